package org.chapterhouse.core.texts;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.value.Period;

/**
 * Keeps the texts that people write, one page for each family, unit, period and language.
 * <p>
 * A store knows nothing of carrying over, of figures or of what a family declares: it gives back what was written. Implementations are immutable; two writers of
 * the same page at the same time are not held apart, but a reader never sees half a page.
 */
public interface TextStore {

	/** Returns the periods for which there is a page about the unit of a place in its language, earliest first. */
	SortedSet<Period> periods(TextPlace place);

	/**
	 * Returns the texts of a page, in their order; none where there is no page.
	 *
	 * @param problems the language of problem messages
	 * @return what could be read, and what is wrong with the rest (codes {@code texts.…}); no result where the page cannot be read at all
	 */
	Outcome<List<TextEntry>> read(TextPlace place, Locale problems);

	/**
	 * Writes texts to a page, the whole page or nothing. A text that stands there already is replaced, everything else, whatever it is, stays as it is. A page
	 * that cannot be read is not written.
	 *
	 * @param layout where new texts go, and how headings are named
	 * @return the page as people find it, for instance the path of its file
	 */
	Outcome<String> write(TextPlace place, List<TextEntry> entries, TextLayout layout, Locale problems);

	/** Returns a store that is empty and cannot be written. */
	static TextStore none() {
		return new TextStore() {

			@Override
			public SortedSet<Period> periods(TextPlace place) {
				return new TreeSet<>();
			}

			@Override
			public Outcome<List<TextEntry>> read(TextPlace place, Locale problems) {
				return Outcome.of(List.of());
			}

			@Override
			public Outcome<String> write(TextPlace place, List<TextEntry> entries, TextLayout layout, Locale problems) {
				throw new UnsupportedOperationException("there is no place for texts");
			}
		};
	}
}
