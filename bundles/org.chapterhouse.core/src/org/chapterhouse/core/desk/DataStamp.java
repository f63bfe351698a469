package org.chapterhouse.core.desk;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.chapterhouse.core.Family;
import org.chapterhouse.core.internal.FileStamp;
import org.chapterhouse.model.report.DataSetDefinition;

/**
 * Tells the files of data as they are at one moment from the same files after a change, without reading them: equal where neither name, length nor time of the last
 * change is another. Addresses tell nothing: theirs are always equal.
 *
 * @param files a line for each file, in order
 */
public record DataStamp(List<String> files) {

	/** Makes it; the list is copied. */
	public DataStamp {
		files = List.copyOf(files);
	}

	/** Looks at the files of data sets in a folder; empty where it cannot be looked at, such as on a disk that is not there. */
	public static Optional<DataStamp> of(Workplace workplace, Family family, ReportData data) {
		workplace.begins("looking at files");
		Set<String> sets = family.definition().getDataSets().stream().map(DataSetDefinition::getId).map(DataStamp::lower).collect(Collectors.toSet());
		var files = new TreeSet<String>();
		try {
			Path folder = data.folder().orElse(null);
			if (folder == null) {
				return Optional.of(new DataStamp(List.of()));
			}
			try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
				for (Path file : all) {
					String name = String.valueOf(file.getFileName());
					int dot = name.lastIndexOf('.');
					if (dot > 0 && sets.contains(lower(name.substring(0, dot)))) {
						files.add(FileStamp.of(name, file));
					}
				}
			}
		} catch (IOException | DirectoryIteratorException | InvalidPathException e) {
			return Optional.empty();
		}
		return Optional.of(new DataStamp(List.copyOf(files)));
	}

	private static String lower(String name) {
		return name.toLowerCase(Locale.ROOT);
	}
}
