package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was asked for last is shown, whatever ends last; what comes when nobody is there any more is dropped. */
class TurnsTest {

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;

	@AfterEach
	void nothingWentWrong() {
		report.close();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	/** Lets the work that would begin first sleep until another of its kind is done: listeners may do that, but must not wait themselves. */
	private static final class Turns extends JobChangeAdapter {

		private final AtomicReference<Job> first = new AtomicReference<>();
		private volatile boolean over;

		@Override
		public void aboutToRun(IJobChangeEvent event) {
			if (isWork(event.getJob()) && first.compareAndSet(null, event.getJob())) {
				event.getJob().sleep();
			}
		}

		@Override
		public void done(IJobChangeEvent event) {
			Job held = first.get();
			if (isWork(event.getJob()) && held != null) {
				if (event.getJob() == held) {
					over = true;
				} else {
					held.wakeUp();
				}
			}
		}

		private static boolean isWork(Job job) {
			return job.getClass().getSimpleName().equals("ReportWork");
		}
	}

	/** Does something that begins work, and something else that begins work as well, which ends first. */
	private void inTurn(Runnable first, Runnable second) {
		var turns = new Turns();
		Job.getJobManager().addJobChangeListener(turns);
		try {
			first.run();
			robot.until("begin of the work", () -> turns.first.get() != null);
			second.run();
			robot.until("end of the work that began first", () -> turns.over);
			report.idle();
		} finally {
			Job.getJobManager().removeJobChangeListener(turns);
		}
	}

	@Test
	void theFiguresThatWereAskedForLastAreExplained() {
		report.open();
		report.idle();
		report.page("chapter.revenue");
		Link one = sentence(control -> true);
		Link other = sentence(control -> control != one);
		SampleReport.follow(other);
		report.idle();
		Tree tree = robot.control(Tree.class, "explain.tree");
		String wanted = tree.getItem(0).getText();

		inTurn(() -> SampleReport.follow(one), () -> SampleReport.follow(other));

		assertThat(tree.getItem(0).getText()).isEqualTo(wanted);
	}

	private Link sentence(Predicate<Control> fits) {
		return (Link) robot.find(control -> String.valueOf(control.getData("id")).startsWith("sentence.") && control instanceof Link link
				&& link.getText().contains("<a>") && link.isVisible() && fits.test(control)).orElseThrow();
	}

	@Test
	void theReportsThatWereAskedForLastAreCompared(@TempDir Path folder) throws PartInitException, IOException {
		Path missing = folder.resolve("missing.report");
		Path broken = Files.writeString(folder.resolve("broken.report"), "no report");
		robot.window().getActivePage().showView("org.chapterhouse.ui.compare");
		compare(broken);
		report.idle();
		Label told = robot.control(Label.class, "compare.told");
		String wanted = told.getText();

		inTurn(() -> compare(missing), () -> compare(broken));

		assertThat(told.getText()).isEqualTo(wanted).isNotEmpty().isNotEqualTo("没有这个文件。");
	}

	private void compare(Path file) {
		report.compareFiles();
		robot.control(Text.class, "compare.before").setText(file.toString());
		robot.control(Text.class, "compare.now").setText(file.toString());
		SampleReport.push(robot.control(Button.class, "compare.run"));
	}

	/** The browser handles events while it is asked where people are: closing the report may be one of them. */
	@Test
	void aReportMayBeClosedWhileItsNextPageSetsOut() {
		report.open();
		report.idle();
		report.preview();
		Browser browser = report.browser();
		robot.until("page", () -> Boolean.TRUE.equals(browser.getData("whole")));
		var closed = new AtomicReference<>(Boolean.FALSE);
		closeOnceItTurns(closed);

		report.press("preview.refresh");

		robot.until("close while the page turns", closed::get);
		robot.settle();
		assertThat(browser.isDisposed()).isTrue();
	}

	private void closeOnceItTurns(AtomicReference<Boolean> closed) {
		robot.display().timerExec(1, () -> {
			if (Arrays.stream(Thread.currentThread().getStackTrace()).anyMatch(frame -> frame.getMethodName().equals("turn"))) {
				report.close();
				closed.set(Boolean.TRUE);
			} else {
				closeOnceItTurns(closed);
			}
		});
	}
}
