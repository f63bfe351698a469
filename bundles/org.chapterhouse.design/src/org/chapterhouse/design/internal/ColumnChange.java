package org.chapterhouse.design.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.api.render.TemplateModel.Change;
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
	private final List<Change> changes = new ArrayList<>();
	private final XmlEdit edit;
	private final Ids ids;

	private ColumnChange(XmlNode table, XmlNode column) {
		this.edit = new XmlEdit(column.document());
		this.ids = new Ids(column.document());
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

	/** Makes an operation ready; empty if cells stand in its way. */
	public static Optional<ColumnChange> of(XmlNode column, String operation) {
		XmlNode table = column.parent();
		if (table == null || !operations(column).contains(operation)) {
			return Optional.empty();
		}
		var change = new ColumnChange(table, column);
		boolean done = change.isPlain() && switch (operation) {
		case LEFT -> change.swap(change.at - 1);
		case RIGHT -> change.swap(change.at);
		default -> change.remove();
		};
		return done ? Optional.of(change) : Optional.empty();
	}

	/** Returns the text after the operation. */
	public String text() {
		return edit.result();
	}

	/** Returns what it changes as the model of templates knows it. */
	public List<Change> changes() {
		return List.copyOf(changes);
	}

	/** Returns the names of what it changes. */
	public Ids ids() {
		return ids;
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

	private boolean remove() {
		for (XmlNode row : rows) {
			Held held = held(row, at);
			if (held == null) {
				continue;
			}
			int left = held.last - held.first;
			if (left == 0) {
				remove(held.cell);
			} else if (left == 1) {
				edit.unset(held.cell, "colSpan");
				changes.add(new Change.Value(ids.of(held.cell), "colSpan", ""));
			} else {
				edit.set(held.cell, "property", "colSpan", Integer.toString(left));
				changes.add(new Change.Value(ids.of(held.cell), "colSpan", Integer.toString(left)));
			}
		}
		remove(columns.get(at));
		return true;
	}

	private void remove(XmlNode node) {
		edit.remove(node);
		changes.add(new Change.Removed(ids.of(node)));
	}

	private boolean swap(int left) {
		for (XmlNode row : rows) {
			Held one = held(row, left);
			Held other = held(row, left + 1);
			if (one == null && other == null || one != null && other != null && one.cell == other.cell) {
				continue;
			}
			if (one == null || other == null || !one.isOne() || !other.isOne()) {
				return false;
			}
			swap(one.cell, other.cell, row.children("cell").indexOf(one.cell));
		}
		swap(columns.get(left), columns.get(left + 1), left);
		return true;
	}

	private void swap(XmlNode one, XmlNode other, int index) {
		String text = one.document().text();
		edit.replace(one.start(), one.end(), text.substring(other.start(), other.end()));
		edit.replace(other.start(), other.end(), text.substring(one.start(), one.end()));
		changes.add(new Change.Moved(ids.of(other), index));
	}
}
