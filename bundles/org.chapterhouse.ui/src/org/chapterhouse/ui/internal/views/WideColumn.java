package org.chapterhouse.ui.internal.views;

import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/** Gives one column of a table the room that the others leave, where a system would give it to the last: figures stay beside each other. */
final class WideColumn {

	private WideColumn() {
	}

	/** Keeps a column as wide as there is room, and never narrower than it is now; the others are as wide as people make them. */
	static void keep(Table table, TableColumn wide) {
		int least = wide.getWidth();
		TableColumn end = table.getColumn(table.getColumnCount() - 1);
		// a system that gives the last one what is left tells that as its width
		int last = end.getWidth();
		table.addListener(SWT.Resize, event -> {
			int others = last
					+ Arrays.stream(table.getColumns()).filter(column -> column != wide && column != end).mapToInt(TableColumn::getWidth).sum();
			wide.setWidth(Math.max(least, table.getClientArea().width - others));
		});
	}
}
