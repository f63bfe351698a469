package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.chapterhouse.ui.internal.views.ChaptersView;
import org.chapterhouse.ui.internal.views.CompareView;
import org.chapterhouse.ui.internal.views.FactsView;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tables are sorted by what stands in their columns, with the mouse and with keys. */
class SortedTablesTest {

	private static final int FACT_VALUE = 5;
	private static final int FACT_TEXT = 3;
	private static final int CHAPTER_TITLE = 2;
	private static final int CHANGE_UNIT = 3;
	private static final int CHANGE_NOW = 5;

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;

	@AfterEach
	void close() {
		report.close();
		IWorkbenchPage page = robot.window().getActivePage();
		for (String view : List.of(FactsView.ID, ChaptersView.ID, CompareView.ID)) {
			IViewPart part = page.findView(view);
			if (part != null) {
				page.hideView(part);
			}
		}
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private void click(Table table, int column) {
		table.getColumn(column).notifyListeners(SWT.Selection, new Event());
		robot.settle();
	}

	@Test
	void figuresAreSortedByTheirValuesUpDownAndNotAtAll() throws PartInitException {
		report.open();
		report.idle();
		robot.window().getActivePage().showView(FactsView.ID);
		var shown = new ShownTable(robot, FactsView.ID, "facts.table");
		robot.until("figures", () -> shown.rows().size() > 100);
		Table table = robot.control(Table.class, "facts.table");
		List<List<String>> natural = shown.rows();

		click(table, FACT_TEXT);
		assertThat(table.getSortColumn()).isEqualTo(table.getColumn(FACT_TEXT));
		assertThat(table.getSortDirection()).isEqualTo(SWT.UP);
		assertThat(values(shown)).hasSizeGreaterThan(100).isSorted();
		assertThat(shown.copied()).as("copied as it is shown").isEqualTo(shown.lines());

		click(table, FACT_TEXT);
		assertThat(table.getSortDirection()).isEqualTo(SWT.DOWN);
		assertThat(values(shown)).isSortedAccordingTo(Comparator.reverseOrder());

		click(table, FACT_TEXT);
		assertThat(table.getSortColumn()).isNull();
		assertThat(shown.rows()).isEqualTo(natural);
	}

	private static List<BigDecimal> values(ShownTable shown) {
		return shown.rows().stream().map(row -> row.get(FACT_VALUE)).filter(cell -> !cell.isEmpty()).map(BigDecimal::new).toList();
	}

	@Test
	void theMenuOfATableSortsAsItsHeadingDoes() throws PartInitException {
		robot.window().getActivePage().showView(ChaptersView.ID);
		var shown = new ShownTable(robot, ChaptersView.ID, "chapters.table");
		robot.until("chapters", () -> shown.rows().size() > 5);
		Table table = robot.control(Table.class, "chapters.table");
		List<List<String>> natural = shown.rows();

		choose(table, table.getColumn(CHAPTER_TITLE).getText());
		List<String> titles = titles(shown);
		// the order of Java's own collator is that of the sounds for the characters that these titles begin with
		assertThat(titles).isSortedAccordingTo((one, other) -> Collator.getInstance(Locale.CHINA).compare(one.substring(0, 1), other.substring(0, 1)))
				.isNotEqualTo(natural.stream().map(row -> row.get(CHAPTER_TITLE)).toList());

		choose(table, Desktop.get().words().text("table.sort.down"));
		assertThat(titles(shown)).isEqualTo(titles.reversed());

		choose(table, Desktop.get().words().text("table.sort.not"));
		assertThat(shown.rows()).isEqualTo(natural);
		assertThat(shown.copied()).as("copied as it is shown").isEqualTo(shown.lines());
	}

	private static List<String> titles(ShownTable shown) {
		return shown.rows().stream().map(row -> row.get(CHAPTER_TITLE)).toList();
	}

	/** Chooses an item of the menu by which a table is sorted. */
	private void choose(Table table, String text) {
		Menu below = ShownTable.item(table, Desktop.get().words().text("table.sort")).getMenu();
		for (MenuItem one : below.getItems()) {
			if ((one.getStyle() & SWT.RADIO) != 0) {
				one.setSelection(one.getText().equals(text) || one.getSelection() && !has(below, text, SWT.RADIO));
			} else if (one.getText().equals(text)) {
				one.setSelection(!one.getSelection());
			}
		}
		Arrays.stream(below.getItems()).filter(one -> one.getText().equals(text)).findFirst().orElseThrow().notifyListeners(SWT.Selection,
				new Event());
		robot.settle();
	}

	private static boolean has(Menu menu, String text, int style) {
		return Arrays.stream(menu.getItems()).anyMatch(item -> item.getText().equals(text) && (item.getStyle() & style) != 0);
	}

	@Test
	void changesAreSortedWhereTheyAreFilteredToo() throws PartInitException {
		report.open();
		report.idle();
		report.page("overview");
		SampleReport.follow(robot.control(Link.class, "overview.compare"));
		Table table = robot.control(Table.class, "compare.table");
		robot.until("changes", () -> table.getItemCount() > 10);
		report.idle();
		var shown = new ShownTable(robot, CompareView.ID, "compare.table");

		click(table, CHANGE_UNIT);
		List<String> units = shown.rows().stream().map(row -> row.get(CHANGE_UNIT)).toList();
		assertThat(units.indexOf("安顺市")).isLessThan(units.indexOf("贵阳市"));
		assertThat(units.lastIndexOf("贵阳市")).isLessThan(units.indexOf("遵义市"));

		Combo chapter = robot.control(Combo.class, "compare.chapter");
		chapter.select(1);
		chapter.notifyListeners(SWT.Selection, new Event());
		robot.settle();
		assertThat(table.getSortColumn()).isEqualTo(table.getColumn(CHANGE_UNIT));
		click(table, CHANGE_NOW);
		assertThat(shown.rows()).hasSizeGreaterThan(2);
		assertThat(table.getSortDirection()).isEqualTo(SWT.UP);
	}
}
