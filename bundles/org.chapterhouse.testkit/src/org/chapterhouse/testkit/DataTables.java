package org.chapterhouse.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.Collectors;

import org.chapterhouse.model.report.ColumnDefinition;
import org.chapterhouse.model.report.DataSetDefinition;
import org.chapterhouse.model.report.FamilyDefinition;

/** Holds rows for the data sets of a family, as texts in the plain form of the schema, and writes them as a data folder. Used by one thread. */
public final class DataTables {

	private final FamilyDefinition family;
	private final SequencedMap<String, List<Map<String, String>>> rows = new LinkedHashMap<>();

	/** Makes tables without rows, one for each data set of a family. */
	public DataTables(FamilyDefinition family) {
		this.family = family;
		family.getDataSets().forEach(dataSet -> rows.put(dataSet.getId(), new ArrayList<>()));
	}

	/**
	 * Adds a row.
	 *
	 * @param cells names and values of columns in turn; columns that are not named are empty
	 */
	public DataTables row(String dataSet, String... cells) {
		var row = new LinkedHashMap<String, String>();
		for (int at = 0; at + 1 < cells.length; at += 2) {
			row.put(cells[at], cells[at + 1]);
		}
		return row(dataSet, row);
	}

	/** Adds a row; columns that are not named are empty. */
	public DataTables row(String dataSet, Map<String, String> row) {
		List<String> known = definition(dataSet).getColumns().stream().map(ColumnDefinition::getName).toList();
		if (!known.containsAll(row.keySet())) {
			throw new IllegalArgumentException(dataSet + " has the columns " + known + ", not " + row.keySet());
		}
		rows(dataSet).add(Map.copyOf(row));
		return this;
	}

	/** Returns the rows of a data set, to be added to or taken from. */
	public List<Map<String, String>> rows(String dataSet) {
		List<Map<String, String>> found = rows.get(dataSet);
		if (found == null) {
			throw new IllegalArgumentException("no data set " + dataSet + " among " + rows.keySet());
		}
		return found;
	}

	/** Returns the values of a column, each once, in the order of their first rows; empty ones are left out. */
	public List<String> values(String dataSet, String column) {
		return rows(dataSet).stream().map(row -> row.getOrDefault(column, "")).filter(value -> !value.isEmpty()).distinct().toList();
	}

	/** Returns the same rows in another order. */
	public DataTables shuffled(long seed) {
		var random = new Random(seed);
		var shuffled = new DataTables(family);
		rows.forEach((dataSet, content) -> {
			var copy = new ArrayList<>(content);
			Collections.shuffle(copy, random);
			shuffled.rows(dataSet).addAll(copy);
		});
		return shuffled;
	}

	/** Returns the rows of some data sets only. */
	public DataTables only(List<String> dataSets) {
		var some = new DataTables(family);
		dataSets.forEach(dataSet -> some.rows(dataSet).addAll(rows(dataSet)));
		return some;
	}

	/** Writes one CSV file for each data set into a folder, which is made. */
	public void write(Path folder, CsvStyle style) {
		try {
			Files.createDirectories(folder);
			for (DataSetDefinition dataSet : family.getDataSets()) {
				Files.write(folder.resolve(dataSet.getId() + ".csv"), bytes(dataSet, style));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private byte[] bytes(DataSetDefinition dataSet, CsvStyle style) throws IOException {
		List<ColumnDefinition> columns = style.ordered(dataSet.getColumns());
		var text = new StringBuilder(columns.stream().map(style::heading).map(style::cell).collect(Collectors.joining(",")));
		text.append(style.newline());
		for (Map<String, String> row : rows(dataSet.getId())) {
			text.append(columns.stream().map(column -> style.cell(style.value(column.getType(), row.getOrDefault(column.getName(), ""))))
					.collect(Collectors.joining(",")));
			text.append(style.newline());
		}
		var bytes = new ByteArrayOutputStream();
		bytes.write(style.mark());
		bytes.write(text.toString().getBytes(style.charset()));
		return bytes.toByteArray();
	}

	/** Returns a data set of the family. */
	private DataSetDefinition definition(String dataSet) {
		return family.getDataSets().stream().filter(one -> one.getId().equals(dataSet)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("no data set " + dataSet + " among " + rows.keySet()));
	}
}
