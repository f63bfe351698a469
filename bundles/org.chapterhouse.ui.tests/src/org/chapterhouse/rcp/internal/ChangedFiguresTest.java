package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.chapterhouse.ui.internal.views.CompareView;
import org.chapterhouse.ui.internal.views.ExplainView;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.InstanceFolder;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A figure that changed from month to month leads to where it comes from, in the report that is open. */
class ChangedFiguresTest {

	private static final int KIND = 0;
	private static final int BEFORE = 4;
	private static final int NOW = 5;

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;
	private final ShownTable shown = new ShownTable(robot, CompareView.ID, "compare.table");

	@AfterEach
	void nothingWentWrong() {
		report.close();
		hide(CompareView.ID);
		hide(ExplainView.ID);
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private IWorkbenchPage page() {
		return robot.window().getActivePage();
	}

	private void hide(String view) {
		IViewPart part = page().findView(view);
		if (part != null) {
			page().hideView(part);
		}
		robot.settle();
	}

	private Table table() {
		return robot.control(Table.class, "compare.table");
	}

	/** Opens the report of a month and compares it with the month before. */
	private void open(int month) {
		report.open();
		report.close();
		report.open(InstanceFolder.file("chapterhouse/sample/leased-line-monthly").toString(), "2017-0" + month, "520000");
		report.idle();
		report.command("org.chapterhouse.ui.report.compare");
		compared(month);
	}

	private void compared(int month) {
		robot.until("comparison", () -> robot.control(Label.class, "compare.told").getText()
				.contains("2017年" + (month - 1) + "月 → 2017年" + month + "月") && table().getItemCount() > 0);
		report.idle();
	}

	/** Double-clicks a row. */
	private void explain(int row) {
		table().setSelection(row);
		table().notifyListeners(SWT.DefaultSelection, new Event());
		robot.settle();
	}

	private void explained(String month, String figure) {
		StyledText text = robot.control(StyledText.class, "explain.text");
		Tree tree = robot.control(Tree.class, "explain.tree");
		robot.until("explanation", () -> text.getText().contains("截至：  " + month) && tree.getItemCount() == 1);
		assertThat(unsigned(tree.getItem(0).getText().split("  =  ")[1])).isEqualTo(unsigned(figure));
	}

	/** What grew is told with a sign where it stands for itself. */
	private static String unsigned(String figure) {
		return figure.startsWith("+") ? figure.substring(1) : figure;
	}

	private int first(String kind) {
		List<List<String>> rows = shown.rows();
		return IntStream.range(0, rows.size()).filter(at -> rows.get(at).get(KIND).equals(kind)).findFirst().orElseThrow();
	}

	@Test
	void aFigureLeadsThereAndANameDoesNot() {
		open(4);

		explain(0);
		explained("2017-04", shown.rows().get(0).get(NOW));
		hide(ExplainView.ID);
		explain(first("名次"));
		robot.until("what the place is told by", () -> robot.control(Tree.class, "explain.tree").getItemCount() == 1);

		hide(ExplainView.ID);
		explain(first("名单"));
		assertThat(page().findView(ExplainView.ID)).as("a name is no figure").isNull();
		report.close();
		explain(0);
		assertThat(page().findView(ExplainView.ID)).as("the report is not open").isNull();
	}

	@Test
	void itIsThatOfTheReportWhereTheOtherMonthIsLater() {
		open(3);
		Combo months = robot.control(Combo.class, "compare.month");
		SampleReport.choose(months, "2017-04");
		SampleReport.push(robot.control(Button.class, "compare.run"));
		compared(4);

		explain(0);
		explained("2017-03", shown.rows().get(0).get(BEFORE));
	}
}
