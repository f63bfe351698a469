package org.chapterhouse.core.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds a number as it stands in a text.
 *
 * @param start where it begins, its sign included
 * @param end   where it ends
 * @param text  its characters
 */
record WrittenNumber(int start, int end, String text) {

	private static final Pattern NUMBER = Pattern.compile("(?:(?<![0-9A-Za-z年月])[-+\u2212])?\\d+(?:[.,]\\d+)*");

	/** Returns the numbers of a text, in order. */
	static List<WrittenNumber> in(String text) {
		var numbers = new ArrayList<WrittenNumber>();
		Matcher matcher = NUMBER.matcher(text);
		while (matcher.find()) {
			numbers.add(new WrittenNumber(matcher.start(), matcher.end(), matcher.group()));
		}
		return numbers;
	}

	/** Tells whether it is a whole number without a sign. */
	boolean isCount() {
		return text.chars().allMatch(Character::isDigit) && text.length() <= 9;
	}

	/** Returns a whole number. */
	int count() {
		return Integer.parseInt(text);
	}

	/** Tells whether it stands in a text with something directly before and behind it. */
	boolean isBetween(String in, String before, String behind) {
		return in.startsWith(behind, end) && in.startsWith(before, start - before.length());
	}
}
