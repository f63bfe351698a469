package org.chapterhouse.core.internal;

import java.util.Locale;

import org.chapterhouse.api.Problem;

/** Tells a problem in any language: in that of the report for the document, in that of the user on the screen. */
@FunctionalInterface
public interface Told {

	/** Returns the problem in a language. */
	Problem in(Locale language);

	/** Returns a problem of the core; arguments are names and values in turn. */
	static Told error(String code, org.chapterhouse.api.Place place, Object... arguments) {
		return language -> new Texts(language).error(code, place, arguments);
	}

	/** Returns a problem that is told in one language only. */
	static Told as(Problem problem) {
		return language -> problem;
	}
}
