package org.chapterhouse.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.chapterhouse.core.Installed;
import org.chapterhouse.model.report.DataSetDefinition;
import org.chapterhouse.model.report.FamilyDefinition;

/** Copies the sample data of a bundle to a folder: the bundle may be packed. */
final class SampleFolder {

	private static final List<String> ENDINGS = List.of(".csv", ".parquet", ".xlsx");

	private SampleFolder() {
	}

	/** Copies the files of all data sets into a folder, which is made, and returns it. */
	static Path unpack(Installed.OfSample sample, FamilyDefinition family, Path folder) {
		try {
			Files.createDirectories(folder);
			for (DataSetDefinition dataSet : family.getDataSets()) {
				for (String ending : ENDINGS) {
					copy(sample, dataSet.getId() + ending, folder);
				}
			}
			return folder;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void copy(Installed.OfSample sample, String name, Path folder) throws IOException {
		try (InputStream in = sample.files().open(sample.folder() + "/" + name)) {
			if (in != null) {
				Files.copy(in, folder.resolve(name));
			}
		}
	}
}
