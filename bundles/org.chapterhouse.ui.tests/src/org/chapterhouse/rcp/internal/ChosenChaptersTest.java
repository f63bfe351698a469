package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.chapterhouse.ui.testkit.Background;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.InstanceFolder;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.forms.editor.FormEditor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** An operator chooses which chapters the reports of a folder show, and in what order. */
@TestInstance(Lifecycle.PER_CLASS)
class ChosenChaptersTest {

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

	private static Path file() {
		return InstanceFolder.file("chapterhouse/sample/leased-line-monthly/reports/leased-line-monthly.properties");
	}

	/** Returns the chapters of the document by their tabs, without numbers. */
	private List<String> tabs() {
		CTabFolder tabs = (CTabFolder) robot
				.find(control -> control instanceof CTabFolder one && one.getTabPosition() == SWT.BOTTOM && one.getItemCount() > 2).orElseThrow();
		return Stream.of(tabs.getItems()).skip(2).map(CTabItem::getText).toList();
	}

	private Button check(String chapter) {
		return robot.control(Button.class, "overview.on." + chapter);
	}

	private String link(String chapter) {
		return robot.control(Link.class, "overview.chapter." + chapter).getText();
	}

	private void alt(Control control, int key) {
		var event = new Event();
		event.keyCode = key;
		event.stateMask = SWT.ALT;
		control.notifyListeners(SWT.KeyDown, event);
	}

	@Test
	void aChapterIsLeftOutMovedTakenBackAndSaved() throws IOException {
		report.page("overview");
		List<String> before = tabs();
		assertThat(link("revenue")).startsWith("2  ");

		SampleReport.push(check("benchmark"));
		robot.until("dirty", () -> report.editor().isDirty());
		assertThat(file()).doesNotExist();
		robot.until("one chapter fewer", () -> tabs().size() == before.size() - 1);
		assertThat(tabs().get(0)).startsWith("1 ").isEqualTo(before.get(1).replace("2 ", "1 "));
		robot.until("other numbers", () -> link("revenue").startsWith("1  "));
		assertThat(robot.control(Label.class, "overview.state.benchmark").getText()).isEqualTo("已关闭");
		assertThat(robot.control(Link.class, "overview.chapter.benchmark").getText()).doesNotContain("<a>").isNotBlank();

		report.command("org.eclipse.ui.edit.undo");
		robot.until("all chapters again", () -> tabs().equals(before));
		robot.until("clean", () -> !report.editor().isDirty());

		report.command("org.eclipse.ui.edit.redo");
		robot.until("one chapter fewer again", () -> tabs().size() == before.size() - 1);
		report.page("overview");
		robot.until("numbers", () -> link("revenue").startsWith("1  "));
		alt(check("revenue"), SWT.ARROW_DOWN);
		robot.until("moved", () -> link("projects").startsWith("1  ") && link("revenue").startsWith("2  "));
		assertThat(robot.control(Link.class, "overview.up.projects").isEnabled()).isTrue();

		report.command("org.eclipse.ui.file.save");
		robot.until("saved", () -> !report.editor().isDirty());
		assertThat(Files.readString(file())).contains("off=benchmark\n").containsSubsequence("order=", "projects,revenue");
		report.idle();
		report.preview();
		robot.until("preview without the chapter", () -> Boolean.TRUE.equals(report.browser()
				.evaluate("return !!document.getElementById('chapter-revenue') && !document.getElementById('chapter-benchmark')")));

		report.page("overview");
		SampleReport.follow(robot.control(Link.class, "overview.up.revenue"));
		robot.until("moved back", () -> link("revenue").startsWith("1  "));
		SampleReport.push(check("benchmark"));
		robot.until("all chapters", () -> tabs().equals(before));
		report.command("org.eclipse.ui.file.save");
		robot.until("saved again", () -> !report.editor().isDirty() && !Files.exists(file()));
	}

	@Test
	void theChaptersAreSeenOnceOneIsLeftOutAndOnceAllIsComputedAgain() {
		report.page("overview");
		SampleReport.push(check("revenue"));
		robot.until("dirty", () -> report.editor().isDirty());
		isSeen(() -> check("revenue"));
		report.idle();
		report.command("org.eclipse.ui.file.revert");
		robot.until("clean", () -> !report.editor().isDirty());
		SampleReport.follow(robot.control(Link.class, "overview.compute"));
		report.idle();
		isSeen(() -> check("revenue"));
		isSeen(() -> robot.control(Link.class, "overview.compute"));
	}

	/** Waits: the page may be about to be made anew. */
	private void isSeen(Supplier<? extends Control> control) {
		robot.settle();
		robot.until("seen", () -> control.get().getSize().x > 0 && control.get().getSize().y > 0);
	}

	@Test
	void whatIsSavedWhileTheReportIsComputedStaysChosen() {
		report.page("overview");
		int before = tabs().size();
		SampleReport.push(check("benchmark"));
		robot.until("dirty", () -> report.editor().isDirty());
		report.press("preview.refresh");
		report.command("org.eclipse.ui.file.save");
		assertThat(report.editor().isDirty()).isFalse();
		robot.until("one chapter fewer, and never more", () -> {
			assertThat(check("benchmark").getSelection()).isFalse();
			assertThat(report.editor().isDirty()).isFalse();
			return tabs().size() == before - 1 && Background.isIdle();
		});
		SampleReport.push(check("benchmark"));
		robot.until("dirty again", () -> report.editor().isDirty());
		report.command("org.eclipse.ui.file.save");
		robot.until("all chapters", () -> !report.editor().isDirty() && !Files.exists(file()));
		report.idle();
	}

	@Test
	void otherReportsOfTheSameDataThatAreOpenFollow() {
		report.command("org.chapterhouse.ui.open.folder", () -> {
			robot.control(Combo.class, "new.data").setText(file().getParent().getParent().toString());
			Combo periods = robot.control(Combo.class, "new.period");
			robot.until("periods", () -> periods.indexOf("2017-03") >= 0);
			periods.select(periods.indexOf("2017-03"));
			periods.notifyListeners(SWT.Selection, new Event());
			robot.until("complete page", () -> periods.getShell().getDefaultButton().isEnabled());
			SampleReport.push(periods.getShell().getDefaultButton());
		});
		robot.until("report of March", () -> robot.window().getActivePage().getActiveEditor().getTitle().contains("2017年3月"));
		var march = (FormEditor) robot.window().getActivePage().getActiveEditor();
		robot.until("chapters of March", () -> march.findPage("chapter.benchmark") != null);
		report.idle();

		report.page("overview");
		SampleReport.push(check("benchmark"));
		robot.until("dirty", () -> report.editor().isDirty());
		report.command("org.eclipse.ui.file.save");
		robot.until("saved", () -> !report.editor().isDirty());

		robot.until("March without the chapter", () -> march.findPage("chapter.benchmark") == null);
		report.idle();
		robot.window().getActivePage().closeEditor(march, false);
		report.page("overview");
		SampleReport.push(check("benchmark"));
		robot.until("dirty again", () -> report.editor().isDirty());
		report.command("org.eclipse.ui.file.save");
		robot.until("all chapters", () -> !report.editor().isDirty() && !Files.exists(file()));
		report.idle();
	}
}
