package org.chapterhouse.render.birt.internal;

import java.time.Duration;
import java.util.function.LongSupplier;

import org.eclipse.birt.report.engine.api.IEngineTask;
import org.eclipse.birt.report.engine.api.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;

/** Stops a run of BIRT that takes too long. BIRT tells it of each query and row, in the thread of the run. Used for one run. */
final class RunLimit implements IProgressMonitor {

	private final LongSupplier clock;
	private final long longest;
	private @Nullable IEngineTask task;
	private long begun;
	private boolean exceeded;

	/**
	 * Makes a limit.
	 *
	 * @param clock nanoseconds
	 */
	RunLimit(LongSupplier clock, Duration longest) {
		this.clock = clock;
		this.longest = longest.toNanos();
	}

	/** Begins to watch a run. */
	void watch(IEngineTask run) {
		task = run;
		begun = clock.getAsLong();
		run.setProgressMonitor(this);
	}

	@Override
	public void onProgress(int type, int value) {
		IEngineTask run = task;
		if (run != null && !exceeded && clock.getAsLong() - begun > longest) {
			exceeded = true;
			run.cancel();
		}
	}

	/** Tells whether a run was stopped. */
	boolean isExceeded() {
		return exceeded;
	}
}
