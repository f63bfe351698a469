package org.chapterhouse.data.internal.csv;

/** Tells UTF-8 from other bytes, strictly: no overlong forms, no surrogates, nothing above U+10FFFF. */
final class Utf8 {

	private Utf8() {
	}

	/** Tells whether a range of bytes is UTF-8. */
	static boolean isValid(byte[] bytes, int from, int to) {
		return firstFault(bytes, from, to) == to;
	}

	/** Returns the number of line feeds in a range before the first bytes that are no UTF-8. */
	static int linesBeforeFault(byte[] bytes, int from, int to) {
		int fault = firstFault(bytes, from, to);
		int lines = 0;
		for (int i = from; i < fault; i++) {
			lines += bytes[i] == '\n' ? 1 : 0;
		}
		return lines;
	}

	private static int firstFault(byte[] bytes, int from, int to) {
		int i = from;
		while (i < to) {
			if (bytes[i] >= 0) {
				i++;
				continue;
			}
			int length = length(bytes[i] & 0xFF);
			if (length == 0 || i + length > to || !continues(bytes, i, length)) {
				return i;
			}
			i += length;
		}
		return to;
	}

	private static int length(int first) {
		if (first >= 0xC2 && first <= 0xDF) {
			return 2;
		}
		if (first >= 0xE0 && first <= 0xEF) {
			return 3;
		}
		return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
	}

	private static boolean continues(byte[] bytes, int at, int length) {
		for (int i = 1; i < length; i++) {
			if ((bytes[at + i] & 0xC0) != 0x80) {
				return false;
			}
		}
		int second = bytes[at + 1] & 0xFF;
		return switch (bytes[at] & 0xFF) {
		case 0xE0 -> second >= 0xA0;
		case 0xED -> second < 0xA0;
		case 0xF0 -> second >= 0x90;
		case 0xF4 -> second < 0x90;
		default -> true;
		};
	}
}
