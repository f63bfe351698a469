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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.ui.ViewIds;
import org.chapterhouse.ui.internal.connections.PasswordQuestion;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.ReportWork;
import org.chapterhouse.ui.internal.work.Remembered;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.InstanceFolder;
import org.chapterhouse.ui.testkit.Robot;
import org.chapterhouse.ui.testkit.Screenshots;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** How dialogs look, and what is seen while work goes on or goes wrong, in the language of the process and both themes. */
@TestInstance(Lifecycle.PER_CLASS)
class DialogLookTest {

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
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private boolean isShown(String id) {
		return robot.find(control -> id.equals(control.getData("id"))).isPresent();
	}

	@Test
	void theWizardThatOpensAReport() {
		opening("new-empty", data -> {
			// as it opens
		});
		opening("new", data -> {
			data.setText(InstanceFolder.file("chapterhouse/sample/leased-line-monthly").toString());
			robot.until("complete page", data.getShell().getDefaultButton()::isEnabled);
		});
		opening("new-broken", data -> {
			data.setText(InstanceFolder.file("nowhere").toString());
			robot.until("what is wrong", () -> ((WizardDialog) data.getShell().getData()).getCurrentPage().getErrorMessage() != null);
			report.idle();
		});
	}

	@Test
	void aMonthThatLacksBills(@TempDir Path folder) throws IOException, SQLException {
		OwnBills.copy(folder, "SELECT * FROM bills WHERE period <> '2017-04'");
		opening("new-lacking", data -> {
			data.setText(folder.toString());
			robot.until("complete page", data.getShell().getDefaultButton()::isEnabled);
		});
	}

	@Test
	void dataThatAreKnown(@TempDir Path folder) throws IOException, SQLException {
		OwnBills.copy(folder, "SELECT * FROM bills");
		var place = new DataPlace("leased-line-monthly", folder.toString());
		Remembered remembered = Desktop.get().remembered();
		remembered.add(place);
		remembered.name(place, "Guizhou 贵州");
		opening("new-known", data -> {
			SampleReport.choose(data, "Guizhou 贵州  " + folder);
			robot.until("complete page", data.getShell().getDefaultButton()::isEnabled);
		});
		remembered.remove(place);
	}

	private void opening(String name, Consumer<Combo> filled) {
		report.command("org.chapterhouse.ui.open.folder", () -> {
			Combo data = robot.control(Combo.class, "new.data");
			robot.until("families", () -> robot.control(Combo.class, "new.family").getItemCount() > 0);
			filled.accept(data);
			screenshots.both(data.getShell(), name);
			data.getShell().close();
		});
		assertThat(isShown("new.data")).isFalse();
	}

	@Test
	void theWizardThatChangesAReport() {
		report.command("org.chapterhouse.ui.report.change", () -> {
			Shell wizard = robot.control(Combo.class, "new.period").getShell();
			robot.until("complete page", wizard.getDefaultButton()::isEnabled);
			screenshots.both(wizard, "change");
			wizard.close();
		});
		assertThat(isShown("new.data")).isFalse();
	}

	@Test
	void whatWasWritten(@TempDir Path out) {
		report.command("org.chapterhouse.ui.report.export", () -> {
			Text folder = robot.control(Text.class, "export.folder");
			folder.setText(out.toString());
			report.tick("export.form.pdf", "export.form.h5");
			SampleReport.push(folder.getShell().getDefaultButton());
		});
		Button close = robot.control(Button.class, "export.close");
		report.idle();
		assertThat(texts("export.file")).containsExactly("<a>leased-line-monthly-2017-04-520000.h5.html</a>",
				"<a>leased-line-monthly-2017-04-520000.pdf</a>");
		assertThat(texts("export.document")).containsExactly("leased-line-monthly-2017-04-520000.report");
		assertThat(texts("export.file.show")).hasSize(3);
		screenshots.both(close.getShell(), "export-done");
		SampleReport.push(close);
		assertThat(isShown("export.close")).isFalse();

		// once more, over what is there now
		report.command("org.chapterhouse.ui.report.export", () -> {
			Text folder = robot.control(Text.class, "export.folder");
			folder.setText(out.toString());
			robot.until("files that are replaced", () -> !robot.control(Label.class, "export.replaced").getText().isEmpty());
			screenshots.both(folder.getShell(), "export-replaced");
			folder.getShell().close();
		});
	}

	/** Returns what a dialog over a window says of data. */
	private Optional<Control> told(Shell window, Path data) {
		return robot.find(control -> control instanceof Label label && label.getShell() != window && label.getText().contains(data.toString()));
	}

	/** What all controls with an id say, from the top. */
	private List<String> texts(String id) {
		var texts = new ArrayList<String>();
		robot.find(control -> {
			if (id.equals(control.getData("id"))) {
				texts.add(control instanceof Link link ? link.getText() : ((Label) control).getText());
			}
			return false;
		});
		return texts;
	}

	@Test
	void theReportAsOnAPhone() {
		report.preview();
		report.press("preview.phone");
		report.idle();
		robot.until("the edition for phones", () -> String.valueOf(report.browser().evaluate("return document.title")).contains("2017"));
		screenshots.both(robot.window().getShell(), "preview-phone");
		report.press("preview.phone");
		report.idle();
	}

	@Test
	void thePasswordOfADatabase() {
		Desktop desktop = Desktop.get();
		robot.once(() -> isShown("password.text"), () -> {
			Shell dialog = robot.control(Text.class, "password.text").getShell();
			screenshots.both(dialog, "password");
			dialog.close();
		});
		new PasswordQuestion(desktop, robot.window().getShell()).change(new DataPlace("leased-line-monthly", "jdbc:duckdb:monthly.duckdb"), () -> {
			// nobody gave one
		});
		assertThat(isShown("password.text")).isFalse();
	}

	@Test
	void whatTheApplicationIs() {
		List<Shell> before = List.of(robot.display().getShells());
		report.command("org.eclipse.ui.help.aboutAction", () -> {
			var found = new ArrayList<Shell>();
			robot.until("dialog", () -> {
				Arrays.stream(robot.display().getShells()).filter(shell -> !before.contains(shell) && shell.isVisible()).forEach(found::add);
				return !found.isEmpty();
			});
			Shell about = found.getFirst();
			screenshots.both(about, "about");
			about.close();
		});
		assertThat(robot.display().getShells()).hasSameSizeAs(before);
	}

	@Test
	void workThatGoesOn() throws PartInitException {
		var end = new CountDownLatch(1);
		Desktop desktop = Desktop.get();
		var work = new ReportWork<Boolean>(desktop, desktop.words().text("work.render", "report", "2017-04", "format", "PDF"), monitor -> {
			monitor.subTask(desktop.words().text("step.lay.out"));
			try {
				return Outcome.of(end.await(2, TimeUnit.MINUTES));
			} catch (InterruptedException e) {
				throw new IllegalStateException(e);
			}
		}, outcome -> {
			// only its picture is wanted
		});
		work.setUser(false);
		work.schedule();
		try {
			robot.window().getActivePage().showView(IPageLayout.ID_PROGRESS_VIEW);
			robot.until("the work in the view", () -> robot.find(control -> isProgress(control) && control.isVisible()).isPresent());
			screenshots.both(robot.window().getShell(), "progress");
		} finally {
			end.countDown();
		}
		report.idle();
	}

	private static boolean isProgress(Control control) {
		return control.getClass().getSimpleName().equals("ProgressInfoItem");
	}

	@Test
	void whatIsWrongWithData(@TempDir Path root) throws IOException, PartInitException {
		Path data = Files.createDirectory(root.resolve("数据"));
		Path sample = InstanceFolder.file("chapterhouse/sample/leased-line-monthly");
		try (var all = Files.list(sample)) {
			for (Path file : all.filter(Files::isRegularFile).toList()) {
				Files.copy(file, data.resolve(file.getFileName().toString()));
			}
		}
		Files.writeString(data.resolve("project.parquet"), "no parquet");
		Files.delete(data.resolve("target.parquet"));
		Files.writeString(data.resolve("target.csv"), "metric,org_code,period,value\nrevenue,520000,2017-04,much\n");
		report.close();
		report.open(data.toString(), "2017-04", "520000");
		report.idle();
		report.page("overview");
		robot.window().getActivePage().showView(ViewIds.PROBLEMS);
		Tree problems = robot.control(Tree.class, "problems.tree");
		robot.until("problems", () -> problems.getItemCount() > 1);
		screenshots.both(robot.window().getShell(), "problems");

		Shell window = robot.window().getShell();
		var answers = new ArrayList<Shell>();
		robot.once(() -> told(window, data).isPresent(), () -> {
			Shell answer = told(window, data).orElseThrow().getShell();
			answers.add(answer);
			screenshots.both(answer, "check");
			answer.close();
		});
		report.command("org.chapterhouse.ui.data.check");
		robot.until("answer", () -> !answers.isEmpty() && answers.getFirst().isDisposed());

		Files.writeString(data.resolve("target.csv"), "metric,org_code,period,value\nrevenue,520000,2017-04,12\n");
		robot.window().getActivePage().activate(robot.window().getActivePage().findView(ViewIds.PROBLEMS));
		report.page("overview");
		robot.until("hint", () -> robot.control(Link.class, "overview.compute").getText().startsWith("⚠"));
		screenshots.both(robot.window().getShell(), "changed-data");
		report.close();
		// what the check found stays until the data leave the list
		Desktop.get().remove(new DataPlace("leased-line-monthly", data.toString()));
		report.open();
		report.idle();
	}
}
