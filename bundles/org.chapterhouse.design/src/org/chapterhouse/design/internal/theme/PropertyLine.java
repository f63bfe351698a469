package org.chapterhouse.design.internal.theme;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds a key and its value as they stand in a text of properties.
 *
 * @param key   its name, read
 * @param value what it says, read
 * @param bare  whether nothing divides the key from a value: there is none
 * @param start where the value begins in the text
 * @param end   where it ends
 * @param line  the line of the text where the key stands, from 1
 */
public record PropertyLine(String key, String value, boolean bare, int start, int end, int line) {

	private static final String BLANKS = " \t\f";
	private static final int HEX_DIGITS = 4;

	/** Reads a text by the rules of {@link java.util.Properties}; what these would not read is taken as it stands. */
	public static List<PropertyLine> read(String text) {
		var lines = new ArrayList<PropertyLine>();
		int at = 0;
		int line = 1;
		while (at < text.length()) {
			int begin = blanks(text, at);
			while (begin + 1 < text.length() && text.charAt(begin) == '\\' && isEnd(text.charAt(begin + 1))) {
				line++;
				begin = blanks(text, begin + 1 + terminator(text, begin + 1));
			}
			int first = line;
			if (begin < text.length() && (text.charAt(begin) == '#' || text.charAt(begin) == '!')) {
				at = end(text, begin);
			} else {
				var letters = new Letters(text, begin);
				at = letters.next;
				line += letters.joined;
				if (!letters.all.isEmpty() || letters.next > letters.end) {
					lines.add(of(letters, first));
				}
			}
			if (at < text.length()) {
				at += terminator(text, at);
				line++;
			}
		}
		return lines;
	}

	/** Tells whether a text ends within a line that goes on, so that what is added would belong to it. */
	public static boolean goesOn(String text) {
		String last = text.endsWith("\r\n") ? text.substring(0, text.length() - 2)
				: !text.isEmpty() && isEnd(text.charAt(text.length() - 1)) ? text.substring(0, text.length() - 1) : text;
		int at = last.length();
		while (at > 0 && last.charAt(at - 1) == '\\') {
			at--;
		}
		return (last.length() - at) % 2 == 1;
	}

	private static PropertyLine of(Letters letters, int line) {
		StringBuilder all = letters.all;
		int key = 0;
		while (key < all.length() && "=:".indexOf(all.charAt(key)) < 0 && BLANKS.indexOf(all.charAt(key)) < 0) {
			key += all.charAt(key) == '\\' ? 2 : 1;
		}
		key = Math.min(key, all.length());
		int value = blanks(all, key);
		if (value < all.length() && "=:".indexOf(all.charAt(value)) >= 0) {
			value = blanks(all, value + 1);
		}
		return new PropertyLine(unescaped(all.substring(0, key)), unescaped(all.substring(value)), value == key, letters.place(value), letters.end,
				line);
	}

	private static int blanks(CharSequence text, int from) {
		int at = from;
		while (at < text.length() && BLANKS.indexOf(text.charAt(at)) >= 0) {
			at++;
		}
		return at;
	}

	private static boolean isEnd(char letter) {
		return letter == '\n' || letter == '\r';
	}

	private static int end(String text, int from) {
		int at = from;
		while (at < text.length() && !isEnd(text.charAt(at))) {
			at++;
		}
		return at;
	}

	private static int terminator(String text, int at) {
		return text.startsWith("\r\n", at) ? 2 : 1;
	}

	private static String unescaped(String raw) {
		var read = new StringBuilder();
		for (int at = 0; at < raw.length(); at++) {
			char letter = raw.charAt(at);
			if (letter != '\\' || at + 1 == raw.length()) {
				if (letter != '\\') {
					read.append(letter);
				}
				continue;
			}
			at++;
			char escaped = raw.charAt(at);
			String digits = escaped == 'u' && at + HEX_DIGITS < raw.length() ? raw.substring(at + 1, at + 1 + HEX_DIGITS) : "";
			if (digits.matches("[0-9A-Fa-f]{4}")) {
				read.append((char) Integer.parseInt(digits, 16));
				at += HEX_DIGITS;
			} else {
				read.append(switch (escaped) {
				case 't' -> '\t';
				case 'n' -> '\n';
				case 'r' -> '\r';
				case 'f' -> '\f';
				default -> escaped;
				});
			}
		}
		return read.toString();
	}

	/** The letters of lines that go on in the next, joined, with the place of each. */
	private static final class Letters {

		final StringBuilder all = new StringBuilder();
		final List<Integer> places = new ArrayList<>();
		final int end;
		final int next;
		int joined;

		Letters(String text, int begin) {
			int at = begin;
			while (at < text.length() && !isEnd(text.charAt(at))) {
				boolean escape = text.charAt(at) == '\\';
				if (escape && at + 1 < text.length() && isEnd(text.charAt(at + 1))) {
					joined++;
					at = blanks(text, at + 1 + terminator(text, at + 1));
					continue;
				}
				if (escape && at + 1 == text.length()) {
					// nothing is left that it could stand before
					break;
				}
				add(text, at);
				at++;
				if (escape) {
					add(text, at);
					at++;
				}
			}
			end = at;
			next = end(text, at);
		}

		private void add(String text, int at) {
			all.append(text.charAt(at));
			places.add(at);
		}

		int place(int letter) {
			return letter < places.size() ? places.get(letter) : end;
		}
	}
}
