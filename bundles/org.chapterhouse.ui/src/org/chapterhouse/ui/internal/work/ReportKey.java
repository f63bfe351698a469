package org.chapterhouse.ui.internal.work;

import java.util.Locale;
import java.util.Optional;

import org.chapterhouse.api.data.DataLocation;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;

/**
 * Says which report is meant, in texts that can be kept.
 *
 * @param family       the id of the family
 * @param location     the folder or address of the data
 * @param period       the period: 2017-04
 * @param organisation the code of the unit
 * @param language     the language tag of the report
 */
public record ReportKey(String family, String location, String period, String organisation, String language) {

	private static final int PARTS = 5;

	/** Makes a key; two that mean one folder are equal. */
	public ReportKey {
		location = DataLocation.normal(location);
	}

	/** Returns the data that it is made of. */
	public DataPlace data() {
		return new DataPlace(family, location);
	}

	/** Returns it as one line. */
	public String line() {
		return String.join("\t", family, period, organisation, language, location);
	}

	/** Reads a line; empty if it is none. */
	public static Optional<ReportKey> parse(String line) {
		String[] parts = line.split("\t", PARTS);
		return parts.length == PARTS ? Optional.of(new ReportKey(parts[0], parts[4], parts[1], parts[2], parts[3])) : Optional.empty();
	}

	/** Returns the language of the report. */
	public Locale locale() {
		return Locale.forLanguageTag(language);
	}
}
