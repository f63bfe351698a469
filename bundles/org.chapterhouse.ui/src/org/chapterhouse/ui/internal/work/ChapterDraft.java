package org.chapterhouse.ui.internal.work;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.core.ChapterChoice;
import org.eclipse.jdt.annotation.Nullable;

/** Holds which chapters a report shows as it is being edited, beside what is saved. Used on the thread of the display. */
public final class ChapterDraft {

	private final List<Runnable> listeners = new ArrayList<>();
	private ChapterChoice saved = ChapterChoice.EVERYTHING;
	private @Nullable ChapterChoice draft;

	/** Takes what is saved; a draft stays, unless it says the same. */
	public void saved(ChapterChoice choice) {
		saved = choice;
		put(now());
	}

	/** Returns what is chosen now. */
	public ChapterChoice now() {
		ChapterChoice edited = draft;
		return edited == null ? saved : edited;
	}

	/** Chooses. */
	public void put(ChapterChoice choice) {
		draft = choice.equals(saved) ? null : choice;
		List.copyOf(listeners).forEach(Runnable::run);
	}

	/** Returns what is chosen and not saved; null if all is saved. */
	public @Nullable ChapterChoice unsaved() {
		return draft;
	}

	/** Tells whether something is not saved. */
	public boolean isDirty() {
		return draft != null;
	}

	/** Returns what is saved. */
	public ChapterChoice before() {
		return saved;
	}

	/** Adds somebody who is told of changes. */
	public void listen(Runnable listener) {
		listeners.add(listener);
	}

	/** Takes somebody away who was told of changes. */
	public void unlisten(Runnable listener) {
		listeners.remove(listener);
	}
}
