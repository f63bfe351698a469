package org.chapterhouse.chapters;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.data.Row;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Organisation;

/**
 * Adds what a query gave for units up to the units above them. A column of the query has the code of the unit on which a row is booked; it counts for that unit
 * and for those above it, once each. Rows of units outside the organisation of the report take no part. Immutable.
 */
public final class RollUp {

	private final Organisation organisation;
	private final Predicate<OrgUnit> booked;
	private final Map<String, List<Row>> byUnit;
	private final Map<Months, RollUp> ofMonths = new ConcurrentHashMap<>();

	/** Tells which rows of a roll-up were asked for. */
	private record Months(Set<YearMonth> months, String prefix) {
	}

	private RollUp(Organisation organisation, Predicate<OrgUnit> booked, Map<String, List<Row>> byUnit) {
		this.organisation = organisation;
		this.booked = booked;
		this.byUnit = byUnit;
	}

	/**
	 * Takes the rows that a query gave.
	 *
	 * @param column has the code of a row's unit
	 * @param booked tells on which units rows may be booked; those of others take no part
	 */
	public static RollUp of(Organisation organisation, QueryResult result, String column, Predicate<OrgUnit> booked) {
		return of(organisation, result.rows(), column, booked);
	}

	/** Takes some of the rows that a query gave. */
	static RollUp of(Organisation organisation, List<Row> rows, String column, Predicate<OrgUnit> booked) {
		return new RollUp(organisation, booked, rows.stream().collect(Collectors.groupingBy(row -> row.text(column))));
	}

	/** Returns those rows that fulfil a condition. */
	public RollUp where(Predicate<Row> condition) {
		Map<String, List<Row>> fulfilled = byUnit.entrySet().stream()
				.collect(Collectors.toMap(Map.Entry::getKey, unit -> unit.getValue().stream().filter(condition).toList()));
		return new RollUp(organisation, booked, fulfilled);
	}

	/**
	 * Returns the rows of some months. They are sought once, for chapters ask for the same months for each unit.
	 *
	 * @param prefix the columns {@code PREFIX_year} and {@code PREFIX_month} hold the month of a row
	 */
	public RollUp in(Collection<YearMonth> months, String prefix) {
		return ofMonths.computeIfAbsent(new Months(Set.copyOf(months), prefix), asked -> {
			String year = prefix + "_year";
			String month = prefix + "_month";
			return where(row -> asked.months().contains(YearMonth.of((int) row.count(year), (int) row.count(month))));
		});
	}

	/** Returns the sum of a column over a unit and those below it; 0 over no rows. */
	public Figure sum(OrgUnit unit, String column) {
		return Figure.ofNullable(rows(unit).map(row -> row.decimal(column)).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add));
	}

	/** Returns the sum of a column of whole numbers over a unit and those below it. */
	public long count(OrgUnit unit, String column) {
		return rows(unit).mapToLong(row -> row.count(column)).sum();
	}

	/** Returns the rows of a unit and then of those below it, for each as the query gave them. */
	public Stream<Row> rows(OrgUnit unit) {
		Stream<Row> own = booked.test(unit) ? byUnit.getOrDefault(unit.code(), List.of()).stream() : Stream.empty();
		return Stream.concat(own, organisation.below(unit.code()).stream().flatMap(this::rows));
	}
}
