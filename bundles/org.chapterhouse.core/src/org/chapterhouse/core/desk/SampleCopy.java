package org.chapterhouse.core.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.core.Family;

/** Puts the sample data of a family where people may change them: what ships stays as it is. */
public final class SampleCopy {

	private SampleCopy() {
	}

	/**
	 * Copies the sample data and texts of a family into a folder, unless the folder is there.
	 *
	 * @return the data; no result where the family ships none ({@code usage.data.missing}) or the folder cannot be written
	 */
	public static Outcome<ReportData> make(Workplace workplace, Family family, Path target) {
		workplace.begins("copying of the sample");
		Path sample = workplace.sample(family.id()).orElse(null);
		if (sample == null) {
			return Outcome.failed(workplace.error("usage.data.missing", "family", family.id()));
		}
		if (Files.isDirectory(target)) {
			return Outcome.of(ReportData.at(target.toString()));
		}
		Path part = target.resolveSibling(target.getFileName() + ".part");
		try {
			copy(sample, part);
			Files.move(part, target);
			return Outcome.of(ReportData.at(target.toString()));
		} catch (IOException e) {
			return Outcome.failed(workplace.unwritten(target, e));
		}
	}

	private static void copy(Path from, Path to) throws IOException {
		List<Path> files;
		try (Stream<Path> all = Files.walk(from)) {
			files = all.filter(Files::isRegularFile).toList();
		}
		for (Path file : files) {
			Path target = to.resolve(from.relativize(file).toString());
			Files.createDirectories(target.getParent());
			Files.write(target, Files.readAllBytes(file));
		}
	}
}
