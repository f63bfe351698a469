package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;

import org.chapterhouse.ui.internal.editor.ReportEditor;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Remembered;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports and their data are called what people know them by, wherever they are shown. */
class NamedReportTest {

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;

	@BeforeEach
	void openTheSample() {
		report.close();
		report.open();
		report.idle();
	}

	@AfterEach
	void nothingWentWrong() {
		report.close();
		report.idle();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	@Test
	void theMenuFileOffersTheReportsThatWereOpenLast() {
		String title = report.editor().getTitle();
		report.close();

		robot.choose("文件", "最近打开的报告", "1  集团专线产品精细化运营月报 · 2017年4月 · 贵州  示例");

		robot.until("report",
				() -> robot.window().getActivePage().getActiveEditor() instanceof ReportEditor editor && editor.getTitle().equals(title));
	}

	@Test
	void dataAreCalledByTheirNameWhereverTheyAreShown(@TempDir Path data) throws IOException, SQLException {
		report.close();
		OwnBills.copy(data, "SELECT * FROM bills");
		var place = new DataPlace("leased-line-monthly", data.toString());
		Remembered remembered = Desktop.get().remembered();
		try {
			report.open(data.toString(), "2017-04", "520000");
			report.idle();
			remembered.name(place, "账单 & 目标");
			report.page("overview");
			report.command("org.chapterhouse.ui.report.compute");
			report.idle();

			assertThat(robot.control(Label.class, "overview.data").getText()).isEqualTo("账单 && 目标  " + place.location());
			assertThat(check()).isEqualTo("数据没有问题：账单 && 目标");
			report.command("org.chapterhouse.ui.open.welcome");
			assertThat(robot.control(Link.class, "welcome.recent").getText()).endsWith("</a>  账单 && 目标");
		} finally {
			remembered.name(place, "");
			Desktop.get().remove(place);
		}
	}

	/** Checks the data of the report, and returns what people are told. */
	private String check() {
		var told = new ArrayList<String>();
		robot.once(() -> answer().isPresent(), () -> {
			Label label = answer().orElseThrow();
			told.add(label.getText());
			label.getShell().close();
		});
		report.command("org.chapterhouse.ui.data.check");
		robot.until("answer", () -> !told.isEmpty());
		report.idle();
		return told.getFirst();
	}

	private Optional<Label> answer() {
		return robot.find(control -> control instanceof Label label && label.getShell().getText().equals("检查数据")
				&& label.getText().startsWith("数据没有问题")).map(Label.class::cast);
	}

	/** The editor is named by ids until its data are read. */
	@Test
	void theWindowIsNamedAfterTheReport() {
		assertThat(report.editor().getTitle()).contains("2017年4月");
		assertThat(robot.window().getShell().getText()).isEqualTo(report.editor().getTitle() + " – Chapterhouse");
	}
}
