package org.chapterhouse.ui.internal.views;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.chapterhouse.core.desk.TextTable;
import org.chapterhouse.ui.internal.page.Icons;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.ReportWork;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;

/** Copies what a table shows, and saves it as CSV: the menu of the table and the key copy the rows that are chosen, the tool bar of a view all that are shown. */
public final class TableTools {

	private final Desktop desktop;
	private final Words words;
	private final Table table;
	private final String name;
	private final Supplier<TextTable> shown;

	/**
	 * Makes the tools.
	 *
	 * @param name  of the file that is offered
	 * @param shown returns all rows that are shown
	 */
	TableTools(Desktop desktop, Table table, String name, Supplier<TextTable> shown) {
		this.desktop = desktop;
		this.words = desktop.words();
		this.table = table;
		this.name = name;
		this.shown = shown;
	}

	/** Makes the tools of a table that holds all its rows itself. */
	public TableTools(Desktop desktop, Table table, String name) {
		this(desktop, table, name, () -> read(table));
	}

	private static TextTable read(Table table) {
		return new TextTable(Arrays.stream(table.getColumns()).map(TableColumn::getText).toList(), Arrays.stream(table.getItems())
				.map(item -> IntStream.range(0, table.getColumnCount()).mapToObj(item::getText).toList()).toList());
	}

	/** Adds them to the menu of the table. */
	public void fill(TableMenu menu) {
		menu.add(offered -> {
			boolean some = table.getItemCount() > 0;
			TableMenu.item(offered, words.text("table.copy"), some, this::copy);
			TableMenu.item(offered, words.text("table.save"), some, this::save);
		});
	}

	/** Lets the key copy as long as people are in the table, in a part that has other fields to copy from. */
	public void key(IServiceLocator site) {
		CopyKey.give(table, site.getService(IHandlerService.class), new ActionHandler(action("table.copy", this::copy)));
	}

	/** Adds them to the tool bar of a view, in which the key copies from the field that people are in. */
	void fill(IActionBars bars) {
		bars.setGlobalActionHandler(ActionFactory.COPY.getId(), action("table.copy", () -> {
			if (table.getDisplay().getFocusControl() instanceof Text text) {
				text.copy();
			} else {
				copy();
			}
		}));
		button(bars, "facts.copy", "copy", () -> copy(shown.get()));
		bars.getToolBarManager().add(new Separator());
		button(bars, "facts.save", "save", this::save);
	}

	private void button(IActionBars bars, String key, String icon, Runnable run) {
		Action action = action(key, run);
		action.setImageDescriptor(Icons.of(icon));
		action.setToolTipText(words.text(key));
		var item = new ActionContributionItem(action);
		item.setMode(ActionContributionItem.MODE_FORCE_TEXT);
		bars.getToolBarManager().add(item);
	}

	private Action action(String key, Runnable run) {
		return new Action(words.text(key)) {
			@Override
			public void run() {
				run.run();
			}
		};
	}

	/** Copies the rows that are chosen; all that are shown where none is. */
	void copy() {
		copy(table.getSelectionCount() > 0 ? shown.get().some(table.getSelectionIndices()) : shown.get());
	}

	private void copy(TextTable what) {
		if (!what.rows().isEmpty()) {
			var clipboard = new Clipboard(table.getDisplay());
			clipboard.setContents(new Object[] { what.lines("\t") }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		}
	}

	/** Asks for a file and writes what is shown as CSV. */
	void save() {
		var dialog = new FileDialog(table.getShell(), SWT.SAVE);
		dialog.setFileName(name);
		dialog.setOverwrite(true);
		String file = dialog.open();
		if (file != null) {
			save(Path.of(file));
		}
	}

	/** Writes what is shown as CSV. */
	void save(Path file) {
		TextTable what = shown.get();
		// the view may be closed before it is written, and a window of its own with it
		Shell shell = table.getShell();
		new ReportWork<Path>(desktop, words.text("facts.save"), monitor -> what.write(desktop.workplace(), file), outcome -> outcome.problems()
				.forEach(problem -> MessageDialog.openError(shell.isDisposed() ? null : shell, words.text("problem"), problem.message()))).schedule();
	}
}
