package org.chapterhouse.ui.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Scrollable;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;

/**
 * Finds texts that are cut: controls that have less room than their text needs, or stand in a parent that shows less of them than that. What can be scrolled to
 * is not cut; neither are cells of tables, whose columns people widen, and tabs that the platform shortens when many stand side by side.
 */
public final class CutTexts {

	/** Sizes are rounded on their way through the layouts. */
	private static final int TOLERANCE = 1;
	/** The padding of a column's title. */
	private static final int COLUMN_TRIM = 8;
	/** The padding of a tab. */
	private static final int TAB_TRIM = 4;
	/** Where folders have tabs that may be shorter than this, they shorten them on purpose. */
	private static final int WHOLE_TABS = 20;
	/** A place without an end. */
	private static final int FAR = 1 << 20;

	private final List<String> found = new ArrayList<>();

	private CutTexts() {
	}

	/** Returns what is cut in a window or a part of it, each with its text, kind and id, the room that it has and the room that it needs. */
	public static List<String> in(Composite root) {
		var texts = new CutTexts();
		texts.children(root, new Rectangle(-FAR, -FAR, 2 * FAR, 2 * FAR));
		return List.copyOf(texts.found);
	}

	private void children(Composite parent, Rectangle sight) {
		// on the edge of a folder stand buttons beside its tabs
		Rectangle area = parent instanceof CTabFolder ? new Rectangle(0, 0, parent.getSize().x, parent.getSize().y) : parent.getClientArea();
		Point corner = parent.toDisplay(area.x, area.y);
		boolean across = parent.getHorizontalBar() != null;
		boolean down = parent.getVerticalBar() != null;
		Rectangle inside = sight.intersection(new Rectangle(corner.x, corner.y, area.width, area.height));
		if (inside.isEmpty()) {
			return;
		}
		var room = new Rectangle(across ? -FAR : inside.x, down ? -FAR : inside.y, across ? 2 * FAR : inside.width, down ? 2 * FAR : inside.height);
		for (Control child : parent.getChildren()) {
			// the platform hides controls of its own by giving them no room
			if (child.getVisible() && !child.getBounds().isEmpty()) {
				look(child, room);
				if (child instanceof Composite composite) {
					children(composite, room);
				}
			}
		}
	}

	private void look(Control control, Rectangle room) {
		Rectangle bounds = control.getBounds();
		Point corner = control.getParent().toDisplay(bounds.x, bounds.y);
		Rectangle seen = new Rectangle(corner.x, corner.y, bounds.width, bounds.height).intersection(room);
		var has = new Point(seen.width, seen.height);
		switch (control) {
		case Label label when (label.getStyle() & SWT.SEPARATOR) == 0 -> compare(label, label.getText(), has);
		case Link link -> compare(link, link.getText(), has, link.computeSize(bounds.width, SWT.DEFAULT));
		case Button button -> compare(button, button.getText(), has);
		case CLabel label -> compare(label, label.getText(), has);
		case Combo combo when (combo.getStyle() & SWT.READ_ONLY) != 0 -> compare(combo, combo.getText(), has, needed(combo));
		case Text text when (text.getStyle() & SWT.SINGLE) != 0 && text.getCharCount() == 0 -> compare(text, text.getMessage(), has);
		case ToolBar bar -> compare(bar, String.join(", ", Arrays.stream(bar.getItems()).map(CutTexts::text).toList()), has);
		case CTabFolder tabs -> tabs(tabs);
		case Table table -> columns(table);
		case Tree tree -> columns(tree);
		default -> {
			// has no text, or one that scrolls
		}
		}
	}

	/** What wraps needs its height at the width that it has; all else needs both. */
	private void compare(Control control, String text, Point has) {
		boolean wraps = (control.getStyle() & SWT.WRAP) != 0;
		compare(control, text, has, control.computeSize(wraps ? control.getSize().x : SWT.DEFAULT, SWT.DEFAULT));
	}

	private void compare(Control control, String text, Point has, Point needs) {
		if (!text.isBlank() && (needs.x > has.x + TOLERANCE || needs.y > has.y + TOLERANCE)) {
			report(control, text, has, needs);
		}
	}

	private void report(Control control, String text, Point has, Point needs) {
		Object id = control.getData("id");
		found.add("%s %s \"%s\" has %d x %d, needs %d x %d".formatted(control.getClass().getSimpleName(), id == null ? "without id" : id, text, has.x,
				has.y, needs.x, needs.y));
	}

	/** A list needs the room of what is chosen, not of its longest item. */
	private static Point needed(Combo combo) {
		Point size = combo.computeSize(SWT.DEFAULT, SWT.DEFAULT);
		int longest = Arrays.stream(combo.getItems()).mapToInt(item -> width(combo, item)).max().orElse(0);
		return new Point(size.x - longest + width(combo, combo.getText()), size.y);
	}

	private static String text(ToolItem item) {
		return item.getText().isEmpty() ? String.valueOf(item.getToolTipText()) : item.getText();
	}

	private void tabs(CTabFolder folder) {
		for (CTabItem item : folder.getMinimumCharacters() < WHOLE_TABS ? new CTabItem[0] : folder.getItems()) {
			Rectangle bounds = item.getBounds();
			var needs = new Point(width(folder, item.getText()) + TAB_TRIM, bounds.height);
			compare(folder, item.getText(), new Point(item.isShowing() ? bounds.width : 0, bounds.height), needs);
		}
	}

	private void columns(Table table) {
		rows(table, table.getItemHeight());
		for (TableColumn column : table.getHeaderVisible() ? table.getColumns() : new TableColumn[0]) {
			column(table, column.getText(), column.getWidth());
		}
	}

	private void columns(Tree tree) {
		rows(tree, tree.getItemHeight());
		for (TreeColumn column : tree.getHeaderVisible() ? tree.getColumns() : new TreeColumn[0]) {
			column(tree, column.getText(), column.getWidth());
		}
	}

	private void column(Scrollable table, String title, int width) {
		int height = table.getBounds().height;
		compare(table, title, new Point(width, height), new Point(width(table, title) + COLUMN_TRIM, 0));
	}

	private void rows(Scrollable table, int height) {
		compare(table, "rows", new Point(FAR, height), new Point(0, extent(table, "Ag").y));
	}

	private static int width(Control control, String text) {
		return extent(control, text).x;
	}

	private static Point extent(Control control, String text) {
		var gc = new GC(control);
		try {
			return gc.textExtent(text);
		} finally {
			gc.dispose();
		}
	}
}
