package org.chapterhouse.ui.install.internal;

import java.util.function.Consumer;
import java.util.function.Function;

import org.chapterhouse.api.Outcome;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/**
 * Changes or looks at the installation in the background. Unlike other work of the application it is not let go of when it is cancelled: a change must be taken back
 * before anything else may begin.
 *
 * @param <T> what comes of it
 */
final class InstallWork<T> extends Job {

	private final Display display;
	private final Function<IProgressMonitor, Outcome<T>> task;
	private boolean givenUp;
	private volatile Outcome<T> outcome = Outcome.failed(java.util.List.of());

	/**
	 * Makes work.
	 *
	 * @param name what people read
	 */
	InstallWork(String name, Display display, Function<IProgressMonitor, Outcome<T>> task) {
		super(name);
		this.display = display;
		this.task = task;
	}

	/**
	 * Begins it.
	 *
	 * @param done takes what came of it, on the thread of the display; no result and no problems where it was cancelled
	 */
	void begin(Consumer<Outcome<T>> done) {
		addJobChangeListener(IJobChangeListener.onDone(event -> {
			if (!display.isDisposed()) {
				display.asyncExec(() -> done.accept(outcome));
			}
		}));
		schedule();
	}

	/** Cancels it, on the thread of the display; it may be over already, with what came of it not yet taken. */
	void giveUp() {
		givenUp = true;
		cancel();
	}

	/** Tells whether somebody gave it up, on the thread of the display. Something may have come of it all the same. */
	boolean isGivenUp() {
		return givenUp;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		outcome = task.apply(monitor);
		return outcome.result().isEmpty() && outcome.problems().isEmpty() ? Status.CANCEL_STATUS : Status.OK_STATUS;
	}
}
