package org.chapterhouse.core.desk;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.texts.TextEntry;
import org.chapterhouse.core.texts.TextLayout;
import org.chapterhouse.core.texts.TextPlace;
import org.chapterhouse.core.texts.TextStore;

/**
 * Tells who watches before texts are read or written.
 *
 * @param store     where they are
 * @param workplace whose work it is
 */
record WatchedTexts(TextStore store, Workplace workplace) implements TextStore {

	@Override
	public SortedSet<Period> periods(TextPlace place) {
		workplace.begins("look for texts");
		return store.periods(place);
	}

	@Override
	public Outcome<List<TextEntry>> read(TextPlace place, Locale problems) {
		workplace.begins("reading of texts");
		return store.read(place, problems);
	}

	@Override
	public Outcome<String> write(TextPlace place, List<TextEntry> entries, TextLayout layout, Locale problems) {
		workplace.begins("writing of texts");
		return store.write(place, entries, layout, problems);
	}
}
