package org.chapterhouse.ui.testkit;

import java.util.Arrays;
import java.util.concurrent.ThreadPoolExecutor;

import org.chapterhouse.ui.internal.work.Desktop;
import org.eclipse.core.runtime.jobs.Job;

/** Knows what goes on beside the window. */
public final class Background {

	private Background() {
	}

	/**
	 * Tells whether nothing goes on: no job of ours, nor anything on a thread of its own, as what was let go of with a cancelled job does for a moment, in which it may
	 * still write files.
	 */
	public static boolean isIdle() {
		return Arrays.stream(Job.getJobManager().find(null)).noneMatch(job -> job.getClass().getName().startsWith("org.chapterhouse.ui"))
				&& ((ThreadPoolExecutor) Desktop.get().executor()).getActiveCount() == 0;
	}

	/** Handles events until nothing goes on. */
	public static void idle(Robot robot) {
		do {
			robot.until("end of all work", Background::isIdle);
			// what comes of work is told when it has ended, and may begin more
			robot.settle();
		} while (!isIdle());
	}
}
