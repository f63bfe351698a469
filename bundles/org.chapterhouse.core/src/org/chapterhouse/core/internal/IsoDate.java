package org.chapterhouse.core.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a date as documents hold it: {@code YYYY-MM-DD}. */
public final class IsoDate {

	/** The standard has years of more digits and with a sign, too. */
	private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

	private IsoDate() {
	}

	/** Returns the date that a text says; empty if it says none. */
	public static Optional<LocalDate> of(String text) {
		try {
			return FORM.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
		} catch (DateTimeParseException e) {
			return Optional.empty();
		}
	}
}
