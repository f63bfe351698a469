package org.chapterhouse.data.internal.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;

/** Writes the values of cells as people would write them in a CSV file. */
final class CellText {

	/** What spreadsheets keep and show; binary noise lies behind it. */
	private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
	private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(2_958_466);
	private static final BigDecimal LEAP_BUG = BigDecimal.valueOf(60);
	private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
	private static final Pattern NUMBER = Pattern.compile("-?([0-9]{1,40}([.][0-9]{0,40})?|[.][0-9]{1,40})([eE][+-]?[0-9]{1,3})?");
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

	private CellText() {
	}

	/** Returns a number, rounded to 15 significant digits; a text that is no number as it is. */
	static String number(String raw) {
		BigDecimal value = parse(raw);
		return value == null ? raw : value.round(DIGITS).stripTrailingZeros().toPlainString();
	}

	/** Returns the day, or the day and time, that a number of days stands for; a text that is none as it is. */
	static String date(String raw, boolean from1904) {
		BigDecimal value = parse(raw);
		if (value == null || value.signum() < 0 || value.compareTo(MOST_DAYS) >= 0) {
			return raw;
		}
		BigDecimal days = value.setScale(0, RoundingMode.FLOOR);
		long seconds = value.subtract(days).multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValue();
		LocalDateTime time = start(days, from1904).plusDays(days.longValue()).atStartOfDay().plusSeconds(seconds);
		return time.toLocalTime().toSecondOfDay() == 0 ? time.toLocalDate().toString() : time.format(TIME);
	}

	/** Day 60 of the usual count is a 29 February 1900 that never was. */
	private static LocalDate start(BigDecimal days, boolean from1904) {
		if (from1904) {
			return LocalDate.of(1904, 1, 1);
		}
		return days.compareTo(LEAP_BUG) < 0 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
	}

	private static @Nullable BigDecimal parse(String raw) {
		return NUMBER.matcher(raw).matches() ? new BigDecimal(raw) : null;
	}
}
