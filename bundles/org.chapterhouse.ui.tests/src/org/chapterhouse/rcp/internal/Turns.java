package org.chapterhouse.rcp.internal;

import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;

/** Lets the work that would begin first sleep until another of its kind is done: listeners may do that, but must not wait themselves. */
final class Turns extends JobChangeAdapter {

	private final AtomicReference<Job> first = new AtomicReference<>();
	private final Runnable between;
	private volatile boolean over;

	private Turns(Runnable between) {
		this.between = between;
	}

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
				between.run();
				held.wakeUp();
			}
		}
	}

	private static boolean isWork(Job job) {
		return job.getClass().getSimpleName().equals("ReportWork");
	}

	/** Does something that begins work, and something else that begins work as well, which ends first. */
	static void take(SampleReport report, Runnable first, Runnable second) {
		take(report, first, second, () -> {
			// nothing happens in between
		});
	}

	/**
	 * Does something that begins work, and something else that begins work as well, which ends first.
	 *
	 * @param between happens before the work that began first goes on, on a thread of a job
	 */
	static void take(SampleReport report, Runnable first, Runnable second, Runnable between) {
		var turns = new Turns(between);
		Job.getJobManager().addJobChangeListener(turns);
		try {
			first.run();
			report.robot.until("begin of the work", () -> turns.first.get() != null);
			second.run();
			report.robot.until("end of the work that began first", () -> turns.over);
			report.idle();
		} finally {
			Job.getJobManager().removeJobChangeListener(turns);
			Job held = turns.first.get();
			if (held != null) {
				// where the other did not come, nothing that follows would end
				held.wakeUp();
			}
		}
	}
}
