package org.chapterhouse.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;

/** Holds the rows of small data sets and writes them as a folder of plain CSV files. Used by one thread. */
public final class CsvFolder {

	private final Map<String, List<Object>> columns = new LinkedHashMap<>();
	private final Map<String, List<List<Object>>> rows = new LinkedHashMap<>();

	/** Declares a data set; it is written even if it has no rows. */
	public CsvFolder table(String dataSet, String... names) {
		columns.put(dataSet, List.of((Object[]) names));
		rows.putIfAbsent(dataSet, new ArrayList<>());
		return this;
	}

	/** Adds a row to a data set that was declared; null and empty text are empty cells. */
	public CsvFolder row(String dataSet, @Nullable Object... values) {
		if (values.length != Objects.requireNonNull(columns.get(dataSet), dataSet).size()) {
			throw new IllegalArgumentException(dataSet + " " + Arrays.toString(values));
		}
		Objects.requireNonNull(rows.get(dataSet)).add(Arrays.stream(values).map(value -> value == null ? "" : value).collect(Collectors.toList()));
		return this;
	}

	/** Writes one file for each data set and returns the folder. */
	public Path write(Path folder) {
		try {
			Files.createDirectories(folder);
			for (var table : columns.entrySet()) {
				String text = line(table.getValue()) + Objects.requireNonNull(rows.get(table.getKey())).stream().map(CsvFolder::line).collect(Collectors.joining());
				Files.writeString(folder.resolve(table.getKey() + ".csv"), text);
			}
			return folder;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String line(List<Object> cells) {
		return cells.stream().map(cell -> cell.toString().isEmpty() ? "" : '"' + cell.toString().replace("\"", "\"\"") + '"').collect(Collectors.joining(",")) + "\n";
	}
}
