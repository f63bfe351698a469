package org.chapterhouse.core.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapterhouse.api.text.FigureFormat;
import org.chapterhouse.api.text.Messages;

/**
 * Knows the words of a language that say which way a figure moved or where it stands, and finds the one that belongs to a number: the last one before it within
 * its clause, else the first one behind it. The words stand in the messages of figure formats, {@code DIRECTION.UP} and {@code DIRECTION.DOWN}, with commas between.
 */
final class DirectionWords {

	private static final Pattern BREAK = Pattern.compile("[，。；：、（）,.;:()](?!\\d)");
	private static final int FAR = 24;

	private final List<String> up;
	private final List<String> down;

	private DirectionWords(List<String> up, List<String> down) {
		this.up = up;
		this.down = down;
	}

	/** Reads the words of a language; none where it has none, and then nothing is held against them. */
	static DirectionWords of(Locale language) {
		Messages messages = Messages.beside(FigureFormat.class, language);
		return new DirectionWords(words(messages, "DIRECTION.UP"), words(messages, "DIRECTION.DOWN"));
	}

	private static List<String> words(Messages messages, String key) {
		return messages.find(key).map(text -> Arrays.stream(text.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList())
				.orElse(List.of());
	}

	/** Returns 1 or −1 for what the text says of a number, 0 where it says neither. */
	int of(WrittenNumber number, String text) {
		String before = text.substring(clauseStart(text, number.start()), number.start());
		int upAt = last(before, up);
		int downAt = last(before, down);
		if (upAt >= 0 || downAt >= 0) {
			return Integer.compare(upAt, downAt);
		}
		String behind = text.substring(number.end(), clauseEnd(text, number.end()));
		int nextUp = first(behind, up);
		int nextDown = first(behind, down);
		return nextUp == nextDown ? 0 : nextUp < nextDown ? 1 : -1;
	}

	private static int clauseStart(String text, int at) {
		Matcher matcher = BREAK.matcher(text).region(0, at);
		int start = 0;
		while (matcher.find()) {
			start = matcher.end();
		}
		return Math.max(start, at - FAR);
	}

	private static int clauseEnd(String text, int at) {
		Matcher matcher = BREAK.matcher(text).region(at, text.length());
		return Math.min(matcher.find() ? matcher.start() : text.length(), at + FAR);
	}

	/** Returns where the last of some words ends; −1 if none is there. */
	private static int last(String text, List<String> words) {
		int end = -1;
		for (String word : words) {
			for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
				if (new Passage(text, at, at + word.length()).isWhole()) {
					end = Math.max(end, at + word.length());
				}
			}
		}
		return end;
	}

	/** Returns where the first of some words begins; behind every place if none is there. */
	private static int first(String text, List<String> words) {
		int start = Integer.MAX_VALUE;
		for (String word : words) {
			for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
				if (new Passage(text, at, at + word.length()).isWhole()) {
					start = Math.min(start, at);
				}
			}
		}
		return start;
	}
}
