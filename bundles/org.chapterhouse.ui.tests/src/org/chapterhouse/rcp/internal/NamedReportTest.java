package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

	/** The editor is named by ids until its data are read. */
	@Test
	void theWindowIsNamedAfterTheReport() {
		assertThat(report.editor().getTitle()).contains("2017年4月");
		assertThat(robot.window().getShell().getText()).isEqualTo(report.editor().getTitle() + " – Chapterhouse");
	}
}
