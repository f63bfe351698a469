package org.chapterhouse.api.content;

import java.util.Objects;

import org.chapterhouse.model.report.NoteKind;

/**
 * Holds a note that depends on the data, for instance that a benchmark is late. The notes that a chapter always prints are declared in its schema.
 *
 * @param kind what it is about
 * @param text what it says
 */
public record NoteContent(NoteKind kind, String text) {

	/** Makes a note; nothing may be null. */
	public NoteContent {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(text);
	}
}
