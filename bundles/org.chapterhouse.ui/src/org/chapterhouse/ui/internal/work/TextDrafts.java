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

/** Holds the texts of a report as they are being edited, beside what is saved. Used on the thread of the display. */
public final class TextDrafts {

	private final Map<TextKey, ReportText> saved = new LinkedHashMap<>();
	private final Map<TextKey, SequencedMap<String, String>> drafts = new LinkedHashMap<>();
	private final List<Runnable> listeners = new ArrayList<>();

	/** Takes what is saved; drafts stay, but for those that say what is saved. */
	public void saved(List<ReportText> texts) {
		saved.clear();
		texts.forEach(text -> saved.put(text.key(), text));
		drafts.entrySet().removeIf(draft -> cleaned(draft.getKey(), draft.getValue()).equals(savedFields(draft.getKey())));
		changed();
	}

	/** Returns what a field of a text says now; empty text if nothing. */
	public String text(TextKey key, String field) {
		return fields(key).getOrDefault(field, "");
	}

	/** Changes all fields of a text; none takes the text away. */
	public void putAll(TextKey key, SequencedMap<String, String> fields) {
		if (cleaned(key, fields).equals(savedFields(key)) && (saved.containsKey(key) || fields.isEmpty() && key.record().isEmpty())) {
			drafts.remove(key);
		} else {
			drafts.put(key, new LinkedHashMap<>(fields));
		}
		changed();
	}

	/** Returns what will be saved: blanks at the ends of lines are not. */
	private static SequencedMap<String, String> cleaned(TextKey key, SequencedMap<String, String> fields) {
		return new TextEntry(key, fields, null, Place.NOWHERE).fields();
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

	/** Returns the names of the texts of a kind of which there may be several, those that say nothing left out unless they are new. */
	public List<TextKey> records(String chapter, String kind) {
		Set<TextKey> keys = new LinkedHashSet<>();
		saved.values().stream().filter(text -> !fields(text.key()).isEmpty()).map(ReportText::key).forEach(keys::add);
		drafts.keySet().stream().filter(key -> !saved.containsKey(key) || !fields(key).isEmpty()).forEach(keys::add);
		return keys.stream().filter(key -> key.chapter().equals(chapter) && key.kind().equals(kind) && !key.record().isEmpty()).toList();
	}

	/** Takes a new text that was never saved away again. */
	public void forget(TextKey key) {
		drafts.remove(key);
		changed();
	}

	/** Returns what is not saved. */
	public List<TextEntry> entries() {
		return drafts.entrySet().stream().map(draft -> new TextEntry(draft.getKey(), draft.getValue(), null, Place.NOWHERE)).toList();
	}

	/** Tells whether something is not saved. */
	public boolean isDirty() {
		return !drafts.isEmpty();
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
