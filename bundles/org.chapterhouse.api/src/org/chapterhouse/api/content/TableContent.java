package org.chapterhouse.api.content;

import java.util.List;
import java.util.Objects;

/**
 * Holds the rows of a table.
 *
 * @param id   the table as declared; its title and headings stand in the chapter's messages
 * @param rows its rows, in order
 */
public record TableContent(String id, List<Row> rows) {

	/** Makes a table; the list is copied. */
	public TableContent {
		Objects.requireNonNull(id);
		rows = List.copyOf(rows);
	}

	/**
	 * Holds one row.
	 *
	 * @param emphasis whether it is a total or the unit of the report itself
	 * @param cells    one for each column declared, in order
	 */
	public record Row(boolean emphasis, List<Cell> cells) {

		/** Makes a row; the list is copied. */
		public Row {
			cells = List.copyOf(cells);
		}

		/** Returns a row. */
		public static Row of(Cell... cells) {
			return new Row(false, List.of(cells));
		}

		/** Returns an emphasised row. */
		public static Row total(Cell... cells) {
			return new Row(true, List.of(cells));
		}
	}
}
