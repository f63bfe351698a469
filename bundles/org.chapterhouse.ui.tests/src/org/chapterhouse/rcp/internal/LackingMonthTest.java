package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapterhouse.api.Problem;
import org.chapterhouse.ui.internal.editor.ReportEditor;
import org.chapterhouse.ui.internal.editor.ReportInput;
import org.chapterhouse.ui.internal.work.ReportKey;
import org.chapterhouse.ui.internal.work.ReportSession;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.InstanceFolder;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month that data lack, or lack in part, is told before a report of it is believed. */
class LackingMonthTest {

	private static final String LACKING = "出账（billing）没有 2017-04 的记录，报告中由其得出的数字只统计到更早的报告期或没有。";
	private static final String NEAREST = "最近的有记录的报告期是 2017-04";
	private static final String REQUESTS = "text.benchmark.requests.text";
	private static final String TYPED = "五月尚无数据时写下的要求。";

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;

	@BeforeEach
	void openTheSample() {
		report.close();
		report.open();
		report.idle();
		report.close();
	}

	@AfterEach
	void nothingWentWrong() {
		report.close();
		report.idle();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private static String told(WizardPage page) {
		return page.getMessage() + (page.getMessageType() == IMessageProvider.WARNING ? " !" : "");
	}

	@Test
	void theWizardWarnsOfAMonthWithoutBillsAndTheReportSaysSo(@TempDir Path data) throws IOException, SQLException {
		OwnBills.copy(data, "SELECT * FROM bills WHERE period <> '2017-04'");

		report.command("org.chapterhouse.ui.open.folder", () -> {
			Combo families = robot.control(Combo.class, "new.family");
			robot.until("families", () -> families.getItemCount() > 0);
			robot.control(Combo.class, "new.data").setText(data.toString());
			Combo periods = robot.control(Combo.class, "new.period");
			Button finish = periods.getShell().getDefaultButton();
			robot.until("complete page", finish::isEnabled);
			var page = (WizardPage) ((WizardDialog) periods.getShell().getData()).getCurrentPage();
			assertThat(periods.getText()).isEqualTo("2017-04");
			assertThat(told(page)).isEqualTo(LACKING + " !");
			SampleReport.choose(periods, "2017-03");
			assertThat(told(page)).doesNotContain("billing");
			SampleReport.choose(periods, "2017-04");
			assertThat(told(page)).isEqualTo(LACKING + " !");
			SampleReport.push(finish);
		});
		report.idle();

		assertThat(problems()).extracting(Problem::code).containsExactly("data.period.some");
		report.page("overview");
		assertThat(shows("billing（2016-01 至 2017-03）")).isTrue();
	}

	@Test
	void theTextsOfAMonthWithoutRowsAreWrittenAndItBecomesAReportOnceThereAreRows(@TempDir Path data)
			throws IOException, SQLException, PartInitException {
		OwnBills.copy(data, "SELECT * FROM bills");
		open(data, "2017-05");

		assertThat(problems()).extracting(Problem::code).containsExactly("data.period.none");
		assertThat(session().report()).isEmpty();
		report.page("overview");
		assertThat(robot.control(Label.class, "overview.missing").getText()).contains(NEAREST);
		assertThat(robot.control(Label.class, "overview.state.growth").getText()).isEqualTo("尚无数字");
		refusesToExport();
		report.preview();
		assertThat(robot.control(Label.class, "preview.missing").getText()).contains(NEAREST);
		assertThat(report.browser().isVisible()).isFalse();
		report.page("chapter.benchmark");
		assertThat(robot.control(Label.class, "chapter.missing").getText()).contains(NEAREST);
		assertThat(robot.find(control -> "facts".equals(control.getData("id")) && control.isVisible())).isEmpty();

		Text text = robot.control(Text.class, REQUESTS);
		text.setText(TYPED);
		report.command("org.eclipse.ui.edit.undo");
		assertThat(text.getText()).isEmpty();
		assertThat(report.editor().isDirty()).isFalse();
		report.command("org.eclipse.ui.edit.redo");
		report.command("org.eclipse.ui.file.save");
		robot.until("saved", () -> !report.editor().isDirty());
		report.idle();
		assertThat(Files.readString(data.resolve("texts/leased-line-monthly/2017-05/520000.txt"))).contains(TYPED);
		assertThat(text.isDisposed()).isFalse();

		OwnBills.change(data, "SELECT * FROM bills UNION ALL SELECT * REPLACE ('2017-05' AS period) FROM bills WHERE period = '2017-04'");
		report.press("preview.refresh");
		report.idle();
		assertThat(session().report()).isPresent();
		assertThat(text.isDisposed()).isFalse();
		assertThat(text.getText()).isEqualTo(TYPED);
		assertThat(robot.control(Label.class, "chapter.missing").isVisible()).isFalse();
		assertThat(robot.control(Table.class, "facts").getItemCount()).isPositive();
		report.preview();
		robot.until("page of May",
				() -> String.valueOf(report.browser().evaluate("return document.body ? document.body.textContent : String()")).contains(TYPED));

		OwnBills.change(data, "SELECT * FROM bills WHERE period <> '2017-05'");
		report.press("preview.refresh");
		report.idle();
		assertThat(report.browser().isVisible()).as("page that no rows stand behind any more").isFalse();
		assertThat(session().report()).isEmpty();
		report.page("chapter.benchmark");
		assertThat(robot.control(Text.class, REQUESTS).getText()).isEqualTo(TYPED);
	}

	@Test
	void aMonthOfWhichThereAreTextsIsOffered(@TempDir Path data) throws IOException, SQLException {
		OwnBills.copy(data, "SELECT * FROM bills");
		Path page = data.resolve("texts/leased-line-monthly/2017-05/520000.txt");
		Files.createDirectories(page.getParent());
		Files.writeString(page, "# benchmark\n## requests\n" + TYPED + "\n");

		report.command("org.chapterhouse.ui.open.folder", () -> {
			Combo families = robot.control(Combo.class, "new.family");
			robot.until("families", () -> families.getItemCount() > 0);
			robot.control(Combo.class, "new.data").setText(data.toString());
			Combo periods = robot.control(Combo.class, "new.period");
			Button finish = periods.getShell().getDefaultButton();
			robot.until("complete page", finish::isEnabled);
			assertThat(periods.getText()).as("the latest with rows").isEqualTo("2017-04");
			SampleReport.choose(periods, "2017-05");
			assertThat(told((WizardPage) ((WizardDialog) periods.getShell().getData()).getCurrentPage())).startsWith("已有 2017-05 的文字，但")
					.endsWith(" !");
			SampleReport.push(finish);
		});
		report.idle();

		report.page("chapter.benchmark");
		assertThat(robot.control(Text.class, REQUESTS).getText()).isEqualTo(TYPED);
		Tree tree = robot.control(Tree.class, "reports.tree");
		robot.until("month in the tree",
				() -> tree.getSelectionCount() == 1 && tree.getSelection()[0].getParentItem().getText().equals("2017-05（尚无数据）"));
	}

	@Test
	void whatWasTypedForAMonthWithoutRowsOutlivesACrash(@TempDir Path data) throws IOException, SQLException, PartInitException {
		OwnBills.copy(data, "SELECT * FROM bills");
		open(data, "2017-05");
		report.page("chapter.benchmark");
		robot.control(Text.class, REQUESTS).setText(TYPED);
		robot.until("copy of what is typed", () -> kept().values().stream().anyMatch(text -> text.contains(TYPED)));
		Map<Path, String> kept = kept();
		report.close();
		robot.until("no copy of what is not wanted", () -> kept().isEmpty());

		// as the application leaves them when it is killed
		for (Map.Entry<Path, String> file : kept.entrySet()) {
			Files.writeString(file.getKey(), file.getValue());
		}
		open(data, "2017-05");

		assertThat(report.editor().isDirty()).isTrue();
		report.page("chapter.benchmark");
		assertThat(robot.control(Text.class, REQUESTS).getText()).isEqualTo(TYPED);
		report.command("org.eclipse.ui.file.revert");
		robot.until("no copy", () -> kept().isEmpty());
	}

	private void open(Path data, String period) throws PartInitException {
		var key = new ReportKey("leased-line-monthly", data.toString(), period, "520000", "zh-CN");
		robot.window().getActivePage().openEditor(new ReportInput(key), ReportEditor.ID);
		report.idle();
	}

	private void refusesToExport() {
		var told = new ArrayList<Shell>();
		robot.once(() -> refusal().isPresent(), () -> {
			told.add(refusal().orElseThrow());
			told.getFirst().close();
		});
		report.command("org.chapterhouse.ui.report.export");
		robot.until("refusal", () -> !told.isEmpty());
	}

	/** Returns the dialog that says why. */
	private Optional<Shell> refusal() {
		Shell window = robot.window().getShell();
		return robot.find(control -> control instanceof Label label && label.getText().contains(NEAREST) && label.getShell() != window)
				.map(Control::getShell);
	}

	/** Returns the files in which drafts of May are kept. */
	private static Map<Path, String> kept() {
		var kept = new LinkedHashMap<Path, String>();
		try (Stream<Path> all = Files.walk(InstanceFolder.file("chapterhouse/drafts"))) {
			for (Path file : all.filter(Files::isRegularFile).filter(one -> one.toString().contains("2017-05")).toList()) {
				kept.put(file, Files.readString(file));
			}
		} catch (IOException | UncheckedIOException e) {
			// nothing yet, or it is being written
			return Map.of();
		}
		return kept;
	}

	private ReportSession session() {
		return ((ReportEditor) report.editor()).session();
	}

	private List<Problem> problems() {
		return session().problems();
	}

	private boolean shows(String text) {
		return robot.find(control -> control instanceof Label label && label.getText().contains(text)
				|| control instanceof Link link && link.getText().contains(text)).isPresent();
	}
}
