package org.chapterhouse.core.texts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

import org.chapterhouse.api.Place;
import org.chapterhouse.core.internal.texts.TextLines;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Holds a text as it stands in a store, for one period.
 *
 * @param key    which text
 * @param fields what it says by field, {@link #TEXT} where the kind has no fields; lines end with a line feed, a blank line parts paragraphs. Fields without a
 *               text are left out; a text without fields is empty on purpose and ends what was carried over until then
 * @param check  what the program kept with it; null for a text that was written by hand
 * @param place  where it stands
 */
public record TextEntry(TextKey key, SequencedMap<String, String> fields, @Nullable TextCheck check, Place place) {

	/** The field of a kind that has none. */
	public static final String TEXT = "text";

	/** Makes an entry; only the check may be null. Texts are cleaned: control characters, blanks around lines and more than one blank line go. */
	public TextEntry {
		Objects.requireNonNull(key);
		Objects.requireNonNull(place);
		var cleaned = new LinkedHashMap<String, String>();
		fields.forEach((id, text) -> {
			String clean = TextLines.clean(text);
			if (!clean.isEmpty()) {
				cleaned.put(id, clean);
			}
		});
		fields = Collections.unmodifiableSequencedMap(cleaned);
	}

	/** Makes an entry of a text that has no fields and was not checked yet. */
	public static TextEntry of(TextKey key, String text) {
		var fields = new LinkedHashMap<String, String>();
		fields.put(TEXT, text);
		return new TextEntry(key, fields, null, Place.NOWHERE);
	}

	/** Returns this entry with another check. */
	public TextEntry with(@Nullable TextCheck renewed) {
		return new TextEntry(key, fields, renewed, place);
	}

	/** Tells whether it is empty on purpose. */
	public boolean isEmpty() {
		return fields.isEmpty();
	}

	/** Returns what the program kept with it, if it did. */
	public Optional<TextCheck> checked() {
		return Optional.ofNullable(check);
	}
}
