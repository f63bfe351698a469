package org.chapterhouse.businesshall.testkit;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

import org.chapterhouse.api.value.Rational;

/**
 * Holds a row as texts in the plain form of the contract.
 *
 * @param cells column to text, empty where there is no value
 */
public record HallRow(Map<String, String> cells) {

	/** Keeps a copy. */
	public HallRow {
		cells = Map.copyOf(cells);
	}

	String text(String column) {
		return cells.getOrDefault(column, "");
	}

	boolean has(String column) {
		return !text(column).isEmpty();
	}

	/** Tells whether a column has one of some texts. */
	boolean is(String column, String value) {
		return text(column).equals(value);
	}

	/** Returns a number; nothing adds nothing. */
	Rational number(String column) {
		return has(column) ? Rational.parse(text(column)) : Rational.ZERO;
	}

	LocalDate day(String column) {
		return LocalDate.parse(text(column).substring(0, 10));
	}

	/** Tells whether a period, a day or a time lies in a year. */
	boolean isIn(String column, int year) {
		return has(column) && Integer.parseInt(text(column).substring(0, 4)) == year;
	}

	/** Returns the minutes from one time to another; both must be there. */
	long minutes(String from, String to) {
		return Duration.between(time(from), time(to)).toMinutes();
	}

	private LocalDateTime time(String column) {
		return LocalDateTime.parse(text(column).replace(' ', 'T'));
	}
}
