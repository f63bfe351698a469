package org.chapterhouse.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.chapterhouse.ui.internal.work.ReportWork;
import org.chapterhouse.ui.testkit.ErrorLog;
import org.chapterhouse.ui.testkit.InstanceFolder;
import org.chapterhouse.ui.testkit.Robot;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.internal.progress.ProgressManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The view of progress counts what is done, as far as anybody knows how much there is to do. */
@TestInstance(Lifecycle.PER_CLASS)
class CountedWorkTest {

	/** 六盘水, a branch with four counties. */
	private static final String BRANCH = "520200";
	private static final int REPORTS = 5;
	private static final int CHAPTERS = 9;

	/** What the view of progress is told of one work. */
	private static final class Shown extends NullProgressMonitor {

		private final List<Integer> totals = Collections.synchronizedList(new ArrayList<>());
		private final List<Integer> worked = Collections.synchronizedList(new ArrayList<>());
		private final List<String> steps = Collections.synchronizedList(new ArrayList<>());

		@Override
		public void beginTask(String name, int total) {
			totals.add(total);
		}

		@Override
		public void internalWorked(double units) {
			worked.add((int) units);
		}

		@Override
		public void subTask(String name) {
			steps.add(name);
		}

		int sum() {
			return worked.stream().mapToInt(Integer::intValue).sum();
		}
	}

	private final SampleReport report = new SampleReport();
	private final Robot robot = report.robot;
	private volatile String wanted = "";
	private volatile Shown shown = new Shown();
	private final IJobChangeListener listener = new JobChangeAdapter() {
		@Override
		public void aboutToRun(IJobChangeEvent event) {
			Job job = event.getJob();
			if (job.belongsTo(ReportWork.class) && job.getName().startsWith(wanted)) {
				ProgressManager.getInstance().progressFor(job).addProgressListener(shown);
			}
		}
	};

	@BeforeAll
	void openABranch() {
		report.open();
		report.close();
		report.open(InstanceFolder.file("chapterhouse/sample/leased-line-monthly").toString(), "2017-04", BRANCH);
		report.idle();
	}

	@AfterAll
	void nothingWentWrong() {
		report.close();
		assertThat(ErrorLog.errors()).isEmpty();
	}

	@BeforeEach
	void look() {
		shown = new Shown();
		Job.getJobManager().addJobChangeListener(listener);
	}

	@AfterEach
	void lookNoMore() {
		Job.getJobManager().removeJobChangeListener(listener);
	}

	private void export(Path out, String... ticked) {
		wanted = "导出";
		report.command("org.chapterhouse.ui.report.export", () -> {
			Text folder = robot.control(Text.class, "export.folder");
			folder.setText(out.toString());
			report.tick(ticked);
			SampleReport.push(folder.getShell().getDefaultButton());
		});
		SampleReport.push(robot.control(Button.class, "export.close"));
		report.idle();
	}

	@Test
	void aBatchCountsItsReports(@TempDir Path out) {
		export(out, "export.form.pdf", "export.level.county");

		assertThat(shown.totals.getLast()).isPositive();
		assertThat(shown.sum()).isEqualTo(shown.totals.getLast());
		List<Integer> last = shown.worked.subList(shown.worked.size() - REPORTS, shown.worked.size());
		assertThat(last).as("each report counts alike").allMatch(last.getFirst()::equals);
		assertThat(last.getFirst() * REPORTS).as("the reports are what counts").isGreaterThan(shown.totals.getLast() * 7 / 10);
		assertThat(shown.steps).anyMatch(step -> step.startsWith("已完成0份，共5份")).anyMatch(step -> step.startsWith("已完成4份，共5份"));
	}

	@Test
	void theFormsOfOneReportAreCounted(@TempDir Path out) {
		export(out, "export.form.pdf", "export.form.h5");

		assertThat(shown.sum()).isBetween(shown.totals.getLast() * 9 / 10, shown.totals.getLast());
		assertThat(shown.worked).as("what is open, two forms, and what each of them counts").hasSizeGreaterThanOrEqualTo(3);
	}

	@Test
	void aReportCountsItsChapters() {
		wanted = "计算";
		report.page("overview");
		SampleReport.follow(robot.control(Link.class, "overview.compute"));
		report.idle();

		assertThat(shown.sum()).isBetween(shown.totals.getLast() * 9 / 10, shown.totals.getLast());
		assertThat(shown.worked).as("also those of the month before").hasSizeGreaterThanOrEqualTo(2 * CHAPTERS);
	}
}
