package org.chapterhouse.design.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.design.internal.xml.XmlEdit;
import org.chapterhouse.design.internal.xml.XmlNode;
import org.eclipse.jdt.annotation.Nullable;

/** Moves or removes a column of a grid or table, with its cells in all rows. Cells that reach over it with others become narrower. */
public final class ColumnChange {

	/** What can be done with columns. */
	public static final String LEFT = "left";
	/** Moves a column to the right. */
	public static final String RIGHT = "right";
	/** Removes a column. */
	public static final String REMOVE = "remove";

	private record Held(XmlNode cell, int first, int last) {

		boolean isOne() {
			return first == last;
		}
	}

	private final List<XmlNode> columns;
	private final int at;
	private final List<XmlNode> rows = new ArrayList<>();

	private ColumnChange(XmlNode table, XmlNode column) {
		this.columns = table.children("column");
		this.at = columns.indexOf(column);
		collect(table);
	}

	/** Returns what can be done with a column, as far as its place tells. */
	public static List<String> operations(XmlNode column) {
		XmlNode table = column.parent();
		List<String> possible = new ArrayList<>();
		if (table != null && table.is("table", "grid")) {
			List<XmlNode> columns = table.children("column");
			int at = columns.indexOf(column);
			if (at > 0) {
				possible.add(LEFT);
			}
			if (at + 1 < columns.size()) {
				possible.add(RIGHT);
			}
			if (columns.size() > 1) {
				possible.add(REMOVE);
			}
		}
		return possible;
	}

	/** Returns the text after an operation; empty if cells stand in its way. */
	public static Optional<String> apply(XmlNode column, String operation) {
		XmlNode table = column.parent();
		if (table == null || !operations(column).contains(operation)) {
			return Optional.empty();
		}
		var change = new ColumnChange(table, column);
		var edit = new XmlEdit(column.document());
		boolean done = change.isPlain() && switch (operation) {
		case LEFT -> change.swap(change.at - 1, edit);
		case RIGHT -> change.swap(change.at, edit);
		default -> change.remove(edit);
		};
		return done ? Optional.of(edit.result()) : Optional.empty();
	}

	private void collect(XmlNode part) {
		for (XmlNode child : part.children()) {
			if (child.is("row")) {
				rows.add(child);
			} else if (child.is("header", "detail", "footer", "group")) {
				collect(child);
			}
		}
	}

	/** Tells whether each cell stands where its order says, and each column is one. */
	private boolean isPlain() {
		return columns.stream().allMatch(one -> Columns.number(one, "repeat", 1) == 1)
				&& rows.stream().flatMap(row -> row.children("cell").stream()).allMatch(cell -> Columns.number(cell, "rowSpan", 1) == 1
						&& cell.setting("column").isEmpty() && cell.setting("drop").isEmpty());
	}

	private static @Nullable Held held(XmlNode row, int column) {
		int first = 0;
		for (XmlNode cell : row.children("cell")) {
			int last = first + Columns.number(cell, "colSpan", 1) - 1;
			if (column >= first && column <= last) {
				return new Held(cell, first, last);
			}
			first = last + 1;
		}
		return null;
	}

	private boolean remove(XmlEdit edit) {
		for (XmlNode row : rows) {
			Held held = held(row, at);
			if (held == null) {
				continue;
			}
			if (held.isOne()) {
				edit.remove(held.cell);
			} else if (held.last - held.first == 1) {
				edit.unset(held.cell, "colSpan");
			} else {
				edit.set(held.cell, "property", "colSpan", Integer.toString(held.last - held.first));
			}
		}
		edit.remove(columns.get(at));
		return true;
	}

	private boolean swap(int left, XmlEdit edit) {
		for (XmlNode row : rows) {
			Held one = held(row, left);
			Held other = held(row, left + 1);
			if (one == null && other == null || one != null && other != null && one.cell == other.cell) {
				continue;
			}
			if (one == null || other == null || !one.isOne() || !other.isOne()) {
				return false;
			}
			swap(one.cell, other.cell, edit);
		}
		swap(columns.get(left), columns.get(left + 1), edit);
		return true;
	}

	private static void swap(XmlNode one, XmlNode other, XmlEdit edit) {
		String text = one.document().text();
		edit.replace(one.start(), one.end(), text.substring(other.start(), other.end()));
		edit.replace(other.start(), other.end(), text.substring(one.start(), one.end()));
	}
}
