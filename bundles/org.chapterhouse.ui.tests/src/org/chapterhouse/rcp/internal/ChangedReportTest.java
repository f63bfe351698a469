package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.chapterhouse.ui.internal.editor.ReportEditor;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.ReportKey;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.InstanceFolder;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people chose of a report can be chosen anew, and the forms in which they want it stay with it. */
class ChangedReportTest {

	private static final String CHANGE = "org.chapterhouse.ui.report.change";
	private static final String REQUESTS = "text.benchmark.requests.text";
	/** 六盘水, a branch. */
	private static final String BRANCH = "520200";
	private static final List<String> FORMS = List.of("h5", "html", "pdf");

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;

	@BeforeEach
	void openTheSample() {
		report.close();
		report.open();
		report.idle();
		usual();
	}

	/** Whatever was exported before. */
	private void usual() {
		ReportKey key = reports().get(0).session().key();
		for (String unit : List.of("520000", BRANCH)) {
			Desktop.get().remembered().forms().choose(new ReportKey(key.family(), key.location(), "2017-04", unit, "zh-CN"), List.of("pdf", "h5"));
		}
	}

	@AfterEach
	void leaveItAsItWas() {
		reports().stream().filter(ReportEditor::isDirty).toList().forEach(editor -> {
			robot.window().getActivePage().activate(editor);
			report.command("org.eclipse.ui.file.revert");
			robot.until("clean", () -> !editor.isDirty());
		});
		usual();
		report.close();
		report.idle();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private List<ReportEditor> reports() {
		return Arrays.stream(robot.window().getActivePage().getEditorReferences()).map(reference -> reference.getEditor(false))
				.filter(ReportEditor.class::isInstance).map(ReportEditor.class::cast).toList();
	}

	private List<String> ticked(String id) {
		return FORMS.stream().filter(form -> robot.control(Button.class, id + form).getSelection()).toList();
	}

	private Button completed() {
		Button finish = robot.control(Combo.class, "new.period").getShell().getDefaultButton();
		robot.until("complete page", finish::isEnabled);
		return finish;
	}

	private void chooseUnit(String code) {
		Combo units = robot.control(Combo.class, "new.unit");
		SampleReport.choose(units, Arrays.stream(units.getItems()).filter(name -> name.endsWith(code)).findFirst().orElseThrow());
	}

	@Test
	void theFormsOfAReportAreThoseOfItsExportAndTheFirstChoiceForTheNext() throws IOException {
		var seen = new ArrayList<List<String>>();
		report.command(CHANGE, () -> {
			Button finish = completed();
			seen.add(ticked("new.form."));
			for (String form : List.of("pdf", "h5")) {
				SampleReport.push(robot.control(Button.class, "new.form." + form));
			}
			assertThat(finish.isEnabled()).as("a report in no form").isFalse();
			SampleReport.push(robot.control(Button.class, "new.form.html"));
			SampleReport.push(finish);
		});
		report.command("org.chapterhouse.ui.report.export", () -> {
			seen.add(ticked("export.form."));
			robot.control(Text.class, "export.folder").getShell().close();
		});
		report.command(CHANGE, () -> {
			Button finish = completed();
			chooseUnit(BRANCH);
			seen.add(ticked("new.form."));
			SampleReport.push(robot.control(Button.class, "new.form.pdf"));
			SampleReport.push(finish);
		});
		report.idle();
		report.command("org.chapterhouse.ui.report.export", () -> {
			seen.add(ticked("export.form."));
			robot.control(Text.class, "export.folder").getShell().close();
		});
		report.close();
		report.open();
		report.idle();
		report.command("org.chapterhouse.ui.report.export", () -> {
			seen.add(ticked("export.form."));
			robot.control(Text.class, "export.folder").getShell().close();
		});

		assertThat(seen).containsExactly(List.of("h5", "pdf"), List.of("html"), List.of("html"), List.of("html", "pdf"), List.of("html"));
		Path kept = InstanceFolder.file(".metadata/.plugins/org.eclipse.core.runtime/.settings/" + Desktop.NODE + ".prefs");
		robot.until("what the next start reads", () -> read(kept).contains("html,pdf"));
		assertThat(Desktop.get().remembered().folders()).as("the sample is in the list already")
				.noneMatch(place -> place.equals(Desktop.get().sample(place.family())));
	}

	private static String read(Path file) {
		try {
			return Files.exists(file) ? Files.readString(file) : "";
		} catch (IOException e) {
			return "";
		}
	}

	@Test
	void anotherUnitTakesThePlaceOfAReportThatIsSaved() {
		ReportEditor before = reports().get(0);
		report.page("overview");
		robot.once(() -> robot.find(control -> "new.period".equals(control.getData("id"))).isPresent(), () -> {
			Button finish = completed();
			chooseUnit(BRANCH);
			SampleReport.choose(robot.control(Combo.class, "new.language"), robot.control(Combo.class, "new.language").getItem(1));
			SampleReport.push(finish);
		});
		SampleReport.follow(robot.control(Link.class, "overview.change"));

		robot.until("the other report", () -> reports().stream().anyMatch(editor -> !editor.equals(before)));
		robot.until("its place", () -> reports().size() == 1);
		report.idle();
		assertThat(reports().get(0).session().key().organisation()).isEqualTo(BRANCH);
		assertThat(robot.control(Label.class, "overview.unit").getText()).contains(BRANCH);
	}

	@Test
	void aTextThatIsNotSavedStaysInItsReportBesideTheOther() {
		report.page("chapter.benchmark");
		Text text = robot.control(Text.class, REQUESTS);
		text.insert("Not saved. ");
		String typed = text.getText();
		ReportEditor before = reports().get(0);
		robot.until("dirty", before::isDirty);

		report.command(CHANGE, () -> {
			Button finish = completed();
			chooseUnit(BRANCH);
			SampleReport.push(finish);
		});
		robot.until("both", () -> reports().size() == 2);
		report.idle();

		assertThat(before.isDirty()).isTrue();
		assertThat(text.getText()).isEqualTo(typed).contains("Not saved. ");
		ReportEditor other = reports().stream().filter(editor -> !editor.equals(before)).findFirst().orElseThrow();
		assertThat(other.isDirty()).isFalse();
		assertThat(robot.window().getActivePage().getActiveEditor()).isSameAs(other);
	}
}
