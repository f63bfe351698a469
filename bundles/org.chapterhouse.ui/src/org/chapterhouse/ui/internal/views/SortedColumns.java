package org.chapterhouse.ui.internal.views;

import org.chapterhouse.core.desk.RowOrder;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/**
 * Lets people sort a table by a column: by a click on its heading, or, as no key leads to headings, by the menu of the table. The first time the least comes first, the
 * second time the largest, and the third time the rows stand as they came.
 */
final class SortedColumns {

	private final Table table;
	private final Words words;
	private final Runnable changed;

	/**
	 * Makes it for the columns that a table has.
	 *
	 * @param menu    the menu of the table
	 * @param changed fills the table again, in the order that is wanted then
	 */
	SortedColumns(Table table, TableMenu menu, Words words, Runnable changed) {
		this.table = table;
		this.words = words;
		this.changed = changed;
		menu.add(this::fill);
		listen();
	}

	/** Takes other columns in the place of those before; they are sorted by none. */
	void renewed() {
		table.setSortColumn(null);
		table.setSortDirection(SWT.NONE);
		listen();
	}

	private void listen() {
		for (TableColumn column : table.getColumns()) {
			column.addListener(SWT.Selection, event -> sort(column));
		}
	}

	/** Returns the order that is wanted. */
	RowOrder order() {
		TableColumn column = table.getSortColumn();
		return column == null ? RowOrder.NONE : new RowOrder(table.indexOf(column), table.getSortDirection() == SWT.DOWN, words.language());
	}

	private void sort(TableColumn column) {
		if (table.getSortColumn() != column) {
			sort(column, SWT.UP);
		} else if (table.getSortDirection() == SWT.UP) {
			sort(column, SWT.DOWN);
		} else {
			sort(null, SWT.NONE);
		}
	}

	private void sort(@Nullable TableColumn column, int direction) {
		table.setSortColumn(column);
		table.setSortDirection(direction);
		// what is chosen would be other rows now
		table.deselectAll();
		changed.run();
	}

	private void fill(Menu menu) {
		var by = new MenuItem(menu, SWT.CASCADE);
		by.setText(words.text("table.sort"));
		var columns = new Menu(by);
		by.setMenu(columns);
		for (TableColumn column : table.getColumns()) {
			item(columns, column.getText().replace("&", "&&"), column == table.getSortColumn(), () -> sort(column, SWT.UP));
		}
		item(columns, words.text("table.sort.not"), table.getSortColumn() == null, () -> sort(null, SWT.NONE));
		new MenuItem(columns, SWT.SEPARATOR);
		var down = new MenuItem(columns, SWT.CHECK);
		down.setText(words.text("table.sort.down"));
		down.setSelection(table.getSortDirection() == SWT.DOWN);
		down.setEnabled(table.getSortColumn() != null);
		down.addListener(SWT.Selection, event -> sort(table.getSortColumn(), down.getSelection() ? SWT.DOWN : SWT.UP));
	}

	private static void item(Menu menu, String text, boolean chosen, Runnable run) {
		var item = new MenuItem(menu, SWT.RADIO);
		item.setText(text);
		item.setSelection(chosen);
		item.addListener(SWT.Selection, event -> {
			if (item.getSelection()) {
				run.run();
			}
		});
	}
}
