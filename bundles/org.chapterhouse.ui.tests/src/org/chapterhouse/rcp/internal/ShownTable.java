package org.chapterhouse.rcp.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.actions.ActionFactory;

/** Reads what a view shows as a table, and what people take out of it. */
record ShownTable(Robot robot, String view, String table) {

	private Table control() {
		return robot.control(Table.class, table);
	}

	/** Returns the heading. */
	List<String> heading() {
		return Arrays.stream(control().getColumns()).map(column -> column.getText()).toList();
	}

	/** Returns the rows. */
	List<List<String>> rows() {
		Table shown = control();
		return Arrays.stream(shown.getItems()).map(item -> IntStream.range(0, shown.getColumnCount()).mapToObj(item::getText).toList()).toList();
	}

	/** Returns heading and rows. */
	List<List<String>> lines() {
		var lines = new ArrayList<List<String>>();
		lines.add(heading());
		lines.addAll(rows());
		return lines;
	}

	/** Copies as Ctrl+C does in the table and returns the lines of the clipboard. */
	List<List<String>> copied() {
		IViewPart part = robot.window().getActivePage().findView(view);
		robot.window().getActivePage().activate(part);
		// in a field the key copies what is chosen there
		control().setFocus();
		part.getViewSite().getActionBars().getGlobalActionHandler(ActionFactory.COPY.getId()).run();
		return clipboard(robot);
	}

	/** Presses the button of the view that copies and returns the lines of the clipboard. */
	List<List<String>> copiedByTheButton() {
		var buttons = robot.window().getActivePage().findView(view).getViewSite().getActionBars().getToolBarManager().getItems();
		Arrays.stream(buttons).filter(ActionContributionItem.class::isInstance).map(item -> ((ActionContributionItem) item).getAction())
				.filter(action -> action.getText().equals(Desktop.get().words().text("facts.copy"))).findFirst().orElseThrow().run();
		return clipboard(robot);
	}

	/** Chooses an item of the menu of a table, by the key of its words. */
	static void choose(Table table, String key) {
		item(table, Desktop.get().words().text(key)).notifyListeners(SWT.Selection, new Event());
	}

	/** Returns an item of the menu of a table, as it stands when people ask for it. */
	static MenuItem item(Table table, String text) {
		Menu menu = Objects.requireNonNull(table.getMenu());
		menu.notifyListeners(SWT.Show, new Event());
		return Arrays.stream(menu.getItems()).filter(one -> one.getText().equals(text)).findFirst().orElseThrow();
	}

	/** Returns the lines of the clipboard. */
	static List<List<String>> clipboard(Robot robot) {
		var clipboard = new Clipboard(robot.display());
		try {
			return lines(String.valueOf(clipboard.getContents(TextTransfer.getInstance())), "\t");
		} finally {
			clipboard.dispose();
		}
	}

	private static List<List<String>> lines(String text, String between) {
		return text.lines().map(line -> List.of(line.split(between, -1))).toList();
	}

	/** Reads a file of comma-separated values as a spreadsheet does. */
	static List<List<String>> read(Path csv) throws IOException {
		String text = Files.readString(csv, StandardCharsets.UTF_8);
		var lines = new ArrayList<List<String>>();
		var line = new ArrayList<String>();
		var cell = new StringBuilder();
		boolean quoted = false;
		for (int at = text.startsWith("\uFEFF") ? 1 : 0; at < text.length(); at++) {
			char character = text.charAt(at);
			if (character == '"') {
				// two of them within quotes are one
				if (!quoted && at > 0 && text.charAt(at - 1) == '"') {
					cell.append('"');
				}
				quoted = !quoted;
			} else if (!quoted && (character == ',' || character == '\n')) {
				line.add(cell.toString());
				cell.setLength(0);
				if (character == '\n') {
					lines.add(List.copyOf(line));
					line.clear();
				}
			} else {
				cell.append(character);
			}
		}
		return lines;
	}
}
