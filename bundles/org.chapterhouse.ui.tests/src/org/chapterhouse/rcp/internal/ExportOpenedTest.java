package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What is written is opened and shown by the programs of the system, and people are told where there is none. */
@TestInstance(Lifecycle.PER_CLASS)
class ExportOpenedTest {

	private static final String PDF = "leased-line-monthly-2017-04-520000.pdf";
	private static final String PHONES = "leased-line-monthly-2017-04-520000.h5.html";

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;
	private final List<String> opened = new ArrayList<>();
	/** Nothing opens what ends so. */
	private String unknown = "none";
	private Predicate<String> system;

	@BeforeAll
	void openTheSample() {
		report.open();
		report.idle();
	}

	@AfterAll
	void nothingWentWrong() {
		report.close();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	@BeforeEach
	void startNoPrograms() {
		opened.clear();
		unknown = "none";
		system = Desktop.get().programs().by(path -> opened.add(path) && !path.endsWith(unknown));
	}

	@AfterEach
	void startProgramsAgain() {
		Desktop.get().programs().by(system);
	}

	private void export(Path out, String... ticked) {
		export(out, 1, ticked);
	}

	private void export(Path out, int languages, String... ticked) {
		report.command("org.chapterhouse.ui.report.export", () -> {
			Text folder = robot.control(Text.class, "export.folder");
			folder.setText(out.toString());
			report.tick(ticked);
			if (languages == 2) {
				SampleReport.push(robot.control(Button.class, "export.language.en"));
			}
			SampleReport.push(folder.getShell().getDefaultButton());
		});
		robot.control(Button.class, "export.close");
		report.idle();
	}

	private void close() {
		SampleReport.push(robot.control(Button.class, "export.close"));
		robot.until("end of the dialog", () -> robot.find(control -> "export.close".equals(control.getData("id"))).isEmpty());
	}

	/** Returns the links with an id, from the top. */
	private List<Link> links(String id) {
		var links = new ArrayList<Link>();
		robot.find(control -> id.equals(control.getData("id")) && !links.add((Link) control));
		return links;
	}

	private String unopened() {
		Label label = robot.control(Label.class, "export.unopened");
		return label.getBounds().height > 0 ? label.getText() : "";
	}

	@Test
	void theFormsAreOpenedOnceTheyAreWrittenAndTheDocumentIsNot(@TempDir Path out) {
		export(out, "export.form.pdf", "export.form.h5", "export.open");

		assertThat(opened).containsExactlyInAnyOrder(out.resolve(PHONES).toString(), out.resolve(PDF).toString());
		assertThat(unopened()).isEmpty();
		close();
	}

	@Test
	void nothingIsOpenedWherePeopleDoNotWantItButWhatTheyFollowIs(@TempDir Path out) {
		export(out, "export.form.pdf");
		assertThat(opened).isEmpty();

		SampleReport.follow(links("export.file").getFirst());
		assertThat(opened).containsExactly(out.resolve(PDF).toString());
		close();
	}

	@Test
	void theFolderIsShownOfAllAndOfEachFile(@TempDir Path out) {
		export(out, 2, "export.form.pdf");

		SampleReport.push(robot.control(Button.class, "export.show"));
		assertThat(opened).containsExactly(out.toString());

		opened.clear();
		List<Link> shows = links("export.file.show");
		shows.forEach(SampleReport::follow);
		String chinese = out.resolve("zh-CN").toString();
		String english = out.resolve("en").toString();
		assertThat(opened).as("a form and the document in each language").containsExactlyInAnyOrder(chinese, chinese, english, english);
		close();
	}

	@Test
	void whatNothingOpensIsToldAboveTheButtons(@TempDir Path out) {
		unknown = ".pdf";
		export(out, "export.form.pdf", "export.form.h5", "export.open");

		assertThat(opened).as("the other form all the same").hasSize(2);
		assertThat(unopened()).isEqualTo("这台机器上没有能打开" + out.resolve(PDF) + "的程序。");

		unknown = out.toString();
		SampleReport.push(robot.control(Button.class, "export.show"));
		assertThat(unopened()).isEqualTo("这台机器上没有能打开" + out + "的程序。");
		close();
	}

	@Test
	void whatWasChosenLastIsChosenAgain(@TempDir Path out) {
		var seen = new ArrayList<Boolean>();
		export(out, "export.form.xlsx");
		close();

		report.command("org.chapterhouse.ui.report.export", () -> {
			for (String one : List.of("export.form.pdf", "export.form.h5", "export.form.xlsx", "export.open")) {
				seen.add(robot.control(Button.class, one).getSelection());
			}
			robot.control(Text.class, "export.folder").getShell().close();
		});
		assertThat(seen).containsExactly(false, false, true, false);

		export(out, "export.form.pdf", "export.form.h5", "export.open");
		close();
	}

	@Test
	void whatIsThereAlreadyIsToldBeforeItIsReplaced(@TempDir Path out) {
		export(out, "export.form.pdf", "export.form.h5");
		close();

		report.command("org.chapterhouse.ui.report.export", () -> {
			Text folder = robot.control(Text.class, "export.folder");
			Label replaced = robot.control(Label.class, "export.replaced");
			folder.setText(out.toString());
			robot.until("all files", () -> replaced.getText().startsWith("已有3个同名文件，将被替换，如leased-line-monthly-2017-04-520000."));
			SampleReport.push(robot.control(Button.class, "export.form.h5"));
			robot.until("those that are still chosen", () -> replaced.getText().startsWith("已有2个同名文件"));
			folder.setText(out.resolve("new").toString());
			robot.until("none", () -> replaced.getText().isEmpty());
			folder.getShell().close();
		});
	}
}
