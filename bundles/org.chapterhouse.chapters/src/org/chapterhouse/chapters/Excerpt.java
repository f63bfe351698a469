package org.chapterhouse.chapters;

/** Brings a text that people wrote into the form of a table cell: one line, of bounded length. */
public final class Excerpt {

	/** The most characters that a cell shows. */
	public static final int MOST = 120;

	private Excerpt() {
	}

	/** Returns a text with a blank for every run of blanks and control characters; of a long one its beginning with … behind it. */
	public static String of(String text) {
		return of(text, MOST);
	}

	/** Returns the same with at most a number of characters (Unicode code points), the … among them. */
	public static String of(String text, int most) {
		var line = new StringBuilder();
		boolean gap = false;
		int length = 0;
		for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
			int point = text.codePointAt(at);
			if (isGap(point)) {
				gap = !line.isEmpty();
				continue;
			}
			length += gap ? 2 : 1;
			if (length > most) {
				line.setLength(line.offsetByCodePoints(0, Math.min(most - 1, line.codePointCount(0, line.length()))));
				return line.append('…').toString();
			}
			line.append(gap ? " " : "").appendCodePoint(point);
			gap = false;
		}
		return line.toString();
	}

	/** Tells whether a character shows nothing: blanks, controls, marks that turn the direction of writing, halves of pairs. */
	private static boolean isGap(int point) {
		return Character.isWhitespace(point) || Character.isSpaceChar(point) || switch (Character.getType(point)) {
		case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
		default -> false;
		};
	}
}
