package org.chapterhouse.ui.internal.views;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;

import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.TableItem;

/**
 * Fills the rows of a virtual table as they come into sight. GTK asks for some that are being taken away, too: they have no place any more, and SWT makes an item for
 * them that belongs to nothing. It is disposed, or else the next change of the theme would colour what is not there, which ends the process.
 *
 * @param count how many rows there are
 * @param cells the texts of a row
 */
record TextRows(IntSupplier count, IntFunction<List<String>> cells) implements Listener {

	@Override
	public void handleEvent(Event event) {
		if (event.index < 0) {
			event.item.dispose();
		} else if (event.index < count.getAsInt()) {
			((TableItem) event.item).setText(cells.apply(event.index).toArray(String[]::new));
		}
	}
}
