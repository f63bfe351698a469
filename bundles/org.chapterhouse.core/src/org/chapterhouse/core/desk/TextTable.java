package org.chapterhouse.core.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.core.OutputFile;

/**
 * Holds a table as texts, to copy and to save.
 *
 * @param heading what stands above the columns
 * @param rows    a cell for each column
 */
public record TextTable(List<String> heading, List<List<String>> rows) {

	/** A number with its unit: no spreadsheet can compute anything of that. */
	private static final String AMOUNT = "[-+]?(\\p{L}+ )?[\\d.,]+%?[\\p{L} ]*";
	private static final String MARK = "\uFEFF";

	/** Makes a table; the lists are copied. */
	public TextTable {
		heading = List.copyOf(heading);
		rows = rows.stream().map(List::copyOf).toList();
	}

	/** Tells whether a column holds nothing but numbers, at least one. */
	public boolean isOfNumbers(int column) {
		return RowOrder.areNumbers(rows.stream().map(row -> row.get(column)).toList());
	}

	/** Returns the table in an order. */
	public TextTable sorted(RowOrder order) {
		return new TextTable(heading, order.sorted(rows, row -> row));
	}

	/** Returns some of the rows. */
	public TextTable some(int... indices) {
		return new TextTable(heading, Arrays.stream(indices).mapToObj(rows::get).toList());
	}

	/** Returns the table as lines with a heading, cells parted by something. */
	public String lines(String between) {
		var lines = new StringBuilder(String.join(between, heading)).append('\n');
		rows.forEach(row -> lines.append(String.join(between, row)).append('\n'));
		return lines.toString();
	}

	/**
	 * Writes the table as CSV in UTF-8 with a mark, as spreadsheets like it. A text that a spreadsheet would take for a formula is told apart by a quote; a number with a sign and a unit is none.
	 *
	 * @return the file
	 */
	public Outcome<Path> write(Workplace workplace, Path file) {
		workplace.begins("writing");
		var quoted = new TextTable(quoted(heading), rows.stream().map(TextTable::quoted).toList());
		try (OutputFile output = OutputFile.begin(file)) {
			output.stream().write((MARK + quoted.lines(",")).getBytes(StandardCharsets.UTF_8));
			output.finish();
			return Outcome.of(file);
		} catch (IOException e) {
			return Outcome.failed(workplace.unwritten(file, e));
		}
	}

	private static List<String> quoted(List<String> cells) {
		return cells.stream().map(TextTable::quoted).toList();
	}

	private static String quoted(String cell) {
		boolean formula = !cell.isEmpty() && "=+-@\t".indexOf(cell.charAt(0)) >= 0 && !cell.matches(AMOUNT);
		String safe = formula ? "'" + cell : cell;
		return safe.matches("(?s).*[\",\n\r].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
	}
}
