package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapterhouse.ui.internal.editor.ReportEditor;
import org.chapterhouse.ui.internal.views.ExplainView;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** An operator looks at the rows behind a figure. */
@TestInstance(Lifecycle.PER_CLASS)
class ExplainedRowsTest {

	private static final String EXPLAIN = "org.chapterhouse.ui.beside.explain";

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;

	@BeforeAll
	void openTheSample() {
		report.open();
	}

	@AfterAll
	void nothingWentWrong() {
		report.close();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private void hide() {
		Optional.ofNullable(robot.window().getActivePage().findView(EXPLAIN)).ifPresent(robot.window().getActivePage()::hideView);
	}

	private void sort(TableColumn column) {
		column.notifyListeners(SWT.Selection, new Event());
		robot.settle();
	}

	@Test
	void theRowsOfAQueryAreReadInTheBackgroundSortedAndCopied() throws PartInitException {
		// what the view shows of other tests would pass for what is asked for
		hide();
		report.page("chapter.revenue");
		report.explain();
		Tree tree = robot.control(Tree.class, "explain.tree");
		robot.until("both figures of the sentence", () -> tree.getItemCount() == 2 && tree.getItem(0).getText().contains("8947"));

		report.explainTab(1);
		assertThat(robot.control(Link.class, "rows.stop").isVisible()).isTrue();
		SampleReport.follow(robot.control(Link.class, "rows.stop"));
		assertThat(robot.control(Label.class, "rows.told").getText()).isEqualTo("已停止。");
		report.idle();
		assertThat(robot.control(Label.class, "rows.told").getText()).isEqualTo("已停止。");

		report.explainTab(0);
		report.explainTab(1);
		Table table = robot.control(Table.class, "rows.table");
		assertThat(robot.control(Link.class, "rows.stop").isVisible()).isTrue();
		robot.until("rows", () -> table.getItemCount() == 704);
		assertThat(robot.control(Label.class, "rows.told").getText()).isEqualTo("共704行");
		assertThat(robot.control(Link.class, "rows.stop").isVisible()).isFalse();
		assertThat(table.getColumn(1).getText()).isEqualTo("账期");
		assertThat(table.getColumn(0).getText()).containsPattern("\\p{IsHan}");
		TableColumn amount = table.getColumn(2);
		sort(amount);
		double least = Double.parseDouble(table.getItem(0).getText(2));
		sort(amount);
		double most = Double.parseDouble(table.getItem(0).getText(2));
		assertThat(most).isGreaterThan(10 * least);
		assertThat(table.getSortDirection()).isEqualTo(SWT.DOWN);

		table.setFocus();
		table.setSelection(0, 1);
		robot.window().getActivePage().showView(EXPLAIN);
		table.setFocus();
		report.copy();
		var clipboard = new Clipboard(robot.display());
		String copied = (String) clipboard.getContents(TextTransfer.getInstance());
		clipboard.dispose();
		assertThat(copied.lines()).hasSize(3).first().asString().contains("\t账期\t");
		report.explainTab(0);
	}

	@Test
	void theFigureOfNowIsExplainedOnceTheReportIsComputedAgain(@TempDir Path data) throws IOException, SQLException {
		report.close();
		OwnBills.copy(data, "SELECT * FROM bills");
		report.open(data.toString(), "2017-04", "520000");
		report.idle();
		hide();
		ExplainView.show(robot.window().getActivePage(), ((ReportEditor) report.editor()).session(),
				List.of("revenue.target.progress.completion@520000#2017-04"));
		Tree tree = robot.control(Tree.class, "explain.tree");
		robot.until("figures", () -> tree.getItemCount() == 1 && tree.getItem(0).getItemCount() > 0);
		TreeItem input = tree.getItem(0).getItem(0);
		choose(tree, input);
		String chosen = input.getText();
		StyledText told = robot.control(StyledText.class, "explain.text");
		String then = told.getText();

		OwnBills.change(data, "SELECT * REPLACE (2 * amount AS amount) FROM bills");
		report.command("org.chapterhouse.ui.report.compute");
		report.idle();

		robot.until("figure of now", () -> !told.getText().equals(then));
		String now = tree.getSelection()[0].getText();
		assertThat(now).isNotEqualTo(chosen).startsWith(chosen.split("  =  ")[0]);
		assertThat(told.getText()).contains(now.split("  =  ")[1]);

		report.close();
		assertThat(told.getText()).isEqualTo(Desktop.get().words().text("explain.none"));
		report.open();
	}

	private void choose(Tree tree, TreeItem item) {
		tree.setSelection(item);
		var event = new Event();
		event.item = item;
		tree.notifyListeners(SWT.Selection, event);
		robot.settle();
	}

	@Test
	void whatCannotBeWrittenIsToldAlsoWhenTheViewIsClosedMeanwhile(@TempDir Path folder) throws IOException {
		report.page("chapter.revenue");
		report.explain();
		report.explainTab(1);
		robot.until("rows", () -> robot.control(Table.class, "rows.table").getItemCount() > 0);
		var view = (ExplainView) robot.window().getActivePage().findView(EXPLAIN);
		List<Shell> before = List.of(robot.display().getShells());
		var told = new ArrayList<String>();
		robot.once(() -> opened(before).isPresent(), () -> {
			Shell dialog = opened(before).orElseThrow();
			told.add(dialog.getText());
			dialog.close();
		});

		view.save(Files.createFile(folder.resolve("file")).resolve("rows.csv"));
		robot.window().getActivePage().hideView(view);
		robot.until("message", () -> !told.isEmpty());

		assertThat(told).containsExactly(Desktop.get().words().text("problem"));
		assertThat(ErrorLog.errors()).isEmpty();
	}

	@Test
	void aFigureOfAChapterIsExplainedByTheFirstButtonOfTheMouseOnly() {
		hide();
		report.page("chapter.revenue");
		Table figures = figures();

		click(figures, 3);
		assertThat(robot.window().getActivePage().findView(EXPLAIN)).as("the menu is asked for").isNull();

		click(figures, 1);
		Tree tree = robot.control(Tree.class, "explain.tree");
		robot.until("figure", () -> tree.getItemCount() == 1 && tree.getItem(0).getText().contains(figures.getItem(0).getText(1)));
	}

	/** Returns the figures about the unit of the report, of the page that is seen. */
	private Table figures() {
		return (Table) robot.find(control -> "facts".equals(control.getData("id")) && control.isVisible()).orElseThrow();
	}

	@Test
	void theFiguresOfAChapterAreCopied() {
		report.page("chapter.revenue");
		Table figures = figures();
		figures.setSelection(1, 2);
		List<List<String>> two = Stream.of(1, 2)
				.map(row -> Stream.of(0, 1, 2).map(column -> figures.getItem(row).getText(column)).toList()).toList();

		figures.setFocus();
		report.copy();
		assertThat(ShownTable.clipboard(robot)).hasSize(3).endsWith(two.get(0), two.get(1));

		figures.setSelection(2);
		assertThat(figures.getMenu().getShell()).isSameAs(figures.getShell());
		ShownTable.choose(figures, "table.copy");
		assertThat(ShownTable.clipboard(robot)).hasSize(2).endsWith(two.get(1));
		figures.deselectAll();
	}

	/** Clicks the first figure of a table. */
	private void click(Table table, int button) {
		Rectangle cell = table.getItem(0).getBounds(1);
		var event = new Event();
		event.button = button;
		event.x = cell.x + 1;
		event.y = cell.y + 1;
		table.notifyListeners(SWT.MouseUp, event);
		robot.settle();
	}

	private Optional<Shell> opened(List<Shell> before) {
		return Arrays.stream(robot.display().getShells()).filter(shell -> shell.isVisible() && !before.contains(shell)).findFirst();
	}
}
