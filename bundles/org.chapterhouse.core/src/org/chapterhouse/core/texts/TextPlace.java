package org.chapterhouse.core.texts;

import java.util.Locale;
import java.util.Objects;

import org.chapterhouse.api.value.Period;

/**
 * Names the texts of one report in one language.
 *
 * @param family       the id of the family
 * @param period       the period of the report
 * @param organisation the code of the unit that it is about
 * @param language     the language in which they are written
 */
public record TextPlace(String family, Period period, String organisation, Locale language) {

	/** Makes a place; nothing may be null. */
	public TextPlace {
		Objects.requireNonNull(family);
		Objects.requireNonNull(period);
		Objects.requireNonNull(organisation);
		Objects.requireNonNull(language);
	}

	/** Returns the same place at another period. */
	public TextPlace at(Period other) {
		return new TextPlace(family, other, organisation, language);
	}

	/** Returns the same place in another language. */
	public TextPlace in(Locale other) {
		return new TextPlace(family, period, organisation, other);
	}
}
