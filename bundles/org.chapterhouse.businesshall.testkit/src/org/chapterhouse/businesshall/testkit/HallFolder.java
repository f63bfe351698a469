package org.chapterhouse.businesshall.testkit;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes rows as they come into a folder of CSV files, one for each data set, so that millions of them need no memory. */
public final class HallFolder implements HallRows, Closeable {

	private final Map<String, BufferedWriter> files = new LinkedHashMap<>();

	/** Opens the files of all data sets in a folder, which is made, and writes their headers. */
	public HallFolder(Path folder) throws IOException {
		Files.createDirectories(folder);
		for (var dataSet : HallRows.columns().entrySet()) {
			files.put(dataSet.getKey(), Files.newBufferedWriter(folder.resolve(dataSet.getKey() + ".csv")));
			row(dataSet.getKey(), dataSet.getValue().toArray(String[]::new));
		}
	}

	@Override
	public void row(String dataSet, String... values) {
		try {
			BufferedWriter file = files.get(dataSet);
			for (int at = 0; at < values.length; at++) {
				if (at > 0) {
					file.write(',');
				}
				file.write(values[at]);
			}
			file.write('\n');
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void close() throws IOException {
		for (BufferedWriter file : files.values()) {
			file.close();
		}
	}
}
