package org.chapterhouse.ui.internal.work;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

import org.chapterhouse.api.Outcome;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;

/**
 * Renders forms of a report for looking at, in the background; of each form what was asked for last counts. Used on the thread of the display.
 *
 * @param <T> what is rendered
 */
final class Renderings<T> {

	private final Desktop desktop;
	private final Renderer<T> renderer;
	private final BiConsumer<String, Outcome<Path>> ended;
	private final Map<String, Rendering<T>> last = new HashMap<>();

	/**
	 * Renders a form, not on the thread of the display.
	 *
	 * @param <T> what of
	 */
	interface Renderer<T> {

		/** Returns the file; no result and no problems where it was cancelled. */
		Outcome<Path> render(T of, String format, IProgressMonitor monitor);
	}

	/** Holds the last render of a form, and of what. */
	private record Rendering<T>(ReportWork<Path> work, T of, boolean ended) {

		boolean isUnderWay() {
			// its thread may not be done when what came of it is told already
			return !ended && work.getState() != Job.NONE;
		}
	}

	/**
	 * Makes it.
	 *
	 * @param ended takes a form and what came of it; not told of what was dropped
	 */
	Renderings(Desktop desktop, Renderer<T> renderer, BiConsumer<String, Outcome<Path>> ended) {
		this.desktop = desktop;
		this.renderer = renderer;
		this.ended = ended;
	}

	/** Renders a form; an older render of it that is not ready is dropped. */
	void begin(T made, String name, String format) {
		Rendering<T> before = last.get(format);
		if (before != null && before.isUnderWay() && before.of() == made) {
			return;
		}
		if (before != null) {
			before.work().cancel();
		}
		var job = new ReportWork<Path>(desktop, desktop.words().text("work.render", "report", name, "format", format),
				monitor -> renderer.render(made, format, monitor), (done, outcome) -> done(format, done, outcome));
		last.put(format, new Rendering<>(job, made, false));
		job.schedule();
	}

	private void done(String format, ReportWork<Path> done, Outcome<Path> outcome) {
		Rendering<T> now = last.get(format);
		if (now != null && now.work() == done) {
			last.put(format, new Rendering<>(done, now.of(), true));
			ended.accept(format, outcome);
		}
	}

	/** Stops all. */
	void cancel() {
		last.values().forEach(one -> one.work().cancel());
	}

	/** Stops all, and tells nobody what came of it. */
	void drop() {
		cancel();
		last.clear();
	}
}
