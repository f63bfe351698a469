package org.chapterhouse.render.office.internal.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.model.report.CellKind;
import org.chapterhouse.model.report.Table;
import org.chapterhouse.model.report.TableCell;
import org.chapterhouse.model.report.TableColumn;
import org.chapterhouse.model.report.TableRow;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Holds a table for a sheet: columns of texts or figures, and rows.
 *
 * @param title   what stands above it
 * @param columns its columns, from the left
 * @param rows    its rows; each has a value for each column
 */
record Grid(String title, List<Column> columns, List<Row> rows) {

	private static final int LOOKED_AT = 400;

	/**
	 * Describes a column.
	 *
	 * @param label   its heading
	 * @param figures whether it holds figures
	 */
	record Column(String label, boolean figures) {
	}

	/**
	 * Holds the values of a row.
	 *
	 * @param values   one for each column
	 * @param emphasis whether it is set off
	 */
	record Row(List<Value> values, boolean emphasis) {
	}

	/**
	 * Is what a cell shows.
	 *
	 * @param text   as the report shows it
	 * @param number its exact value in base units; null: it is no figure, or has no value
	 * @param tone   1 good news, -1 bad news, 0 neither
	 */
	record Value(String text, @Nullable BigDecimal number, int tone) {

		static Value text(@Nullable String text) {
			return new Value(text == null ? "" : text, null, 0);
		}
	}

	/**
	 * Returns a table of a document.
	 *
	 * @param code the heading of columns of codes, which have none
	 */
	static Grid of(Table table, String code) {
		List<TableColumn> shown = table.getColumns();
		List<Column> columns = shown.stream().map(column -> new Column(label(column, code), column.getKind() == CellKind.METRIC)).toList();
		return new Grid(table.getTitle(), columns, table.getRows().stream().map(row -> row(row, shown.size())).toList());
	}

	private static String label(TableColumn column, String code) {
		String label = Value.text(column.getLabel()).text();
		return label.isEmpty() && column.getKind() == CellKind.CODE ? code : label;
	}

	private static Row row(TableRow row, int columns) {
		List<Value> values = new ArrayList<>();
		for (int at = 0; at < columns; at++) {
			if (at < row.getCells().size()) {
				TableCell cell = row.getCells().get(at);
				values.add(new Value(Value.text(cell.getText()).text(), ShownNumber.decimal(cell.getValue()), cell.getTone()));
			} else {
				values.add(Value.text(""));
			}
		}
		return new Row(List.copyOf(values), row.isEmphasis());
	}

	/** Tells whether figures of a column show plus signs. */
	boolean isSigned(int column) {
		return rows.stream().map(row -> row.values().get(column)).anyMatch(value -> value.number() != null && value.text().startsWith("+"));
	}

	/** Makes the columns of a sheet wide enough. */
	void fit(Sheet sheet) {
		for (int at = 0; at < columns.size(); at++) {
			String label = columns.get(at).label();
			sheet.fit(at, label.length() > 14 ? label.substring(0, label.length() / 2 + 1) : label, true);
			for (Row row : rows.subList(0, Math.min(rows.size(), LOOKED_AT))) {
				sheet.fit(at, row.values().get(at).text() + (row.values().get(at).tone() == 0 ? "" : "✓ "), row.emphasis());
			}
		}
	}
}
