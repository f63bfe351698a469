package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import org.chapterhouse.ui.internal.page.FolderDialog;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Remembered;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.chapterhouse.ui.internal.work.ReportKey;
import org.chapterhouse.ui.testkit.Background;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.InstanceFolder;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
			Combo data = robot.control(Combo.class, "new.data");
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
			robot.until("reading", () -> !Background.isIdle());
			data.setText(sample + "/nowhere");
			robot.until("end of all reading", Background::isIdle);
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

	@Test
	void dataThatAreKnownAreChosenByTheirNameOrPath(@TempDir Path folder) throws IOException, SQLException {
		report.open();
		report.idle();
		OwnBills.copy(folder, "SELECT * FROM bills");
		String sample = InstanceFolder.file("chapterhouse/sample/leased-line-monthly").toString();
		var named = new DataPlace("leased-line-monthly", folder.toString());
		var other = new DataPlace("leased-line-monthly", folder.resolve("other").toString());
		Remembered remembered = Desktop.get().remembered();
		List.of(named, other).forEach(remembered::add);
		remembered.name(named, "贵州  月报");

		report.command("org.chapterhouse.ui.open.folder", () -> {
			Combo data = robot.control(Combo.class, "new.data");
			Button finish = data.getShell().getDefaultButton();
			robot.until("families", () -> robot.control(Combo.class, "new.family").getItemCount() > 0);
			assertThat(data.getText()).isEmpty();
			assertThat(data.getItems()).containsSubsequence("贵州  月报  " + folder, other.location());
			SampleReport.choose(data, "贵州  月报  " + folder);
			robot.until("complete page", finish::isEnabled);

			SampleReport.choose(data, other.location());
			assertThat(finish.isEnabled()).isFalse();
			data.setText("贵州  月报  " + sample);
			robot.until("complete page for another path behind the name", finish::isEnabled);
			data.setText("贵州  月报  " + folder);
			robot.until("complete page again", finish::isEnabled);
			SampleReport.push(finish);
		});
		report.idle();

		assertThat(remembered.recent()).first().extracting(ReportKey::location).isEqualTo(folder.toString());
		report.close();
		List.of(named, other).forEach(remembered::remove);
		assertThat(ErrorLog.errors()).isEmpty();
	}

	@Test
	void aDialogForAFolderStartsWhereSomebodyIs() {
		assertThat(FolderDialog.start(Stream.of("", "jdbc:duckdb:/data/house.duckdb", " \"/data/guizhou\" ", "/data/other")))
				.contains("/data/guizhou");
		assertThat(FolderDialog.start(Stream.of(" ", "jdbc:duckdb:/data/house.duckdb"))).isEmpty();
	}
}
