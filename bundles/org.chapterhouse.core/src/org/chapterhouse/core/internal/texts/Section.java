package org.chapterhouse.core.internal.texts;

import java.util.List;
import java.util.Objects;

import org.chapterhouse.core.texts.TextEntry;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Holds some lines of a file of texts that belong together: what stands before the first heading, the heading of a chapter, or a text with its heading.
 *
 * @param chapter the chapter whose heading it is or below whose heading it stands; empty before the first
 * @param text    the text; null for everything else, also for one whose heading cannot be understood or that stands there already
 * @param opens   whether it begins with the heading of the chapter
 * @param lines   as they stand in the file
 */
record Section(String chapter, @Nullable TextEntry text, boolean opens, List<String> lines) {

	Section {
		Objects.requireNonNull(chapter);
		lines = List.copyOf(lines);
	}

	/** Returns the heading of a chapter. */
	static Section heading(String chapter, List<String> lines) {
		return new Section(chapter, null, true, lines);
	}

	/** Returns a text. */
	static Section of(TextEntry entry, List<String> lines) {
		return new Section(entry.key().chapter(), entry, false, lines);
	}
}
