package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.chapterhouse.ui.internal.views.CompareView;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.chapterhouse.ui.testkit.Screenshots;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** How the view that compares looks with something in it, in the language of the process and both themes. */
@TestInstance(Lifecycle.PER_CLASS)
class CompareLookTest {

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;
	private final Screenshots screenshots = new Screenshots(robot);

	@BeforeAll
	void openTheSample() {
		report.open();
		report.idle();
	}

	@AfterAll
	void nothingWentWrong() {
		report.close();
		IViewPart view = robot.window().getActivePage().findView(CompareView.ID);
		if (view != null) {
			robot.window().getActivePage().hideView(view);
		}
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private Table compared() {
		report.command("org.chapterhouse.ui.report.compare");
		Table table = robot.control(Table.class, "compare.table");
		robot.until("comparison", () -> table.getItemCount() > 1000);
		report.idle();
		return table;
	}

	@Test
	void twoMonths() throws PartInitException {
		robot.window().getActivePage().resetPerspective();
		Table shown = compared();
		assertThat((shown.getClientArea().height - shown.getHeaderHeight()) / shown.getItemHeight()).as("rows that are seen")
				.isGreaterThanOrEqualTo(6);
		assertThat(robot.window().getActivePage().findView(CompareView.ID).getTitle()).endsWith("贵州");
		screenshots.both(robot.window().getShell(), "compare");
		// as large as people make it to read it
		robot.window().getActivePage().toggleZoom(robot.window().getActivePage().findViewReference(CompareView.ID));
		Combo chapters = robot.control(Combo.class, "compare.chapter");
		screenshots.take(robot.window().getShell(), "compare-large-light");
		robot.control(Text.class, "compare.search").setText(chapters.getItem(chapters.getItemCount() - 1));
		Table table = robot.control(Table.class, "compare.table");
		robot.until("a chapter", () -> table.getItemCount() < 1000);
		screenshots.both(robot.window().getShell(), "compare-filter");
		robot.control(Text.class, "compare.search").setText("");
		robot.window().getActivePage().toggleZoom(robot.window().getActivePage().findViewReference(CompareView.ID));
	}

	@Test
	void twoFilesOfWhichOneIsMissing() {
		compared();
		report.compareFiles();
		robot.control(Text.class, "compare.before").setText("nowhere.report");
		robot.control(Text.class, "compare.now").setText("nowhere.report");
		SampleReport.push(robot.control(Button.class, "compare.run"));
		robot.until("what is wrong", () -> robot.control(Table.class, "compare.table").getItemCount() == 0);
		report.idle();
		assertThat(robot.control(Label.class, "compare.told").getText()).isNotEmpty();
		screenshots.both(robot.window().getShell(), "compare-files");
	}

	@Test
	void aReportThatIsOutOfDate() {
		compared();
		report.page("overview");
		SampleReport.push(robot.control(Button.class, "overview.on.revenue"));
		Link again = robot.control(Link.class, "compare.act");
		robot.until("out of date", again::isVisible);
		report.idle();
		screenshots.both(robot.window().getShell(), "compare-again");
		report.command("org.eclipse.ui.file.revert");
		report.idle();
	}
}
