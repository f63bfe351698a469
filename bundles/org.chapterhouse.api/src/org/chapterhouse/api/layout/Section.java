package org.chapterhouse.api.layout;

import java.util.List;
import java.util.Objects;

/**
 * Holds a section of a report. Parts and chapters follow each other as they are read: the chapters of a part are not inside of it.
 *
 * @param kind     what it is
 * @param id       the id of the part or chapter in the document; of other sections the name of the frame's item: {@code cover}, {@code contents}
 * @param title    its title; empty if it has none
 * @param number   of a part or chapter, as printed: {@code Part 1}, {@code 3}; else empty
 * @param bookmark what links to it name; empty if none can
 * @param blocks   what it shows, in order; its title is among them
 */
public record Section(Kind kind, String id, String title, String number, String bookmark, List<Block> blocks) {

	/** What a section is. */
	public enum Kind {
		/** The cover. */
		COVER,
		/** The list of parts and chapters. */
		CONTENTS,
		/** What the report says as a whole: key points, an introduction. */
		SUMMARY,
		/** The opening of a part. */
		PART,
		/** A chapter. */
		CHAPTER,
		/** What stands behind the last chapter. */
		CLOSING
	}

	/** Makes a section; the list is copied. */
	public Section {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(id);
		Objects.requireNonNull(title);
		Objects.requireNonNull(number);
		Objects.requireNonNull(bookmark);
		blocks = List.copyOf(blocks);
	}

	/** Returns the level in an outline: 1 for chapters, 0 for everything else. */
	public int level() {
		return kind == Kind.CHAPTER ? 1 : 0;
	}
}
