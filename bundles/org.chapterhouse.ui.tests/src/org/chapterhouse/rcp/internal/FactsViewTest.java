package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.chapterhouse.ui.internal.views.FactsView;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All figures of a report: what is searched for is what is shown, copied and saved. */
class FactsViewTest {

	private static final int LABEL = 1;
	private static final int UNIT = 2;
	private static final int SHOWN = 3;

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;
	private final ShownTable shown = new ShownTable(robot, FactsView.ID, "facts.table");

	@AfterEach
	void close() {
		report.close();
		IViewPart view = robot.window().getActivePage().findView(FactsView.ID);
		robot.window().getActivePage().hideView(view);
		assertThat(ErrorLog.errors()).isEmpty();
	}

	@Test
	void whatIsSearchedForIsShownCopiedAndSaved(@TempDir Path folder) throws PartInitException, IOException {
		report.open();
		report.idle();
		var view = (FactsView) robot.window().getActivePage().showView(FactsView.ID);
		robot.until("figures", () -> shown.rows().size() > 100);
		int all = shown.rows().size();

		robot.control(Text.class, "facts.search").setText("收入 贵阳");
		robot.until("what is searched for", () -> shown.rows().size() < all);

		List<List<String>> rows = shown.rows();
		assertThat(rows).isNotEmpty().allMatch(row -> String.join(" ", row).contains("收入") && String.join(" ", row).contains("贵阳"));
		assertThat(rows).allMatch(row -> !row.get(LABEL).isEmpty() && !row.get(UNIT).isEmpty() && !row.get(SHOWN).isEmpty());
		assertThat(robot.control(Label.class, "facts.count").getText()).isEqualTo("%,d个，共%,d个".formatted(rows.size(), all));
		assertThat(shown.copied()).isEqualTo(shown.lines());

		Path file = folder.resolve("figures.csv");
		view.save(file);
		robot.until("file", () -> Files.exists(file));
		report.idle();
		assertThat(ShownTable.read(file)).isEqualTo(shown.lines());
	}

	@Test
	void onlyTheFiguresOfAChapterAreShownAndStaySoWhenTheReportIsComputedAgain() throws PartInitException {
		report.open();
		report.idle();
		robot.window().getActivePage().showView(FactsView.ID);
		robot.until("figures", () -> shown.rows().size() > 100);
		Combo chapters = robot.control(Combo.class, "facts.chapter");
		String second = chapters.getItem(2);
		long own = shown.rows().stream().filter(row -> row.getFirst().equals(second)).count();

		SampleReport.choose(chapters, second);
		robot.settle();
		assertThat(shown.rows()).hasSize((int) own).allMatch(row -> row.getFirst().equals(second));

		report.command("org.chapterhouse.ui.report.compute");
		report.idle();
		assertThat(chapters.getText()).isEqualTo(second);
		assertThat(shown.rows()).hasSize((int) own);
	}

	@Test
	void noOtherRowsAreChosenWhenTheListChanges() throws PartInitException {
		report.open();
		report.idle();
		robot.window().getActivePage().showView(FactsView.ID);
		robot.until("figures", () -> shown.rows().size() > 100);
		Table table = robot.control(Table.class, "facts.table");
		table.setSelection(3);
		report.command("org.chapterhouse.ui.report.compute");
		report.idle();
		assertThat(table.getSelectionIndex()).as("the list is the same").isEqualTo(3);

		Combo chapters = robot.control(Combo.class, "facts.chapter");
		SampleReport.choose(chapters, chapters.getItem(2));
		assertThat(table.getSelectionCount()).isZero();
	}

	@Test
	void theMenuOfAFigureLeadsToWhereItComesFrom() throws PartInitException {
		report.open();
		report.idle();
		robot.window().getActivePage().showView(FactsView.ID);
		robot.until("figures", () -> shown.rows().size() > 100);
		Table table = robot.control(Table.class, "facts.table");
		assertThat(ShownTable.item(table, Desktop.get().words().text("table.explain")).isEnabled()).as("none is chosen").isFalse();

		table.setSelection(3);
		ShownTable.choose(table, "table.explain");

		Tree tree = robot.control(Tree.class, "explain.tree");
		robot.until("explanation", () -> tree.getItemCount() == 1 && tree.getItem(0).getText().endsWith("=  " + shown.rows().get(3).get(SHOWN)));
	}

	@Test
	void onlyTheRowsThatAreChosenAreCopiedAndNothingFoundIsNothingCopied() throws PartInitException {
		report.open();
		report.idle();
		robot.window().getActivePage().showView(FactsView.ID);
		robot.until("figures", () -> shown.rows().size() > 100);
		Table table = robot.control(Table.class, "facts.table");

		table.setSelection(2);
		assertThat(shown.copied()).containsExactly(shown.heading(), shown.rows().get(2));
		table.setSelection(new int[] { 1, 3 });
		List<List<String>> two = shown.copied();
		assertThat(two).containsExactly(shown.heading(), shown.rows().get(1), shown.rows().get(3));
		assertThat(shown.copiedByTheButton()).as("all are copied by the button").isEqualTo(shown.lines());
		ShownTable.choose(table, "table.copy");
		assertThat(ShownTable.clipboard(robot)).isEqualTo(two);

		robot.control(Text.class, "facts.search").setText("没有这样的数字");
		robot.until("nothing", () -> table.getItemCount() == 0);
		assertThat(shown.copied()).as("what was copied before stays").isEqualTo(two);
	}
}
