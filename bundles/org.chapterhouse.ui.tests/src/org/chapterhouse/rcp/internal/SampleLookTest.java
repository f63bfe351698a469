package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.chapterhouse.ui.testkit.Screenshots;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** How the views look, in the language of the process and both themes. */
@TestInstance(Lifecycle.PER_CLASS)
class SampleLookTest {

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;
	private final Screenshots screenshots = new Screenshots(robot);

	@BeforeAll
	void openTheSample() {
		report.command("org.chapterhouse.ui.open.welcome");
		both("welcome");
		report.open();
	}

	@AfterAll
	void nothingWentWrong() {
		report.close();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private void both(String name) {
		screenshots.both(robot.window().getShell(), name);
	}

	@Test
	void thePreview() {
		report.preview();
		both("preview");
	}

	@Test
	void theOverview() {
		report.page("overview");
		both("overview");
	}

	@Test
	void aChapterWithWhereAFigureComesFrom() {
		report.page("chapter.revenue");
		report.explain();
		Tree tree = robot.control(Tree.class, "explain.tree");
		robot.until("figures", () -> tree.getItemCount() > 0);
		report.idle();
		both("chapter");
	}

	@Test
	void allFigures() throws PartInitException {
		robot.window().getActivePage().showView("org.chapterhouse.ui.facts");
		Table table = robot.control(Table.class, "facts.table");
		robot.until("figures", () -> table.getItemCount() > 100);
		both("facts");
	}

	@Test
	void theInstalledChapters() throws PartInitException {
		robot.window().getActivePage().showView("org.chapterhouse.ui.chapters");
		Table table = robot.control(Table.class, "chapters.table");
		robot.until("chapters", () -> table.getItemCount() > 5);
		both("chapters");
	}

	@Test
	void theComparison() throws PartInitException {
		robot.window().getActivePage().showView("org.chapterhouse.ui.compare");
		both("compare");
	}

	@Test
	void theExportWizard() {
		robot.display().timerExec(500, () -> {
			Shell dialog = robot.control(Text.class, "export.folder").getShell();
			screenshots.both(dialog, "export");
			dialog.close();
		});
		report.command("org.chapterhouse.ui.report.export");
		assertThat(robot.find(control -> "export.folder".equals(control.getData("id")))).isEmpty();
	}
}
