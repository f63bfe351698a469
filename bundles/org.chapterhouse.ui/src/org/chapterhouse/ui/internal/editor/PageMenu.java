package org.chapterhouse.ui.internal.editor;

import java.util.List;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.services.IServiceLocator;

/**
 * Gives a page of the editor the menu of what can be done with the report, wherever in it people ask for one. It is made when they do: pages are built in a window
 * that nobody sees, and a menu belongs to the window in which it was made. Texts keep the menus of their own.
 */
final class PageMenu implements Listener {

	private static final List<String> COMMANDS = List.of("compute", "change", "compare", "export");

	private final IServiceLocator site;
	private final Composite page;
	private MenuManager menu = new MenuManager();

	private PageMenu(IServiceLocator site, Composite page) {
		this.site = site;
		this.page = page;
	}

	/** Gives a page its menu, as long as it is there. */
	static void give(IServiceLocator site, Composite page) {
		var given = new PageMenu(site, page);
		var display = page.getDisplay();
		display.addFilter(SWT.MenuDetect, given);
		page.addDisposeListener(event -> {
			display.removeFilter(SWT.MenuDetect, given);
			given.menu.dispose();
		});
	}

	@Override
	public void handleEvent(Event event) {
		if (event.widget instanceof Control control && control.getMenu() == null && !hasOwn(control) && isWithin(control)) {
			event.doit = false;
			Menu shown = make();
			shown.setLocation(event.x, event.y);
			shown.setVisible(true);
		}
	}

	private static boolean hasOwn(Widget control) {
		return control instanceof Text || control instanceof StyledText || control instanceof Browser;
	}

	private boolean isWithin(Control control) {
		Composite above = control == page ? page : control.getParent();
		while (above != null && above != page) {
			above = above.getParent();
		}
		return above == page;
	}

	private Menu make() {
		menu.dispose();
		menu = new MenuManager();
		for (String command : COMMANDS) {
			menu.add(new CommandContributionItem(
					new CommandContributionItemParameter(site, null, "org.chapterhouse.ui.report." + command, CommandContributionItem.STYLE_PUSH)));
		}
		return menu.createContextMenu(page);
	}
}
