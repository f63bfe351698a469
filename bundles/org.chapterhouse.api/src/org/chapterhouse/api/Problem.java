package org.chapterhouse.api;

import java.util.Objects;

import org.chapterhouse.model.report.Severity;

/**
 * Says what is wrong, where, and what to do.
 *
 * @param severity how bad it is
 * @param code     what kind of problem: lower case words with dots, stable over versions, for instance {@code data.value.unreadable}
 * @param message  one or two sentences in the language of the user; the place is told apart, the message need not repeat it
 * @param place    where
 */
public record Problem(Severity severity, String code, String message, Place place) {

	/** Makes a problem; nothing may be null. */
	public Problem {
		Objects.requireNonNull(severity);
		Objects.requireNonNull(code);
		Objects.requireNonNull(message);
		Objects.requireNonNull(place);
	}

	/** Returns an error. */
	public static Problem error(String code, String message, Place place) {
		return new Problem(Severity.ERROR, code, message, place);
	}

	/** Returns a warning. */
	public static Problem warning(String code, String message, Place place) {
		return new Problem(Severity.WARNING, code, message, place);
	}

	/** Tells whether it is an error. */
	public boolean isError() {
		return severity == Severity.ERROR;
	}
}
