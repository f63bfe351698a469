package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.chapterhouse.ui.testkit.EventWatch;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures how long people wait for the window while they open, edit, look at and export a report, and until work ends that they cancel; {@code releng/bench/run}
 * runs it and prints that. Judges nothing but that all was done, and cancelled before it was over: how fast it must be is no matter of a test.
 */
class PaceTest {

	private static final long MILLISECOND = 1_000_000L;

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;
	private final Map<String, Long> measured = new LinkedHashMap<>();
	private final AtomicInteger done = new AtomicInteger();
	private final IJobChangeListener counter = IJobChangeListener.onDone(event -> {
		if (event.getJob().getClass().getName().startsWith("org.chapterhouse.ui")) {
			done.incrementAndGet();
		}
	});

	@BeforeEach
	void countWork() {
		Job.getJobManager().addJobChangeListener(counter);
	}

	@AfterEach
	void countNoMore() {
		Job.getJobManager().removeJobChangeListener(counter);
	}

	@Test
	void whatPeopleWaitForIsMeasured(@TempDir Path out) throws IOException {
		EventWatch watch = EventWatch.begin(robot.display());
		report.open();
		report.idle();
		measured.put("longest event: open", watch.longest());

		report.page("chapter.benchmark");
		report.idle();
		int before = done.get();
		Text text = robot.control(Text.class, "text.benchmark.requests.text");
		for (String typed : "请于本月底前完成并报省公司。".split("")) {
			text.append(typed);
			robot.settle();
		}
		// it begins a moment after the last letter
		robot.until("computing with the text", () -> done.get() > before);
		report.idle();
		measured.put("longest event: edit", watch.longest());

		report.preview();
		robot.until("text in the preview", () -> Boolean.TRUE
				.equals(report.browser().evaluate("return !!document.body && document.body.textContent.indexOf('并报省公司')>=0")));
		report.idle();
		measured.put("longest event: preview", watch.longest());

		report.command("org.chapterhouse.ui.report.export", () -> {
			Text folder = robot.control(Text.class, "export.folder");
			folder.setText(out.toString());
			report.tick("export.form.pdf", "export.form.h5");
			SampleReport.push(folder.getShell().getDefaultButton());
		});
		SampleReport.push(robot.control(Button.class, "export.close"));
		report.idle();
		measured.put("longest event: export", watch.longest());
		watch.end();

		report.command("org.eclipse.ui.file.revert");
		report.idle();
		cancel(Files.createDirectories(out.resolve("batch")));
		report.close();

		assertThat(out).isDirectoryContaining(file -> file.toString().endsWith(".pdf"));
		assertThat(measured).containsOnlyKeys("longest event: open", "longest event: edit", "longest event: preview", "longest event: export",
				"cancelled: compute", "cancelled: render", "cancelled: batch");
		write();
	}

	/** Cancels each kind of long work while it goes on. */
	private void cancel(Path out) {
		report.page("overview");
		SampleReport.follow(robot.control(Link.class, "overview.compute"));
		Link stop = robot.control(Link.class, "overview.stop");
		cancelled("compute", "计算", job -> SampleReport.follow(stop));

		SampleReport.follow(robot.control(Link.class, "overview.compute"));
		report.idle();
		report.preview();
		report.idle();
		report.press("preview.pdf");
		cancelled("render", "生成", Job::cancel);

		report.command("org.chapterhouse.ui.report.export", () -> {
			Text folder = robot.control(Text.class, "export.folder");
			folder.setText(out.toString());
			report.tick("export.form.pdf", "export.form.h5", "export.level.county");
			SampleReport.push(folder.getShell().getDefaultButton());
		});
		robot.until("begin of writing", () -> Objects.requireNonNull(out.toFile().list()).length > 0);
		cancelled("batch", "导出", Job::cancel);
		report.idle();
	}

	private void cancelled(String what, String name, Consumer<Job> how) {
		measured.put("cancelled: " + what, report.cancelled(name, how) / MILLISECOND);
	}

	private void write() throws IOException {
		var told = new StringBuilder();
		measured.forEach((what, milliseconds) -> told.append(what).append('\t').append(milliseconds).append('\n'));
		Files.writeString(Path.of("target", "pace.txt"), told);
	}
}
