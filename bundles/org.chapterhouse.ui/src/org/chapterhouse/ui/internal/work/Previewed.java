package org.chapterhouse.ui.internal.work;

import java.util.function.BiConsumer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.core.desk.QueryRows;
import org.chapterhouse.model.report.Query;
import org.chapterhouse.model.report.ReportChapter;

/** Is what a preview shows: it is made and rendered in the background. Used on the thread of the display. */
public interface Previewed {

	/** Makes it anew. */
	void compute();

	/** Tells whether it is being made. */
	boolean isBusy();

	/** Tells whether what there is of it is of before. */
	enum Age {
		/** It is of now. */
		CURRENT,
		/** It was to be made anew and was not. */
		OUTDATED,
		/** The data changed since it was made. */
		STALE;

		/** Returns the key of the words that say so. */
		public String key(String of) {
			return of + "." + name().toLowerCase(Locale.ROOT);
		}
	}

	/**
	 * Returns the key of the words that tell how far it is.
	 *
	 * @param what {@code busy} or {@code unmade}
	 */
	default String key(String what) {
		return "preview." + what;
	}

	/** Tells whether what there is of it is of before. */
	default Age age() {
		return Age.CURRENT;
	}

	/** Returns what is rendered: another object once there is something else to see; empty if there is nothing yet. */
	Optional<Object> document();

	/** Returns why there is nothing to render, and will be nothing as things are; empty text where that is not so. */
	default String missing() {
		return "";
	}

	/** Returns what there is with where its figures come from; empty if there is nothing yet, or nothing is known of them. */
	default Optional<? extends Figures> figures() {
		return Optional.empty();
	}

	/**
	 * Makes work that reads rows that a query of a document was answered with; whoever asks begins it. Empty where the data are not at hand.
	 *
	 * @param done takes the work and what came of it, on the thread of the display; no result and no problems where it was cancelled
	 */
	default Optional<ReportWork<QueryRows>> rows(Figures of, Query query, BiConsumer<ReportWork<QueryRows>, Outcome<QueryRows>> done) {
		return Optional.empty();
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
