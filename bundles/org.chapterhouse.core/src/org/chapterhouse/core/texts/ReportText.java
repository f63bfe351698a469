package org.chapterhouse.core.texts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedMap;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.value.Period;

/**
 * Holds a text as it is valid for a report: that of the period, or the one of the nearest earlier period.
 *
 * @param key      which text
 * @param fields   what it says by field; none if it is empty
 * @param written  the period for which it was last changed
 * @param carried  whether it comes, unchanged, from an earlier period
 * @param watched  whether the program knows which figures it states; not so where it was edited by hand and holds digits
 * @param figures  the figures that it states, as somebody last saw them
 * @param language in which it is written
 * @param place    where it stands
 */
public record ReportText(TextKey key, SequencedMap<String, String> fields, Period written, boolean carried, boolean watched,
		List<StatedFigure> figures, Locale language, Place place) {

	/** Makes a text; collections are copied. */
	public ReportText {
		Objects.requireNonNull(key);
		fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
		Objects.requireNonNull(written);
		figures = List.copyOf(figures);
		Objects.requireNonNull(language);
		Objects.requireNonNull(place);
	}

	/** Tells whether it says nothing. */
	public boolean isEmpty() {
		return fields.isEmpty();
	}

	/** Returns all that it says, for looking for something in it. */
	public String whole() {
		return String.join("\n", fields.values());
	}

	/** Returns it as an entry for a store, confirmed with the figures that it states now. */
	TextEntry entry(List<StatedFigure> stated) {
		return new TextEntry(key, fields, new TextCheck(written.id(), TextCheck.mark(fields), stated), place);
	}

	/** Returns it as an entry for a store, as it is. */
	TextEntry copy() {
		return watched ? entry(figures) : new TextEntry(key, fields, null, place);
	}
}
