package org.chapterhouse.render.office.internal;

import java.util.ArrayList;
import java.util.List;

/** Cuts texts so that they have room. */
public final class TextPieces {

	private static final String SENTENCE_ENDS = "。！？；\n";

	private TextPieces() {
	}

	/** Returns the sentences of a text, each with its mark; together they are the text. */
	public static List<String> sentences(String text) {
		List<String> sentences = new ArrayList<>();
		int from = 0;
		for (int at = 0; at < text.length(); at++) {
			char mark = text.charAt(at);
			boolean latin = (mark == '.' || mark == '!' || mark == '?') && at + 1 < text.length() && text.charAt(at + 1) == ' ';
			if (latin || SENTENCE_ENDS.indexOf(mark) >= 0) {
				int to = latin ? at + 2 : at + 1;
				sentences.add(text.substring(from, to));
				from = to;
				at = to - 1;
			}
		}
		if (from < text.length()) {
			sentences.add(text.substring(from));
		}
		return sentences;
	}

	/** Returns the text in pieces of so many lines at most: between sentences where it can be, else anywhere. Nothing is lost. */
	public static List<String> of(String text, double size, boolean bold, double width, int lines) {
		List<String> pieces = new ArrayList<>();
		StringBuilder piece = new StringBuilder();
		for (String sentence : sentences(text)) {
			if (!piece.isEmpty() && TextMeasure.lines(piece + sentence, size, bold, width) > lines) {
				pieces.add(piece.toString());
				piece.setLength(0);
			}
			String rest = sentence;
			while (TextMeasure.lines(rest, size, bold, width) > lines) {
				int length = fitting(rest, size, bold, width, lines);
				pieces.add(rest.substring(0, length));
				rest = rest.substring(length);
			}
			piece.append(rest);
		}
		if (!piece.isEmpty()) {
			pieces.add(piece.toString());
		}
		return pieces;
	}

	/** Returns the whole sentences at the beginning of a text that have room in so many lines; empty if the first has not. */
	public static String beginning(String text, double size, double width, int lines) {
		String begun = "";
		for (String sentence : sentences(text)) {
			if (TextMeasure.lines((begun + sentence).strip(), size, false, width) > lines) {
				break;
			}
			begun += sentence;
		}
		return begun.strip();
	}

	/** Returns a text, shortened with an ellipsis if it takes more lines. */
	public static String cut(String text, double size, boolean bold, double width, int lines) {
		if (TextMeasure.lines(text, size, bold, width) <= lines) {
			return text;
		}
		int end = Math.max(0, fitting(text, size, bold, width, lines) - 1);
		boolean half = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
		return text.substring(0, half ? end - 1 : end) + "…";
	}

	private static int fitting(String text, double size, boolean bold, double width, int lines) {
		int fits = 1;
		int not = text.length();
		while (not - fits > 1) {
			int middle = (fits + not) / 2;
			if (TextMeasure.lines(text.substring(0, middle), size, bold, width) <= lines) {
				fits = middle;
			} else {
				not = middle;
			}
		}
		return Character.isHighSurrogate(text.charAt(fits - 1)) && fits < text.length() ? fits + 1 : fits;
	}
}
