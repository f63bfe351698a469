package org.chapterhouse.core.internal.texts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapterhouse.core.texts.TextKey;

/**
 * Holds a heading of a file of texts: {@code ## id (name for people): record}. Full-width brackets and colons do as well.
 *
 * @param id     the id of the chapter, kind or field
 * @param record the name behind the colon; empty if there is none
 */
record Heading(String id, String record) {

	private static final Pattern FORM = Pattern.compile("#+\\s*([A-Za-z][A-Za-z0-9_-]*)\\s*(?:[(（][^()（）]*[)）])?\\s*(?:[:：]\\s*(.*))?");

	/** Returns the level of a heading: 1 chapter, 2 text, 3 field; 0 if the line is none. */
	static int level(String line) {
		if (!line.startsWith("#") || isKept(line) || isRemark(line)) {
			return 0;
		}
		int level = 0;
		while (level < line.length() && line.charAt(level) == '#') {
			level++;
		}
		return level;
	}

	/** Tells whether a line holds what the program keeps with a text. */
	static boolean isKept(String line) {
		return line.startsWith("#:");
	}

	/** Tells whether a line is a remark to those who edit the file. */
	static boolean isRemark(String line) {
		return line.startsWith("#!");
	}

	/** Reads a heading; empty if it has another form, or too long a name behind the colon. */
	static Optional<Heading> of(String line) {
		return ofField(line).filter(heading -> heading.record().length() <= TextKey.LONGEST_RECORD);
	}

	/** Reads the heading of a field: what stands behind its colon is no name but begins its text, of any length. */
	static Optional<Heading> ofField(String line) {
		Matcher form = FORM.matcher(line.strip());
		return form.matches() ? Optional.of(new Heading(form.group(1), form.group(2) == null ? "" : TextLines.clean(form.group(2)).strip()))
				: Optional.empty();
	}
}
