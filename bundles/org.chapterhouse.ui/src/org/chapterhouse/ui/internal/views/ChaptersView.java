package org.chapterhouse.ui.internal.views;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.ReportWork;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.part.ViewPart;

/** Shows which chapters are installed, from which bundles, and whether reports can have them. */
public final class ChaptersView extends ViewPart {

	/** The id of the view. */
	public static final String ID = "org.chapterhouse.ui.chapters";

	private static final int[] WIDTHS = { 186, 118, 198, 82, 174, 122, 105 };
	private static final int BUNDLE = 4;

	private final Desktop desktop = Desktop.get();
	private final Words words = desktop.words();
	private SearchBar search;
	private Table table;
	private SortedColumns sorted;
	private InstalledChapters all = InstalledChapters.NONE;

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 2).applyTo(parent);
		search = new SearchBar(parent, words, "chapters", this::filter);
		table = new Table(parent, SWT.FULL_SELECTION | SWT.MULTI);
		table.setHeaderVisible(true);
		table.setData("id", "chapters.table");
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(table);
		for (int at = 0; at < WIDTHS.length; at++) {
			var column = new TableColumn(table, SWT.LEFT);
			column.setText(words.text("chapters." + InstalledChapters.COLUMNS.get(at)));
			column.setWidth(WIDTHS[at]);
		}
		var menu = new TableMenu(table);
		var tools = new TableTools(desktop, table, "chapters.csv");
		tools.fill(menu);
		tools.fill(getViewSite().getActionBars());
		search.fill(getViewSite().getActionBars());
		sorted = new SortedColumns(table, menu, words, this::filter);
		WideColumn.keep(table, table.getColumn(BUNDLE));
		new ReportWork<InstalledChapters>(desktop, words.text("work.families"), monitor -> InstalledChapters.read(desktop), this::show).schedule();
	}

	private void show(Outcome<InstalledChapters> outcome) {
		all = outcome.result().orElse(InstalledChapters.NONE);
		filter();
	}

	private void filter() {
		if (table.isDisposed()) {
			return;
		}
		InstalledChapters shown = all.matching(search.search()).sorted(sorted.order());
		table.setRedraw(false);
		table.removeAll();
		shown.rows().forEach(row -> new TableItem(table, SWT.NONE).setText(row.cells().toArray(String[]::new)));
		table.setRedraw(true);
		search.count(shown.rows().size(), all.rows().size());
	}

	@Override
	public void setFocus() {
		search.setFocus();
	}
}
