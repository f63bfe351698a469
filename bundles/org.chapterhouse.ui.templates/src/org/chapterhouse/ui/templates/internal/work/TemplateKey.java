package org.chapterhouse.ui.templates.internal.work;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.core.desk.ReportData;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;

/**
 * Says which template is meant.
 *
 * @param place the family and the data beside which its file lies, or would
 * @param path  its path below the folder of the family
 */
public record TemplateKey(DataPlace place, String path) {

	/** Returns the file of the folder, whether it is there or not. */
	public Path file() {
		return Path.of(place.location()).resolve(ReportData.TEMPLATES).resolve(place.family()).resolve(path);
	}

	/** Tells which template a file is; empty if it is none of a family. */
	public static Optional<TemplateKey> of(Path file, List<String> families) {
		Path path = file.toAbsolutePath().normalize();
		for (int at = path.getNameCount() - 2; at > 1; at--) {
			String family = path.getName(at).toString();
			if (families.contains(family) && path.getName(at - 1).toString().equals(ReportData.TEMPLATES)) {
				Path location = path.getRoot().resolve(path.subpath(0, at - 1));
				String below = path.subpath(at + 1, path.getNameCount()).toString().replace('\\', '/');
				return Optional.of(new TemplateKey(new DataPlace(family, location.toString()), below));
			}
		}
		return Optional.empty();
	}
}
