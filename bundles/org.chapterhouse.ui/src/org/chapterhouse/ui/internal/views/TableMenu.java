package org.chapterhouse.ui.internal.views;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;

/** Is the menu of a table, by the right button of the mouse and by the key for menus; filled anew whenever people ask for it, part by part. */
public final class TableMenu {

	private final List<Consumer<Menu>> parts = new ArrayList<>();

	/** Makes a menu, which offers nothing yet. */
	public TableMenu(Table table) {
		var menu = new Menu(table);
		menu.setData("id", table.getData("id") + ".menu");
		menu.addListener(SWT.Show, event -> fill(menu));
		table.setMenu(menu);
	}

	/** Adds a part, below those that are there. */
	void add(Consumer<Menu> part) {
		parts.add(part);
	}

	/** Adds an item to a menu. */
	static void item(Menu menu, String text, boolean enabled, Runnable run) {
		var item = new MenuItem(menu, SWT.PUSH);
		item.setText(text);
		item.setEnabled(enabled);
		item.addListener(SWT.Selection, event -> run.run());
	}

	private void fill(Menu menu) {
		for (MenuItem item : menu.getItems()) {
			item.dispose();
		}
		for (Consumer<Menu> part : parts) {
			if (menu.getItemCount() > 0) {
				new MenuItem(menu, SWT.SEPARATOR);
			}
			part.accept(menu);
		}
	}
}
