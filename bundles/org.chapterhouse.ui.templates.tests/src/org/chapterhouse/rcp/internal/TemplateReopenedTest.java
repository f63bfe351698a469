package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A template opens however often others were opened and closed before. */
@TestInstance(Lifecycle.PER_CLASS)
class TemplateReopenedTest {

	private static final String OTHER = "benchmark.rptdesign";

	private static final String NOTE = "design.note.paper";

	private final TemplateWork work = new TemplateWork();
	private final RevenueTemplate revenue = new RevenueTemplate(work);
	private final Robot robot = work.robot;

	@BeforeAll
	void openTheSample() {
		revenue.open();
	}

	@AfterEach
	void takeBack() throws IOException {
		revenue.remove();
		revenue.check();
	}

	@AfterAll
	void nothingWentWrong() {
		work.close();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private IEditorPart active() {
		return robot.window().getActivePage().getActiveEditor();
	}

	private void open(String path) {
		work.select(path);
		work.push("open");
		robot.until(path, () -> active().getTitle().equals(path));
		work.idle();
	}

	@Test
	void aTemplateOpensAfterOneWasClosedAndTheReportWasActive() {
		open(TemplateWork.REVENUE);
		work.showReport();
		IEditorPart report = active();
		open(OTHER);
		work.command("org.eclipse.ui.file.close");
		robot.until("report", () -> active() == report);

		open(OTHER);

		assertThat(active()).isInstanceOf(MultiPageEditorPart.class);
	}

	@Test
	void aTabTellsWhereItsFileLies() {
		revenue.copy();

		String place = TemplateWork.file(TemplateWork.REVENUE).toString();
		assertThat(active().getTitleToolTip()).isEqualTo(place);
		assertThat(active().getEditorInput().getToolTipText()).as("what questions of the platform name it").isEqualTo(place);
	}

	@Test
	void thePageOfAChapterLeadsToTheFrame() {
		open(TemplateWork.REVENUE);
		page();
		Link link = robot.control(Link.class, NOTE);
		assertThat(link.isVisible()).isTrue();
		var chosen = new Event();
		chosen.text = "frame";

		link.notifyListeners(SWT.Selection, chosen);

		robot.until("frame", () -> active().getTitle().equals("frame.rptdesign"));
		work.idle();
		work.robot.window().getActivePage().closeEditor(work.template(), false);
		page();
		assertThat(robot.find(control -> NOTE.equals(control.getData("id")) && control.isVisible())).isEmpty();
	}

	/** Chooses the page of the template that is shown. */
	private void page() {
		work.page(1);
		StyledText source = work.source();
		source.setSelection(source.getText().indexOf("<simple-master-page"));
		work.page(0);
		robot.until("page", () -> robot.find(control -> "design.group.paper".equals(control.getData("id")) && control.isVisible()).isPresent());
	}
}
