package org.chapterhouse.ui.internal.views;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.core.desk.QueryRows;
import org.chapterhouse.core.desk.TextTable;
import org.chapterhouse.model.report.Query;
import org.chapterhouse.ui.internal.page.SpokenName;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Figures;
import org.chapterhouse.ui.internal.work.Previewed;
import org.chapterhouse.ui.internal.work.ReportWork;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/** Shows the rows that the query behind a figure gave: read in the background when somebody looks, to sort, copy and save. */
final class RowsPane {

	private static final TextTable NOTHING = new TextTable(List.of(), List.of());
	private static final int NARROWEST = 70;
	private static final int WIDEST = 240;
	private static final int MEASURED = 200;
	private static final int SPACE = 16;
	private static final int ARROW = 24;

	private final Words words;
	private final Composite pane;
	private final Label told;
	private final Link stop;
	private final Table table;
	private final TableTools tools;
	private final SortedColumns sorted;
	private @Nullable Previewed session;
	private @Nullable Figures made;
	private @Nullable Query query;
	/** The query whose rows are shown or being read. */
	private @Nullable Query asked;
	private @Nullable ReportWork<QueryRows> work;
	private TextTable all = NOTHING;
	private TextTable shown = NOTHING;

	RowsPane(Composite parent, Desktop desktop) {
		this.words = desktop.words();
		pane = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 4).applyTo(pane);
		told = new Label(pane, SWT.WRAP);
		told.setData("id", "rows.told");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(told);
		stop = new Link(pane, SWT.NONE);
		stop.setText("<a>" + words.text("rows.stop") + "</a>");
		stop.setData("id", "rows.stop");
		stop.addListener(SWT.Selection, event -> cancel());
		table = new Table(pane, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
		table.setData("id", "rows.table");
		SpokenName.give(table, words.text("explain.tab.rows"));
		table.setHeaderVisible(true);
		table.addListener(SWT.SetData, new TextRows(() -> shown.rows().size(), at -> shown.rows().get(at)));
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(200, 100).applyTo(table);
		var menu = new TableMenu(table);
		tools = new TableTools(desktop, table, "rows.csv", () -> shown);
		tools.fill(menu);
		sorted = new SortedColumns(table, menu, words, this::sort);
		pane.addDisposeListener(event -> cancel());
		tell("", false);
	}

	Control control() {
		return pane;
	}

	/** Says which query people ask about; null: the figure has none. Its rows are read once they are looked at. */
	void of(Previewed in, Figures document, @Nullable Query behind) {
		session = in;
		made = document;
		query = behind;
		look();
	}

	/** Reads the rows if they are looked at. */
	void look() {
		Previewed in = session;
		Figures document = made;
		Query behind = query;
		if (!pane.isVisible() || in == null || document == null || behind == asked && (behind != null || !told.getText().isEmpty())) {
			return;
		}
		cancel();
		asked = behind;
		fill(NOTHING);
		if (behind == null) {
			tell(words.text("rows.made"), false);
			return;
		}
		in.rows(document, behind, (ended, outcome) -> read(ended, document, outcome)).ifPresentOrElse(this::begin,
				() -> tell(words.text("rows.away"), false));
	}

	private void begin(ReportWork<QueryRows> reading) {
		tell(words.text("rows.reading"), true);
		work = reading;
		reading.schedule();
	}

	/** Forgets the document and its rows. */
	void clear() {
		cancel();
		session = null;
		made = null;
		query = null;
		asked = null;
		fill(NOTHING);
		tell("", false);
	}

	private void cancel() {
		ReportWork<QueryRows> reading = work;
		work = null;
		if (reading != null) {
			asked = null;
			reading.cancel();
			if (!told.isDisposed()) {
				tell(words.text("rows.stopped"), false);
			}
		}
	}

	private void read(ReportWork<QueryRows> ended, Figures document, Outcome<QueryRows> outcome) {
		if (pane.isDisposed() || work != ended) {
			return;
		}
		work = null;
		QueryRows rows = outcome.result().orElse(null);
		if (rows == null) {
			tell(String.join("\n", outcome.problems().stream().map(Problem::message).toList()), false);
			return;
		}
		fill(rows.table(document.family(), words.language()));
		tell(words.text(rows.isPart() ? "rows.part" : "rows.all", "shown", rows.rows().size(), "all", rows.all()), false);
	}

	private void tell(String text, boolean busy) {
		told.setText(text);
		stop.setVisible(busy);
		pane.layout();
	}

	private void fill(TextTable rows) {
		all = rows;
		shown = rows;
		table.setRedraw(false);
		table.setItemCount(0);
		for (TableColumn column : table.getColumns()) {
			column.dispose();
		}
		for (int at = 0; at < rows.heading().size(); at++) {
			boolean numbers = rows.isOfNumbers(at);
			var column = new TableColumn(table, numbers ? SWT.RIGHT : SWT.LEFT);
			column.setText(rows.heading().get(at));
		}
		sorted.renewed();
		table.setItemCount(rows.rows().size());
		widen(rows);
		table.setRedraw(true);
	}

	/** Gives columns the width of what stands in them: the table does not look at rows before they are shown. */
	private void widen(TextTable rows) {
		var measure = new GC(table);
		measure.setFont(table.getFont());
		for (int at = 0; at < table.getColumnCount(); at++) {
			int place = at;
			String longest = rows.rows().stream().limit(MEASURED).map(row -> row.get(place)).max(Comparator.comparingInt(String::length)).orElse("");
			int width = Math.max(measure.textExtent(longest).x, measure.textExtent(rows.heading().get(at)).x + ARROW) + SPACE;
			table.getColumn(at).setWidth(Math.clamp(width, NARROWEST, WIDEST));
		}
		measure.dispose();
	}

	private void sort() {
		shown = all.sorted(sorted.order());
		table.clearAll();
	}

	/** Copies the rows that are chosen; all that are shown where none is. */
	void copy() {
		tools.copy();
	}

	/** Asks for a file and writes the rows as CSV. */
	void save() {
		if (!shown.rows().isEmpty()) {
			tools.save();
		}
	}

	/** Writes the rows as CSV. */
	void save(Path file) {
		tools.save(file);
	}
}
