package org.chapterhouse.ui.internal.work;

import java.util.List;
import java.util.Optional;

import org.chapterhouse.model.report.ReportChapter;

/** Is what a preview shows: it is made and rendered in the background. Used on the thread of the display. */
public interface Previewed {

	/** Makes it anew. */
	void compute();

	/** Tells whether it is being made. */
	boolean isBusy();

	/** Tells whether it was to be made anew and was not: what there is of it is of before. */
	default boolean isOutdated() {
		return false;
	}

	/** Returns what is rendered: another object once there is something else to see; empty if there is nothing yet. */
	Optional<Object> document();

	/** Returns why there is nothing to render, and will be nothing as things are; empty text where that is not so. */
	default String missing() {
		return "";
	}

	/** Returns the chapters, in order. */
	List<ReportChapter> chapters();

	/** Renders a form for looking at; listeners are told of it. */
	void render(String format);

	/** Adds somebody who is told of changes. */
	void listen(ReportSession.Listener listener);

	/** Takes somebody away who was told of changes. */
	void unlisten(ReportSession.Listener listener);
}
