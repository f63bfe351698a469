package org.chapterhouse.core.texts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.value.Period;

/** Shows texts as they will be once drafts are saved: those of a page that are being edited stand in the places of those in the store behind it. Immutable. */
public final class DraftTexts implements TextStore {

	private final TextStore store;
	private final TextPlace place;
	private final List<TextEntry> drafts;

	/**
	 * Makes a store.
	 *
	 * @param store  what is saved
	 * @param place  the page that is being edited
	 * @param drafts its texts that are not saved yet
	 */
	public DraftTexts(TextStore store, TextPlace place, List<TextEntry> drafts) {
		this.store = Objects.requireNonNull(store);
		this.place = Objects.requireNonNull(place);
		this.drafts = List.copyOf(drafts);
	}

	@Override
	public SortedSet<Period> periods(TextPlace asked) {
		SortedSet<Period> periods = store.periods(asked);
		if (!drafts.isEmpty() && asked.at(place.period()).equals(place)) {
			periods.add(place.period());
		}
		return periods;
	}

	@Override
	public Outcome<List<TextEntry>> read(TextPlace asked, Locale problems) {
		Outcome<List<TextEntry>> saved = store.read(asked, problems);
		if (!asked.equals(place)) {
			return saved;
		}
		Map<TextKey, TextEntry> entries = new LinkedHashMap<>();
		saved.result().ifPresent(all -> all.forEach(entry -> entries.put(entry.key(), entry)));
		drafts.forEach(entry -> entries.put(entry.key(), entry));
		return Outcome.of(List.copyOf(entries.values()), saved.problems());
	}

	/** Writes to the store behind this one. */
	@Override
	public Outcome<String> write(TextPlace asked, List<TextEntry> entries, TextLayout layout, Locale problems) {
		return store.write(asked, entries, layout, problems);
	}
}
