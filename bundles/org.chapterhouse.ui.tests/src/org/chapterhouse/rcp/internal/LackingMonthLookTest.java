package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

import org.chapterhouse.ui.internal.editor.ReportEditor;
import org.chapterhouse.ui.internal.editor.ReportInput;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.ReportKey;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.chapterhouse.ui.testkit.Screenshots;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a report looks whose month has no rows yet, in the language of the process and both themes. */
class LackingMonthLookTest {

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;
	private final Screenshots screenshots = new Screenshots(robot);

	@AfterEach
	void nothingWentWrong() {
		report.close();
		report.idle();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	private void both(String name) {
		screenshots.both(robot.window().getShell(), name);
	}

	@Test
	void theTextsWithoutFigures(@TempDir Path data) throws IOException, SQLException, PartInitException {
		report.open();
		report.idle();
		report.close();
		OwnBills.copy(data, "SELECT * FROM bills");
		String language = Desktop.get().settings().reportLanguage().toLanguageTag();
		var may = new ReportKey("leased-line-monthly", data.toString(), "2017-05", "520000", language);
		robot.window().getActivePage().openEditor(new ReportInput(may), ReportEditor.ID);
		report.idle();

		report.page("overview");
		both("lacking-overview");
		report.preview();
		both("lacking-preview");
		report.page("chapter.revenue");
		assertThat(robot.control(Text.class, "text.revenue.remarks.text").isVisible()).isTrue();
		both("lacking-chapter");
	}
}
