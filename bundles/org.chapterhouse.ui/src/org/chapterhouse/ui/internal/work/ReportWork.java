package org.chapterhouse.ui.internal.work;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.chapterhouse.api.Outcome;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;

/**
 * Does something that takes time in the background, with progress and cancel. The user waits no longer than a moment for a cancel: what does not heed it at once goes on
 * alone, and what comes of it is dropped.
 *
 * @param <T> what comes of it
 */
public final class ReportWork<T> extends Job {

	private static final int MOMENT = 100;

	/**
	 * Does it, on a thread of its own.
	 *
	 * @param <T> what comes of it
	 */
	public interface Task<T> {

		/** Returns what came of it. */
		Outcome<T> run(IProgressMonitor monitor);
	}

	private final Desktop desktop;
	private final Task<T> task;
	private final BiConsumer<ReportWork<T>, Outcome<T>> done;
	/** Work that is cancelled before it begins is never run. */
	private volatile boolean begun;
	private boolean writing;

	/**
	 * Makes work; it begins when it is scheduled.
	 *
	 * @param name what people read
	 * @param done takes what came of it, on the thread of the display; no result and no problems where it was cancelled
	 */
	public ReportWork(Desktop desktop, String name, Task<T> task, Consumer<Outcome<T>> done) {
		this(desktop, name, task, (work, outcome) -> done.accept(outcome));
	}

	/**
	 * Makes work of which others may begin before it ends; it begins when it is scheduled.
	 *
	 * @param name what people read
	 * @param done takes the work and what came of it, on the thread of the display; no result and no problems where it was cancelled
	 */
	public ReportWork(Desktop desktop, String name, Task<T> task, BiConsumer<ReportWork<T>, Outcome<T>> done) {
		super(name);
		this.desktop = desktop;
		this.task = task;
		this.done = done;
		setUser(false);
		addJobChangeListener(IJobChangeListener.onDone(event -> {
			if (!begun) {
				end(Outcome.failed(List.of()));
			}
		}));
	}

	/** Says that it writes files that people want: the application does not end in the middle of it without a question. */
	public void writes() {
		writing = true;
	}

	/** Tells whether it writes files that people want. */
	boolean isWriting() {
		return writing;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		begun = true;
		monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
		var bridge = new Bridge(getName(), monitor, desktop.words());
		Future<Outcome<T>> running = desktop.executor().submit(() -> task.run(bridge));
		try {
			Outcome<T> outcome = await(running, monitor);
			end(outcome);
			return outcome.result().isEmpty() && outcome.problems().isEmpty() ? Status.CANCEL_STATUS : Status.OK_STATUS;
		} finally {
			bridge.ended = true;
			monitor.done();
		}
	}

	private Outcome<T> await(Future<Outcome<T>> running, IProgressMonitor monitor) {
		while (true) {
			try {
				return running.get(MOMENT, TimeUnit.MILLISECONDS);
			} catch (TimeoutException e) {
				if (monitor.isCanceled()) {
					running.cancel(true);
					return Outcome.failed(List.of());
				}
			} catch (InterruptedException e) {
				running.cancel(true);
				return Outcome.failed(List.of());
			} catch (ExecutionException e) {
				if (e.getCause() instanceof OperationCanceledException || monitor.isCanceled()) {
					return Outcome.failed(List.of());
				}
				desktop.workplace().log().failed(getName(), e.getCause());
				return Outcome.failed(org.chapterhouse.api.Problem.error("internal",
						desktop.words().text("internal", "type", e.getCause().getClass().getSimpleName(), "reason",
								String.valueOf(e.getCause().getMessage())),
						org.chapterhouse.api.Place.NOWHERE));
			}
		}
	}

	private void end(Outcome<T> outcome) {
		if (PlatformUI.isWorkbenchRunning()) {
			var display = PlatformUI.getWorkbench().getDisplay();
			if (!display.isDisposed()) {
				display.asyncExec(() -> done.accept(this, outcome));
			}
		}
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == ReportWork.class;
	}

	/** Tells the job what the work is at, as long as the job is there. */
	private static final class Bridge extends NullProgressMonitor {

		private final String name;
		private final IProgressMonitor job;
		private final Words words;
		private volatile boolean ended;
		/** How often something began to count. */
		private int counts;

		Bridge(String name, IProgressMonitor job, Words words) {
			this.name = name;
			this.job = job;
			this.words = words;
		}

		@Override
		public boolean isCanceled() {
			return ended || job.isCanceled();
		}

		/** Takes the place of work of unknown length. Who begins after the first takes itself for the whole and would count anew: nothing counts from then on. */
		@Override
		public synchronized void beginTask(String part, int total) {
			counts++;
			if (counts == 1 && !ended) {
				job.beginTask(name, total);
			}
		}

		@Override
		public synchronized void worked(int units) {
			if (counts == 1 && !ended) {
				job.worked(units);
			}
		}

		@Override
		public void subTask(String name) {
			if (!ended) {
				job.subTask(words.textOr("step." + String.valueOf(name).replace(' ', '.'), String.valueOf(name)));
			}
		}
	}
}
