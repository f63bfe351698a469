package org.chapterhouse.data.internal.csv;

import org.chapterhouse.model.report.ColumnType;

/**
 * Tells whether the bytes of a field already have the one form of their type that the engine reads as it stands: nothing to trim, no other way of writing,
 * digits that fit. Nearly all fields of nearly all files have; the others take a slower way and are looked at there.
 */
final class PlainForm {

	private static final int MONEY_DIGITS = 16;
	private static final int MONEY_DECIMALS = 2;
	private static final int DECIMAL_DIGITS = 20;
	private static final int DECIMAL_DECIMALS = 18;
	private static final int INTEGER_DIGITS = 18;
	private static final int[] DAYS = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	private PlainForm() {
	}

	/** Tells whether a range of bytes is a plain value of a type; an empty one is. */
	static boolean of(ColumnType type, byte[] bytes, int from, int to) {
		if (from == to) {
			return true;
		}
		return switch (type) {
		case TEXT -> isTrimmed(bytes, from, to);
		case INTEGER -> isNumber(bytes, from, to, INTEGER_DIGITS, 0);
		case MONEY -> isNumber(bytes, from, to, MONEY_DIGITS, MONEY_DECIMALS);
		case DECIMAL -> isNumber(bytes, from, to, DECIMAL_DIGITS, DECIMAL_DECIMALS);
		case DATE -> isDate(bytes, from, to);
		case MONTH -> to - from == 7 && isMonth(bytes, from);
		case PERIOD -> isYear(bytes, from, to) || to - from == 7 && (isMonth(bytes, from) || isQuarter(bytes, from));
		case BOOLEAN, TIMESTAMP -> false;
		};
	}

	/** Tells that there is nothing to trim; what begins or ends with a character outside ASCII is judged by the engine if it may be a blank. */
	private static boolean isTrimmed(byte[] bytes, int from, int to) {
		int first = bytes[from];
		int last = bytes[to - 1];
		boolean maybeBlank = first == (byte) 0xC2 || first == (byte) 0xE3 && from + 1 < to && bytes[from + 1] == (byte) 0x80
				|| first == (byte) 0xEF && from + 1 < to && bytes[from + 1] == (byte) 0xBB || last == (byte) 0xA0 || last == (byte) 0x80
				|| last == (byte) 0xBF;
		return (first > ' ' || first < 0) && (last > ' ' || last < 0) && !maybeBlank;
	}

	private static boolean isNumber(byte[] bytes, int from, int to, int mostDigits, int mostDecimals) {
		int start = bytes[from] == '-' ? from + 1 : from;
		int p = start;
		while (p < to && isDigit(bytes[p])) {
			p++;
		}
		if (p == start || p - start > mostDigits) {
			return false;
		}
		if (p == to) {
			return true;
		}
		int point = p;
		if (bytes[point] != '.') {
			return false;
		}
		p++;
		while (p < to && isDigit(bytes[p])) {
			p++;
		}
		return p == to && p > point + 1 && p - point - 1 <= mostDecimals;
	}

	private static boolean isDate(byte[] bytes, int from, int to) {
		if (to - from != 10 || !isMonth(bytes, from) || bytes[from + 7] != '-' || !isDigit(bytes[from + 8]) || !isDigit(bytes[from + 9])) {
			return false;
		}
		int year = number(bytes, from, 4);
		int month = number(bytes, from + 5, 2);
		int day = number(bytes, from + 8, 2);
		return day >= 1 && day <= DAYS[month - 1] && (month != 2 || day < 29 || year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
	}

	private static boolean isMonth(byte[] bytes, int from) {
		if (!isYear(bytes, from, from + 4) || bytes[from + 4] != '-' || !isDigit(bytes[from + 5]) || !isDigit(bytes[from + 6])) {
			return false;
		}
		int month = number(bytes, from + 5, 2);
		return month >= 1 && month <= 12;
	}

	private static boolean isQuarter(byte[] bytes, int from) {
		return isYear(bytes, from, from + 4) && bytes[from + 4] == '-' && bytes[from + 5] == 'Q' && bytes[from + 6] >= '1' && bytes[from + 6] <= '4';
	}

	private static boolean isYear(byte[] bytes, int from, int to) {
		return to - from == 4 && (bytes[from] == '1' || bytes[from] == '2') && isDigit(bytes[from + 1]) && isDigit(bytes[from + 2])
				&& isDigit(bytes[from + 3]);
	}

	private static int number(byte[] bytes, int from, int digits) {
		int value = 0;
		for (int i = 0; i < digits; i++) {
			value = value * 10 + bytes[from + i] - '0';
		}
		return value;
	}

	private static boolean isDigit(byte b) {
		return b >= '0' && b <= '9';
	}
}
