package org.chapterhouse.api.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;

import org.chapterhouse.model.report.PeriodKind;
import org.eclipse.jdt.annotation.NonNull;

/**
 * Names the calendar month or year that a report is about.
 *
 * @param kind  month or year
 * @param month the month; for a year, its December
 */
public record Period(PeriodKind kind, YearMonth month) implements Comparable<@NonNull Period> {

	/** Makes a period; a year stands on its December. */
	public Period {
		Objects.requireNonNull(kind);
		if (kind == PeriodKind.YEAR) {
			month = YearMonth.of(month.getYear(), 12);
		}
	}

	/** Returns a month. */
	public static Period month(int year, int month) {
		return new Period(PeriodKind.MONTH, YearMonth.of(year, month));
	}

	/** Returns a year. */
	public static Period year(int year) {
		return new Period(PeriodKind.YEAR, YearMonth.of(year, 12));
	}

	/** Reads {@code 2017-04} or {@code 201704} (month), {@code 2017} (year); empty if the text is neither or not of the kind. */
	public static Optional<Period> parse(PeriodKind kind, String text) {
		try {
			if (kind == PeriodKind.YEAR) {
				return text.matches("[12]\\d{3}") ? Optional.of(year(Year.parse(text).getValue())) : Optional.empty();
			}
			return text.matches("[12]\\d{3}-?\\d{2}")
					? Optional.of(month(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(text.length() - 2))))
					: Optional.empty();
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}

	/** Returns {@code 2017-04} or {@code 2017}, as data and facts write it. */
	public String id() {
		return kind == PeriodKind.YEAR ? Integer.toString(year()) : month.toString();
	}

	/** Returns the year. */
	public int year() {
		return month.getYear();
	}

	/** Returns the first day. */
	public LocalDate firstDay() {
		return kind == PeriodKind.YEAR ? LocalDate.of(year(), 1, 1) : month.atDay(1);
	}

	/** Returns the last day. */
	public LocalDate lastDay() {
		return month.atEndOfMonth();
	}

	/** Returns 1 January of the period's year, where the year to date begins. */
	public LocalDate yearToDateStart() {
		return LocalDate.of(year(), 1, 1);
	}

	/** Returns the same period a number of years later (negative: before). */
	public Period plusYears(int years) {
		return new Period(kind, month.plusYears(years));
	}

	/** Returns the period directly before: last month or last year. */
	public Period previous() {
		return kind == PeriodKind.YEAR ? plusYears(-1) : new Period(kind, month.minusMonths(1));
	}

	@Override
	public int compareTo(Period other) {
		return month.compareTo(other.month);
	}

	@Override
	public String toString() {
		return id();
	}
}
