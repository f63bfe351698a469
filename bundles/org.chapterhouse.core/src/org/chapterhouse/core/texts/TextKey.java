package org.chapterhouse.core.texts;

import java.util.Objects;

import org.chapterhouse.core.internal.texts.TextFiles;

/**
 * Identifies a text within a report.
 *
 * @param chapter the id of the chapter
 * @param kind    the id of the kind of text
 * @param record  its name among several of the kind; empty where the kind has only one
 */
public record TextKey(String chapter, String kind, String record) {

	/** The most characters of a name. */
	public static final int LONGEST_RECORD = 60;

	/** Makes a key; nothing may be null. */
	public TextKey {
		Objects.requireNonNull(chapter);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(record);
	}

	/** Returns the key of a text of which there is only one. */
	public static TextKey of(String chapter, String kind) {
		return new TextKey(chapter, kind, "");
	}

	/** Tells whether a text can have a name: one line, not too long, without blanks around it and without characters that cannot be written. */
	public static boolean isRecord(String name) {
		return !name.isEmpty() && TextFiles.isRecord(name);
	}
}
