package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import org.chapterhouse.api.Problem;
import org.chapterhouse.ui.internal.editor.ReportEditor;
import org.chapterhouse.ui.internal.editor.ReportInput;
import org.chapterhouse.ui.internal.work.ReportKey;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month that data lack, or lack in part, is told before a report of it is believed. */
class LackingMonthTest {

	private static final String LACKING = "出账（billing）没有 2017-04 的记录，报告中由其得出的数字只统计到更早的期间或没有。";

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
	void aReportOfAMonthWithoutRowsIsNotMade(@TempDir Path data) throws IOException, SQLException, PartInitException {
		OwnBills.copy(data, "SELECT * FROM bills");

		var may = new ReportKey("leased-line-monthly", data.toString(), "2017-05", "520000", "zh-CN");
		robot.window().getActivePage().openEditor(new ReportInput(may), ReportEditor.ID);
		report.idle();

		assertThat(problems()).extracting(Problem::code).containsExactly("data.period.none");
		assertThat(((ReportEditor) report.editor()).session().report()).isEmpty();
		report.page("overview");
		assertThat(shows("最近的有记录的期间是 2017-04")).isTrue();
	}

	private List<Problem> problems() {
		return ((ReportEditor) report.editor()).session().problems();
	}

	private boolean shows(String text) {
		return robot.find(control -> control instanceof Label label && label.getText().contains(text)).isPresent();
	}
}
