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
	private final Map<TextKey, Draft> drafts = new LinkedHashMap<>();
	private final List<Runnable> listeners = new ArrayList<>();

	/** Holds what a text says now, and what was saved when people began to change it. */
	private record Draft(SequencedMap<String, String> fields, SequencedMap<String, String> begun) {
	}

	/** Takes what is saved; drafts stay, but for those that said what was saved where something else is saved now. */
	public void saved(List<ReportText> texts) {
		List<TextKey> same = drafts.keySet().stream().filter(key -> !isDirty(key)).toList();
		saved.clear();
		texts.forEach(text -> saved.put(text.key(), text));
		same.stream().filter(this::isDirty).forEach(drafts::remove);
		changed();
	}

	/** Says that people know what texts say that somebody else or they themselves saved: their drafts are changes of these from now on. */
	public void begin(List<TextEntry> known) {
		known.forEach(entry -> drafts.computeIfPresent(entry.key(), (key, draft) -> new Draft(draft.fields(), entry.fields())));
	}

	/** Takes what somebody else saved, which people were shown; the draft of the text is a change of it from now on. */
	public void known(ReportText text) {
		saved.put(text.key(), text);
		begin(List.of(new TextEntry(text.key(), text.fields(), null, Place.NOWHERE)));
		changed();
	}

	/**
	 * Takes what was kept when the application ended without saving.
	 *
	 * @param begun what was saved when people began to change it; what is not told there counts as having said nothing
	 */
	public void restore(List<TextEntry> kept, List<TextEntry> begun) {
		for (TextEntry entry : kept) {
			SequencedMap<String, String> fields = new LinkedHashMap<>(entry.fields());
			if (!saved.containsKey(entry.key())) {
				// a new text that says nothing yet is there all the same
				fields.putIfAbsent(TextEntry.TEXT, "");
			}
			SequencedMap<String, String> before = begun.stream().filter(one -> one.key().equals(entry.key())).findFirst().map(TextEntry::fields)
					.orElseGet(LinkedHashMap::new);
			put(entry.key(), fields, before);
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
		Draft draft = drafts.get(key);
		put(key, fields, draft == null ? savedFields(key) : draft.begun());
	}

	/** Nothing is left of a draft that says what is saved, or what was saved when it was begun: whatever somebody else saved since then stands. */
	private void put(TextKey key, SequencedMap<String, String> fields, SequencedMap<String, String> begun) {
		if (fields.equals(savedFields(key)) || fields.equals(begun)) {
			drafts.remove(key);
		} else {
			drafts.put(key, new Draft(new LinkedHashMap<>(fields), new LinkedHashMap<>(begun)));
		}
	}

	/** Returns what a text says now, by field. */
	public SequencedMap<String, String> fields(TextKey key) {
		Draft draft = drafts.get(key);
		return draft == null ? savedFields(key) : draft.fields();
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

	/** Returns what was saved of the texts that are not saved when people began to change them. */
	public List<TextEntry> begun() {
		return drafts.entrySet().stream().filter(draft -> isDirty(draft.getKey()))
				.map(draft -> new TextEntry(draft.getKey(), draft.getValue().begun(), null, Place.NOWHERE)).toList();
	}

	/** Returns the texts that somebody else saved since people began to change them. */
	public List<TextKey> others() {
		return drafts.entrySet().stream().filter(draft -> isDirty(draft.getKey()) && !draft.getValue().begun().equals(savedFields(draft.getKey())))
				.map(Map.Entry::getKey).toList();
	}

	/** Returns what is saved of the texts that are not saved; without fields where nothing is. */
	public List<TextEntry> before() {
		return entries().stream().map(entry -> new TextEntry(entry.key(), savedFields(entry.key()), null, Place.NOWHERE)).toList();
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
