package org.chapterhouse.render.office.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells how much room a text takes, on the safe side, whichever of the usual fonts an office program sets it in: Chinese characters are as wide as high, others as wide as
 * in the wider fonts.
 */
public final class TextMeasure {

	private static final double WIDE = 1;
	private static final double UPPER = 0.68;
	private static final double LOWER = 0.57;
	private static final double NARROW = 0.32;
	private static final double BOLD = 1.05;
	private static final int FIRST_WIDE = 0x2E80;
	/** What office programs put between a Chinese character and a letter or digit. */
	private static final double BETWEEN = 0.25;

	private TextMeasure() {
	}

	/** Returns the width of a text on one line, in the unit of the size. */
	public static double width(String text, double size, boolean bold) {
		double width = text.codePoints().mapToDouble(TextMeasure::width).sum() * (bold ? BOLD : 1);
		for (int at = 1; at < text.length(); at++) {
			width += between(text.charAt(at - 1), text.charAt(at));
		}
		return width * size;
	}

	private static double between(char one, char other) {
		boolean scripts = one >= FIRST_WIDE != other >= FIRST_WIDE;
		return scripts && Character.isLetterOrDigit(one) && Character.isLetterOrDigit(other) ? BETWEEN : 0;
	}

	private static double width(int character) {
		if (character >= FIRST_WIDE || character >= 0x2190 && character < 0x2C00 || character == '—' || character == '…' || character == '·') {
			return WIDE;
		}
		if (character >= 'A' && character <= 'Z' || character == '%' || character == '@' || character == '&' || character == 'm'
				|| character == 'w') {
			return character == '%' || character == 'm' || character == 'M' || character == 'W' || character == 'w' || character == '@' ? 0.92
					: UPPER;
		}
		return " .,:;!|'ijlI()[]/-".indexOf(character) >= 0 ? NARROW + 0.04 : LOWER + 0.01;
	}

	/** Returns how many lines a text takes that is broken between words and between Chinese characters; at least 1. */
	public static int lines(String text, double size, boolean bold, double width) {
		int lines = 0;
		for (String line : text.split("\n", -1)) {
			lines += linesOfOne(line, size, bold, width);
		}
		return lines;
	}

	private static int linesOfOne(String text, double size, boolean bold, double width) {
		int lines = 1;
		double used = 0;
		char last = ' ';
		for (String word : words(text)) {
			double wide = width(word, size, bold) + (used > 0 && !word.isEmpty() ? between(last, word.charAt(0)) * size : 0);
			last = word.isEmpty() ? last : word.charAt(word.length() - 1);
			if (used > 0 && used + wide > width) {
				lines++;
				used = 0;
			}
			if (wide > width) {
				int more = (int) Math.ceil(wide / Math.max(size, width)) - 1;
				lines += more;
				used = wide - more * width;
			} else {
				used += wide;
			}
		}
		return lines;
	}

	private static List<String> words(String text) {
		List<String> words = new ArrayList<>();
		StringBuilder word = new StringBuilder();
		text.codePoints().forEach(character -> {
			word.appendCodePoint(character);
			if (character == ' ' || character >= FIRST_WIDE) {
				words.add(word.toString());
				word.setLength(0);
			}
		});
		words.add(word.toString());
		return words;
	}
}
