package org.chapterhouse.ui.internal.views;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.chapterhouse.core.desk.ChangesTable;
import org.chapterhouse.core.desk.ChangesTable.ChangeRow;
import org.chapterhouse.ui.internal.page.SpokenName;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.IActionBars;

/** Shows what changed, to search, copy and save. */
final class ChangesPane {

	private static final int[] WIDTHS = { 80, 140, 235, 105, 128, 128, 165 };
	private static final int WHAT = 2;
	private static final int FIRST_NUMBER = 4;
	private static final int ASKED = 3;
	private static final int PAUSE = 200;

	private final Words words;
	private final ChapterFilter chapter;
	private final SearchBar search;
	private final Table table;
	private final TableTools tools;
	private final SortedColumns sorted;
	private final Runnable filter = this::filter;
	private ChangesTable all = ChangesTable.EMPTY;
	private ChangesTable shown = ChangesTable.EMPTY;

	/**
	 * Makes a pane.
	 *
	 * @param asked where it is asked what of it is wanted
	 * @param open  is given what people choose by a double click or Enter
	 */
	ChangesPane(Composite parent, Composite asked, Desktop desktop, IActionBars bars, Consumer<ChangeRow> open) {
		this.words = desktop.words();
		var line = new Composite(asked, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(ASKED).margins(4, 2).applyTo(line);
		chapter = new ChapterFilter(line, words, "compare", filter);
		search = new SearchBar(line, words, "compare", () -> parent.getDisplay().timerExec(PAUSE, filter));
		table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI);
		table.setHeaderVisible(true);
		table.setData("id", "compare.table");
		SpokenName.give(table, words.text("compare.table"));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		for (int at = 0; at < WIDTHS.length; at++) {
			var column = new TableColumn(table, at >= FIRST_NUMBER ? SWT.RIGHT : SWT.LEFT);
			column.setWidth(WIDTHS[at]);
		}
		WideColumn.keep(table, table.getColumn(WHAT));
		table.addListener(SWT.SetData, new TextRows(() -> shown.rows().size(), at -> shown.rows().get(at).cells()));
		table.addListener(SWT.DefaultSelection, event -> {
			if (table.getSelectionIndex() >= 0) {
				open.accept(shown.rows().get(table.getSelectionIndex()));
			}
		});
		var menu = new TableMenu(table);
		tools = new TableTools(desktop, table, "changes.csv", () -> shown.table());
		tools.fill(menu);
		tools.fill(bars);
		search.fill(bars);
		sorted = new SortedColumns(table, menu, words, filter);
		clear();
	}

	/** Shows nothing. */
	void clear() {
		show(new ChangesTable(ChangesTable.COLUMNS.stream().map(column -> words.text("compare." + column)).toList(), List.of()));
	}

	/** Shows what changed; the chapter that is chosen stays where something of it changed. */
	void show(ChangesTable changes) {
		all = changes;
		chapter.offer(changes.chapters());
		for (int at = 0; at < WIDTHS.length; at++) {
			table.getColumn(at).setText(changes.heading().get(at));
		}
		filter();
	}

	private void filter() {
		if (!table.isDisposed()) {
			shown = all.matching(search.search(), chapter.chosen()).sorted(sorted.order());
			table.deselectAll();
			table.setItemCount(shown.rows().size());
			table.clearAll();
			search.count(shown.rows().size(), all.rows().size());
		}
	}

	/** Writes what is shown as CSV. */
	void save(Path file) {
		tools.save(file);
	}
}
