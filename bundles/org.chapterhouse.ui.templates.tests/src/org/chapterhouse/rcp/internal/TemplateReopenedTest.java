package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

import org.chapterhouse.ui.internal.editor.ReportEditor;
import org.chapterhouse.ui.internal.editor.ReportInput;
import org.chapterhouse.ui.internal.work.ReportKey;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.eclipse.ui.PartInitException;
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
	void aTemplateIsShownWithTheReportThatPeopleChoose() throws PartInitException {
		robot.window().getActivePage().openEditor(
				new ReportInput(new ReportKey("leased-line-monthly", TemplateWork.sample().toString(), "2017-04", "520200", "zh-CN")),
				ReportEditor.ID);
		IEditorPart branch = active();
		work.idle();
		open(TemplateWork.REVENUE);
		Combo reports = robot.control(Combo.class, "template.report");
		List<String> offered = List.of(reports.getItems());
		assertThat(offered).as("two reports and the sample").hasSize(3).endsWith("示例");

		choose(reports, offered.stream().filter(name -> name.contains("六盘水")).findFirst().orElseThrow());
		work.previewShows("钟山");

		choose(reports, "示例");
		robot.until("sample", () -> !work.previewHas("钟山") && work.previewHas("贵阳"));

		robot.window().getActivePage().closeEditor(branch, false);
		reports.notifyListeners(SWT.FocusIn, new Event());
		assertThat(reports.getItems()).hasSize(2);
		assertThat(reports.getText()).isEqualTo("示例");
		choose(reports, reports.getItem(0));
		work.command("org.eclipse.ui.file.close");
	}

	private void choose(Combo combo, String item) {
		combo.select(combo.indexOf(item));
		combo.notifyListeners(SWT.Selection, new Event());
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
