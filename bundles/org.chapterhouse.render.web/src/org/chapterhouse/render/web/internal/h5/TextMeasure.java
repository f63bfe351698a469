package org.chapterhouse.render.web.internal.h5;

/**
 * Estimates how much room texts take on a phone, in ems: a browser sets them, and with other fonts where it likes; what is worked out here only decides what stands
 * together on a page.
 */
final class TextMeasure {

	private static final int FIRST_WIDE = 0x2E80;
	private static final double NARROW = 0.58;
	private static final double WIDE_LETTER = 0.72;
	private static final double PER_CENT = 0.95;

	private TextMeasure() {
	}

	/** Returns the length of a text on one line; of several lines the longest. */
	static double ems(String text) {
		double longest = 0;
		for (String line : text.split("\n", -1)) {
			longest = Math.max(longest, line.codePoints().mapToDouble(TextMeasure::ems).sum());
		}
		return longest;
	}

	private static double ems(int codePoint) {
		if (codePoint >= FIRST_WIDE) {
			return 1;
		}
		if (codePoint == '%') {
			return PER_CENT;
		}
		return Character.isUpperCase(codePoint) ? WIDE_LETTER : NARROW;
	}

	/** Returns the length of the longest piece that is not broken: a character of Chinese, a word, a figure. */
	static double longestWord(String text) {
		double longest = 0;
		double current = 0;
		for (int codePoint : text.codePoints().toArray()) {
			if (codePoint >= FIRST_WIDE || Character.isWhitespace(codePoint)) {
				longest = Math.max(longest, Math.max(current, codePoint >= FIRST_WIDE ? 1 : 0));
				current = 0;
			} else {
				current += ems(codePoint);
			}
		}
		return Math.max(longest, current);
	}

	/** Returns how many lines a text takes. */
	static int lines(String text, double size, double width) {
		int lines = 0;
		for (String line : text.split("\n", -1)) {
			lines += (int) Math.max(1, Math.ceil(ems(line) * size / width));
		}
		return lines;
	}
}
