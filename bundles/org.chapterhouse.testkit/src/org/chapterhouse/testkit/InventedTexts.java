package org.chapterhouse.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.texts.TextEntry;
import org.chapterhouse.core.texts.TextKey;
import org.chapterhouse.core.texts.TextLayout;
import org.chapterhouse.core.texts.TextPlace;
import org.chapterhouse.core.texts.TextStore;

/** Answers, for any report, as if people had written every text that its family lets them write. */
final class InventedTexts implements TextStore {

	private final Family family;

	InventedTexts(Family family) {
		this.family = family;
	}

	@Override
	public SortedSet<Period> periods(TextPlace place) {
		return new TreeSet<>(List.of(place.period()));
	}

	@Override
	public Outcome<List<TextEntry>> read(TextPlace place, Locale problems) {
		var entries = new ArrayList<TextEntry>();
		for (TextLayout.OfChapter chapter : TextLayout.of(family, place.language()).chapters()) {
			for (TextLayout.OfKind kind : chapter.kinds()) {
				SequencedMap<String, String> fields = new LinkedHashMap<>();
				(kind.fields().isEmpty() ? List.of(TextEntry.TEXT) : kind.fields().keySet()).forEach(field -> fields.put(field, "99.1% & <b>\n=1+1"));
				entries.add(new TextEntry(new TextKey(chapter.id(), kind.id(), kind.repeatable() ? "first" : ""), fields, null, Place.NOWHERE));
			}
		}
		return Outcome.of(entries);
	}

	@Override
	public Outcome<String> write(TextPlace place, List<TextEntry> entries, TextLayout layout, Locale problems) {
		throw new UnsupportedOperationException("nothing is written here");
	}
}
