package org.chapterhouse.rcp.internal;

import org.chapterhouse.api.text.Messages;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/**
 * Fills the menus and the tool bar with what every window has. Others contribute to the menus {@code file}, {@code edit}, {@code report}, {@code window} and
 * {@code help}, each at its group {@code additions}, and to the tool bar at {@code additions}.
 */
final class DesktopMenus extends ActionBarAdvisor {

	static final String REPORT_MENU = "report";

	private final Messages messages;

	DesktopMenus(@Nullable IActionBarConfigurer configurer, Messages messages) {
		super(configurer);
		this.messages = messages;
	}

	@Override
	protected void makeActions(@Nullable IWorkbenchWindow window) {
		for (ActionFactory factory : new ActionFactory[] { ActionFactory.SAVE, ActionFactory.SAVE_ALL, ActionFactory.REVERT, ActionFactory.CLOSE,
				ActionFactory.CLOSE_ALL, ActionFactory.QUIT, ActionFactory.UNDO, ActionFactory.REDO, ActionFactory.CUT, ActionFactory.COPY,
				ActionFactory.PASTE, ActionFactory.DELETE, ActionFactory.SELECT_ALL, ActionFactory.FIND, ActionFactory.RESET_PERSPECTIVE,
				ActionFactory.PREFERENCES, ActionFactory.ABOUT }) {
			register(factory.create(window));
		}
	}

	@Override
	protected void fillMenuBar(@Nullable IMenuManager bar) {
		if (bar == null) {
			return;
		}
		bar.add(file());
		bar.add(edit());
		bar.add(menu(REPORT_MENU));
		bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		bar.add(window());
		bar.add(help());
	}

	private MenuManager menu(String id) {
		var menu = new MenuManager(messages.text("menu." + id), id);
		menu.add(new GroupMarker("start"));
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		return menu;
	}

	private MenuManager file() {
		var menu = menu(IWorkbenchActionConstants.M_FILE);
		menu.add(new Separator());
		add(menu, ActionFactory.CLOSE, ActionFactory.CLOSE_ALL);
		menu.add(new Separator());
		add(menu, ActionFactory.SAVE, ActionFactory.SAVE_ALL, ActionFactory.REVERT);
		menu.add(new Separator());
		add(menu, ActionFactory.QUIT);
		return menu;
	}

	private MenuManager edit() {
		var menu = new MenuManager(messages.text("menu.edit"), IWorkbenchActionConstants.M_EDIT);
		add(menu, ActionFactory.UNDO, ActionFactory.REDO);
		menu.add(new Separator());
		add(menu, ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE, ActionFactory.DELETE, ActionFactory.SELECT_ALL);
		menu.add(new Separator());
		add(menu, ActionFactory.FIND);
		// text editors of the platform put what they have for finding here, and do not open without it
		menu.add(new GroupMarker(IWorkbenchActionConstants.FIND_EXT));
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		return menu;
	}

	private MenuManager window() {
		var menu = new MenuManager(messages.text("menu.window"), IWorkbenchActionConstants.M_WINDOW);
		var views = new MenuManager(messages.text("menu.window.views"), "showView");
		views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(getActionBarConfigurer().getWindowConfigurer().getWindow()));
		menu.add(views);
		add(menu, ActionFactory.RESET_PERSPECTIVE);
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		menu.add(new Separator());
		add(menu, ActionFactory.PREFERENCES);
		return menu;
	}

	private MenuManager help() {
		var menu = menu(IWorkbenchActionConstants.M_HELP);
		menu.add(new Separator());
		add(menu, ActionFactory.ABOUT);
		return menu;
	}

	@Override
	protected void fillCoolBar(@Nullable ICoolBarManager bar) {
		if (bar == null) {
			return;
		}
		bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
	}

	private void add(MenuManager menu, ActionFactory... factories) {
		for (ActionFactory factory : factories) {
			menu.add(action(factory));
		}
	}

	private IAction action(ActionFactory factory) {
		return getAction(factory.getId());
	}
}
