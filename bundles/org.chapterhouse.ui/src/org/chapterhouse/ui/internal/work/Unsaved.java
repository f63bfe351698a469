package org.chapterhouse.ui.internal.work;

import java.util.List;
import java.util.Optional;

import org.chapterhouse.core.ChapterChoice;
import org.chapterhouse.core.texts.TextEntry;

/**
 * Holds what people changed in a report and did not save.
 *
 * @param texts    the texts that say something else than those that are saved
 * @param begun    what was saved of these texts when people began to change them
 * @param chapters which chapters are chosen; empty where the choice is saved
 */
public record Unsaved(List<TextEntry> texts, List<TextEntry> begun, Optional<ChapterChoice> chapters) {

	/** Nothing. */
	public static final Unsaved NOTHING = new Unsaved(List.of(), List.of(), Optional.empty());

	/** Makes it; the lists are copied. */
	public Unsaved {
		texts = List.copyOf(texts);
		begun = List.copyOf(begun);
	}
}
