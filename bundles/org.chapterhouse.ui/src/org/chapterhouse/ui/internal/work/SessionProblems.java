package org.chapterhouse.ui.internal.work;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.chapterhouse.api.Problem;
import org.eclipse.jdt.annotation.Nullable;

/** Holds what is wrong with an open report, and shows it in the view of problems. Used on the thread of the display. */
final class SessionProblems {

	private final Words words;
	private final ReportKey key;
	private final Supplier<String> name;
	private List<Problem> all = List.of();
	/** Why what is not saved could not be kept. */
	private List<Problem> unkept = List.of();
	/** Null: markers may be there that the application left when it ended. */
	private @Nullable List<Problem> marked;

	/**
	 * Makes it, of a report of which nothing is known.
	 *
	 * @param name gives how people know the report
	 */
	SessionProblems(Words words, ReportKey key, Supplier<String> name) {
		this.words = words;
		this.key = key;
		this.name = name;
	}

	/** Returns all there is. */
	List<Problem> all() {
		return all;
	}

	/** Takes what is wrong with a document, in the place of what was wrong with the one before. */
	void told(List<Problem> others) {
		var both = new ArrayList<>(others);
		both.addAll(unkept);
		all = List.copyOf(both);
		mark(all);
	}

	/** Takes why what is not saved could not be kept; nothing once it could. */
	void unkept(List<Problem> trouble) {
		var others = new ArrayList<>(all);
		others.removeAll(unkept);
		unkept = trouble;
		told(others);
	}

	/** Adds what else is wrong; returns whether that was not known. */
	boolean add(List<Problem> more) {
		var both = new ArrayList<>(all);
		more.stream().filter(problem -> !both.contains(problem)).forEach(both::add);
		if (both.size() == all.size()) {
			return false;
		}
		all = List.copyOf(both);
		mark(all);
		return true;
	}

	/** Takes all out of the view of problems. */
	void close() {
		mark(List.of());
	}

	/** Marks problems where they are; under the rule of the whole workspace, so only if they are others than those that are marked. */
	private void mark(List<Problem> now) {
		if (!now.equals(marked)) {
			marked = now;
			ProblemMarkers.ofReport(words, name.get(), key, now).schedule();
		}
	}
}
