package org.chapterhouse.design.internal;

import java.util.List;
import java.util.Optional;

import org.chapterhouse.design.internal.xml.XmlNode;

/** Tells which cell stands in which column of a grid or table. */
public final class Columns {

	private Columns() {
	}

	/** Returns the column of a cell, if its table has one for it. */
	static Optional<XmlNode> of(XmlNode cell) {
		XmlNode row = cell.parent();
		XmlNode table = row;
		while (table != null && !table.is("table", "grid")) {
			table = table.parent();
		}
		return row == null || table == null ? Optional.empty() : at(table, position(cell, row));
	}

	private static int position(XmlNode cell, XmlNode row) {
		int position = 1;
		for (XmlNode other : row.children("cell")) {
			position = number(other, "column", position);
			if (other == cell) {
				return position;
			}
			position += number(other, "colSpan", 1);
		}
		return position;
	}

	private static Optional<XmlNode> at(XmlNode table, int position) {
		int end = 0;
		for (XmlNode column : table.children("column")) {
			end += number(column, "repeat", 1);
			if (position <= end) {
				return Optional.of(column);
			}
		}
		return Optional.empty();
	}

	/** Returns a number that a setting holds. */
	public static int number(XmlNode node, String setting, int otherwise) {
		String value = node.setting(setting).map(XmlNode::content).orElse("");
		return value.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(value) : otherwise;
	}

	/** Returns what a column shows in the first row that has a cell of its own for it: for names of columns. */
	public static Optional<XmlNode> firstCell(XmlNode table, int position) {
		for (XmlNode part : table.children()) {
			List<XmlNode> rows = part.is("row") ? List.of(part) : part.is("header", "detail", "footer") ? part.children("row") : List.of();
			for (XmlNode row : rows) {
				for (XmlNode cell : row.children("cell")) {
					if (position(cell, row) == position && number(cell, "colSpan", 1) == 1 && !cell.children().isEmpty()) {
						return Optional.of(cell);
					}
				}
			}
		}
		return Optional.empty();
	}
}
