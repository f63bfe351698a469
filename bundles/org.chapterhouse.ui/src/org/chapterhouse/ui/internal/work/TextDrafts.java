package org.chapterhouse.ui.internal.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

import org.chapterhouse.core.texts.ReportText;
import org.chapterhouse.core.texts.TextEntry;
import org.chapterhouse.core.texts.TextKey;
import org.chapterhouse.api.Place;

/**
 * Holds the texts of a report as they are being edited, beside what is saved. What is typed stays as it is typed, with the blanks and line ends around it, which are not
 * saved: without them nobody could go on typing behind them. Used on the thread of the display.
 */
public final class TextDrafts {

	private final Map<TextKey, ReportText> saved = new LinkedHashMap<>();
	private final Map<TextKey, SequencedMap<String, String>> drafts = new LinkedHashMap<>();
	private final List<Runnable> listeners = new ArrayList<>();

	/** Takes what is saved; drafts stay, but for those that said what was saved where something else is saved now. */
	public void saved(List<ReportText> texts) {
		List<TextKey> same = drafts.keySet().stream().filter(key -> !isDirty(key)).toList();
		saved.clear();
		texts.forEach(text -> saved.put(text.key(), text));
		same.stream().filter(this::isDirty).forEach(drafts::remove);
		changed();
	}

	/** Takes what was kept when the application ended without saving. */
	public void restore(List<TextEntry> kept) {
		for (TextEntry entry : kept) {
			SequencedMap<String, String> fields = new LinkedHashMap<>(entry.fields());
			if (!saved.containsKey(entry.key())) {
				// a new text that says nothing yet is there all the same
				fields.putIfAbsent(TextEntry.TEXT, "");
			}
			put(entry.key(), fields);
		}
		changed();
	}

	/** Returns what a field of a text says now; empty text if nothing. */
	public String text(TextKey key, String field) {
		return fields(key).getOrDefault(field, "");
	}

	/** Changes all fields of a text; none takes the text away, fields that say nothing leave it there to be written. */
	public void putAll(TextKey key, SequencedMap<String, String> fields) {
		put(key, fields);
		changed();
	}

	private void put(TextKey key, SequencedMap<String, String> fields) {
		if (fields.equals(savedFields(key))) {
			drafts.remove(key);
		} else {
			drafts.put(key, new LinkedHashMap<>(fields));
		}
	}

	/** Returns what a text says now, by field. */
	public SequencedMap<String, String> fields(TextKey key) {
		SequencedMap<String, String> draft = drafts.get(key);
		return draft == null ? savedFields(key) : draft;
	}

	private SequencedMap<String, String> savedFields(TextKey key) {
		ReportText text = saved.get(key);
		return text == null ? new LinkedHashMap<>() : text.fields();
	}

	/** Returns the names of the texts of a kind of which there may be several; those that were taken away, or were saved without saying something, are left out. */
	public List<TextKey> records(String chapter, String kind) {
		Set<TextKey> keys = new LinkedHashSet<>(saved.keySet());
		keys.addAll(drafts.keySet());
		return keys.stream().filter(key -> key.chapter().equals(chapter) && key.kind().equals(kind) && !key.record().isEmpty())
				.filter(key -> !fields(key).isEmpty()).toList();
	}

	/** Returns what is not saved. */
	public List<TextEntry> entries() {
		return drafts.keySet().stream().filter(this::isDirty).map(this::entry).toList();
	}

	private TextEntry entry(TextKey key) {
		return new TextEntry(key, fields(key), null, Place.NOWHERE);
	}

	/** Tells whether something is not saved. */
	public boolean isDirty() {
		return drafts.keySet().stream().anyMatch(this::isDirty);
	}

	/** What is saved of a text has no blanks at the ends of its lines. */
	private boolean isDirty(TextKey key) {
		boolean named = !key.record().isEmpty() && !saved.containsKey(key) && !fields(key).isEmpty();
		return named || !entry(key).fields().equals(savedFields(key));
	}

	/** Drops what is not saved. */
	public void revert() {
		drafts.clear();
		changed();
	}

	/** Adds somebody who is told of changes. */
	public void listen(Runnable listener) {
		listeners.add(listener);
	}

	/** Takes somebody away who was told of changes. */
	public void unlisten(Runnable listener) {
		listeners.remove(listener);
	}

	private void changed() {
		List.copyOf(listeners).forEach(Runnable::run);
	}
}
