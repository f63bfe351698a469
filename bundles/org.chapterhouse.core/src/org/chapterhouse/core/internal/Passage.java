package org.chapterhouse.core.internal;

/**
 * Holds a part of a text.
 *
 * @param text  the whole text
 * @param start where the part begins
 * @param end   where it ends
 */
record Passage(String text, int start, int end) {

	/** Tells whether it neither begins nor ends within a number or a word of Latin letters; other scripts write words without gaps, so there it always may. */
	boolean isWhole() {
		return !joins(start - 1) && !joins(end - 1);
	}

	/** Tells whether a character and the next one belong together. */
	private boolean joins(int at) {
		return at >= 0 && at + 1 < text.length() && isLatin(text.charAt(at)) && isLatin(text.charAt(at + 1));
	}

	/** Tells whether a character is a Latin letter or a digit. */
	static boolean isLatin(char c) {
		return c < 0x250 && Character.isLetterOrDigit(c);
	}
}
