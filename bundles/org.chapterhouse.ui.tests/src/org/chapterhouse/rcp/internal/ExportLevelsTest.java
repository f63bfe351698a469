package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.InstanceFolder;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A branch writes its report and one for each of its counties. */
class ExportLevelsTest {

	/** 六盘水, a branch with few counties. */
	private static final String BRANCH = "520200";
	private static final String COUNTY = "520201";

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;

	@AfterEach
	void nothingWentWrong() {
		report.close();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	@Test
	void theReportsOfALevelAreWrittenWithAPageThatLeadsToThem(@TempDir Path out) throws IOException {
		report.open();
		report.close();
		report.open(InstanceFolder.file("chapterhouse/sample/leased-line-monthly").toString(), "2017-04", BRANCH);
		report.idle();
		// what stands in the way of one of them
		Path inTheWay = Files.createDirectories(out.resolve(name(COUNTY) + "/folder"));
		report.command("org.chapterhouse.ui.report.export", () -> {
			Text folder = robot.control(Text.class, "export.folder");
			folder.setText(out.toString());
			report.tick("export.form.html", "export.level.county");
			SampleReport.push(folder.getShell().getDefaultButton());
		});
		robot.until("end", () -> robot.find(control -> "export.close".equals(control.getData("id"))).isPresent());

		List<String> written = written(out);
		assertThat(written).contains(name(BRANCH), "index.html").hasSizeGreaterThan(4);
		String index = Files.readString(out.resolve("index.html"));
		assertThat(written).filteredOn(name -> !name.equals("index.html")).allSatisfy(name -> assertThat(index).contains(name));
		assertThat(inTheWay).exists();
		Label problem = robot.control(Label.class, "export.problem");
		assertThat(problem.getText()).as("whose problem it is").startsWith("✗ 钟山");
		Link page = robot.control(Link.class, "export.file");
		assertThat(page.getText()).isEqualTo("<a>index.html</a>");

		Files.delete(out.resolve("index.html"));
		SampleReport.follow(page);

		assertThat(robot.control(Label.class, "export.unopened").getText()).isEqualTo("这台机器上没有能打开" + out.resolve("index.html") + "的程序。");
		SampleReport.push(robot.control(Button.class, "export.close"));
	}

	private static String name(String unit) {
		return "leased-line-monthly-2017-04-" + unit + ".html";
	}

	private static List<String> written(Path out) throws IOException {
		try (Stream<Path> all = Files.list(out)) {
			return all.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".html")).toList();
		}
	}
}
