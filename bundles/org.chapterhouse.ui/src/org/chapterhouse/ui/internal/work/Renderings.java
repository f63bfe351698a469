package org.chapterhouse.ui.internal.work;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

import org.chapterhouse.api.Outcome;
import org.eclipse.core.runtime.jobs.Job;

/** Renders forms of a report for looking at, in the background; of each form what was asked for last counts. Used on the thread of the display. */
final class Renderings {

	private final Desktop desktop;
	private final SessionWork work;
	private final BiConsumer<String, Outcome<Path>> ended;
	private final Map<String, Rendering> last = new HashMap<>();

	/** Holds the last render of a form, and of what. */
	private record Rendering(ReportWork<Path> work, SessionWork.Computed of) {

		boolean isUnderWay() {
			return work.getState() != Job.NONE;
		}
	}

	/**
	 * Makes it.
	 *
	 * @param ended takes a form and what came of it; not told of what was dropped
	 */
	Renderings(Desktop desktop, SessionWork work, BiConsumer<String, Outcome<Path>> ended) {
		this.desktop = desktop;
		this.work = work;
		this.ended = ended;
	}

	/** Renders a form; an older render of it that is not ready is dropped. */
	void begin(SessionWork.Computed made, String name, String format) {
		Rendering before = last.get(format);
		if (before != null && before.isUnderWay() && before.of() == made) {
			return;
		}
		if (before != null) {
			before.work().cancel();
		}
		var job = new ReportWork<Path>(desktop, desktop.words().text("work.render", "report", name, "format", format),
				monitor -> work.render(made, format, monitor), (done, outcome) -> done(format, done, outcome));
		last.put(format, new Rendering(job, made));
		job.schedule();
	}

	private void done(String format, ReportWork<Path> done, Outcome<Path> outcome) {
		Rendering now = last.get(format);
		if (now != null && now.work() == done) {
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
