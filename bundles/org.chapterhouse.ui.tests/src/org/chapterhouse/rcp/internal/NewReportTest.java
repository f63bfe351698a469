package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.InstanceFolder;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;

/** A report is opened by the folder of its data, however somebody writes it. */
class NewReportTest {

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;

	@Test
	void onlyWhatTheFolderHoldsCanBeChosenAndAFolderIsOneHoweverItIsWritten() {
		report.open();
		report.idle();
		String sample = InstanceFolder.file("chapterhouse/sample/leased-line-monthly").toString();

		report.command("org.chapterhouse.ui.open.folder", () -> {
			Text data = robot.control(Text.class, "new.data");
			Combo periods = robot.control(Combo.class, "new.period");
			Combo units = robot.control(Combo.class, "new.unit");
			Button finish = data.getShell().getDefaultButton();
			robot.until("families", () -> robot.control(Combo.class, "new.family").getItemCount() > 0);
			data.setText(sample);
			robot.until("complete page", finish::isEnabled);

			data.setText(sample + "/nowhere");
			assertThat(finish.isEnabled()).as("at once, before anything is read").isFalse();
			assertThat(periods.getItemCount() + units.getItemCount()).isZero();
			// the folder before is being read when another one is named, and so is dropped
			data.setText(sample);
			robot.until("reading", () -> !SampleReport.isIdle());
			data.setText(sample + "/nowhere");
			robot.until("end of all reading", SampleReport::isIdle);
			assertThat(finish.isEnabled()).isFalse();

			data.setText("\"" + sample + "\"");
			robot.until("complete page for a path in quotes", finish::isEnabled);
			data.setText(InstanceFolder.file("chapterhouse/sample/leased-line-monthly").toUri().toString());
			robot.until("complete page for an address", finish::isEnabled);

			data.setText(sample + "/texts/../");
			robot.until("complete page again", finish::isEnabled);
			assertThat(periods.getText()).isEqualTo("2017-04");
			SampleReport.push(finish);
		});
		report.idle();

		assertThat(robot.window().getActivePage().getEditorReferences()).filteredOn(one -> one.getId().equals("org.chapterhouse.ui.report"))
				.as("editors of one report").hasSize(1);
		report.close();
		assertThat(ErrorLog.errors()).isEmpty();
	}
}
