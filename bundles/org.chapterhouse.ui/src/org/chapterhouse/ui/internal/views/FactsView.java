package org.chapterhouse.ui.internal.views;

import java.nio.file.Path;
import java.util.List;

import org.chapterhouse.core.desk.FactsTable;
import org.chapterhouse.ui.internal.page.SpokenName;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Figures;
import org.chapterhouse.ui.internal.work.Previewed;
import org.chapterhouse.ui.internal.work.ReportSession;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.part.ViewPart;

/** Shows all figures of the report that is being edited or looked at, to search, copy and save. */
public final class FactsView extends ViewPart implements ReportSession.Listener {

	/** The id of the view. */
	public static final String ID = "org.chapterhouse.ui.facts";

	private static final int[] WIDTHS = { 145, 222, 76, 125, 72, 150, 195 };
	private static final int PAUSE = 200;

	private final Desktop desktop = Desktop.get();
	private final Words words = desktop.words();
	private final Runnable filter = this::filter;
	private ChapterFilter chapter;
	private SearchBar search;
	private Table table;
	private TableTools tools;
	private SortedColumns sorted;
	private OpenReport open;
	private @Nullable Previewed session;
	private FactsTable all = FactsTable.EMPTY;
	private FactsTable shown = FactsTable.EMPTY;

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(4, 2).applyTo(parent);
		chapter = new ChapterFilter(parent, words, "facts", filter);
		search = new SearchBar(parent, words, "facts", () -> parent.getDisplay().timerExec(PAUSE, filter));
		table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI);
		table.setHeaderVisible(true);
		table.setData("id", "facts.table");
		SpokenName.give(table, words.text("facts.table"));
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(table);
		for (int at = 0; at < WIDTHS.length; at++) {
			var column = new TableColumn(table, at == 3 ? SWT.RIGHT : SWT.LEFT);
			column.setText(words.text("fact." + FactsTable.COLUMNS.get(at)));
			column.setWidth(WIDTHS[at]);
		}
		WideColumn.keep(table, table.getColumn(1));
		table.addListener(SWT.SetData, new TextRows(() -> shown.rows().size(), at -> shown.rows().get(at).cells()));
		table.addListener(SWT.DefaultSelection, event -> explain());
		var menu = new TableMenu(table);
		menu.add(offered -> TableMenu.item(offered, words.text("table.explain"), table.getSelectionIndex() >= 0, this::explain));
		tools = new TableTools(desktop, table, "facts.csv", () -> shown.table(words::text));
		tools.fill(menu);
		tools.fill(getViewSite().getActionBars());
		search.fill(getViewSite().getActionBars());
		sorted = new SortedColumns(table, menu, words, filter);
		open = OpenReport.any(getSite().getPage(), this::follow);
	}

	private void follow(@Nullable Previewed other) {
		if (session != null) {
			session.unlisten(this);
		}
		session = other;
		if (other != null) {
			other.listen(this);
		}
		computed();
	}

	@Override
	public void computed() {
		Previewed of = session;
		if (table.isDisposed() || of != null && of.isBusy()) {
			return;
		}
		all = of == null ? FactsTable.EMPTY : of.figures().map(Figures::report).map(FactsTable::of).orElse(FactsTable.EMPTY);
		chapter.offer(all.chapters());
		filter();
	}

	private void filter() {
		if (!table.isDisposed()) {
			FactsTable before = shown;
			shown = all.matching(search.search(), chapter.chosen()).sorted(sorted.order());
			if (!shown.equals(before)) {
				// what is chosen would be other rows now
				table.deselectAll();
			}
			table.setItemCount(shown.rows().size());
			table.clearAll();
			search.count(shown.rows().size(), all.rows().size());
		}
	}

	private void explain() {
		Previewed of = session;
		if (of != null && table.getSelectionIndex() >= 0) {
			ExplainView.show(getSite().getPage(), of, List.of(shown.rows().get(table.getSelectionIndex()).fact()));
		}
	}

	/** Writes what is shown as CSV. */
	public void save(Path file) {
		tools.save(file);
	}

	@Override
	public void setFocus() {
		search.setFocus();
	}

	@Override
	public void dispose() {
		open.end();
		if (session != null) {
			session.unlisten(this);
		}
		super.dispose();
	}
}
