package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.chapterhouse.ui.testkit.EventWatch;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long people wait for the window while they open, edit, look at and export a report; {@code releng/bench/run} prints what is measured here. */
class PaceTest {

	/** Ten times what is measured on a quiet machine: this tells a window that freezes, not a slow day. */
	private static final long MOST = 5_000;
	private static final long MOST_TO_CANCEL = 1_000;
	private static final long MILLISECOND = 1_000_000L;

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;
	private final Map<String, Long> measured = new LinkedHashMap<>();

	@Test
	void theWindowAnswersAllTheTime(@TempDir Path out) throws IOException {
		EventWatch watch = EventWatch.begin(robot.display());
		report.open();
		report.idle();
		measured.put("open", watch.longest());

		report.page("chapter.benchmark");
		Text text = robot.control(Text.class, "text.benchmark.requests.text");
		for (String typed : "请于本月底前完成并报省公司。".split("")) {
			text.append(typed);
			robot.settle();
		}
		report.idle();
		measured.put("edit", watch.longest());

		report.preview();
		robot.until("text in the preview", () -> Boolean.TRUE
				.equals(report.browser().evaluate("return !!document.body && document.body.textContent.indexOf('并报省公司')>=0")));
		report.idle();
		measured.put("preview", watch.longest());

		robot.display().timerExec(500, () -> {
			Text folder = robot.control(Text.class, "export.folder");
			folder.setText(out.toString());
			SampleReport.push(robot.control(Button.class, "export.open"));
			SampleReport.push(folder.getShell().getDefaultButton());
		});
		report.command("org.chapterhouse.ui.report.export");
		SampleReport.push(robot.control(Button.class, "export.close"));
		report.idle();
		measured.put("export", watch.longest());
		watch.end();

		report.command("org.eclipse.ui.file.revert");
		report.idle();
		report.page("overview");
		SampleReport.follow(robot.control(Link.class, "overview.compute"));
		Link stop = robot.control(Link.class, "overview.stop");
		long begun = System.nanoTime();
		SampleReport.follow(stop);
		robot.until("end of the work", () -> robot.find(control -> "overview.compute".equals(control.getData("id"))).isPresent());
		long cancelled = (System.nanoTime() - begun) / MILLISECOND;
		report.close();
		write(cancelled);

		assertThat(measured.values()).allSatisfy(milliseconds -> assertThat(milliseconds).isBetween(1L, MOST));
		assertThat(cancelled).isLessThan(MOST_TO_CANCEL);
	}

	private void write(long cancelled) throws IOException {
		var told = new StringBuilder();
		measured.forEach((phase, milliseconds) -> told.append(String.join("\t", "longest event: " + phase, milliseconds.toString())).append('\n'));
		told.append("cancel\t").append(cancelled).append('\n');
		Files.writeString(Path.of("target", "pace.txt"), told);
	}
}
