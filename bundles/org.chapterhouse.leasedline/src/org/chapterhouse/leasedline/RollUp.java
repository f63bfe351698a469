package org.chapterhouse.leasedline;

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
 * Adds what a query gave for counties up to the units above them. The query has a column {@code county_code}; rows of counties outside the organisation of
 * the report take no part. Immutable.
 */
public final class RollUp {

	private final Organisation organisation;
	private final Map<String, List<Row>> byCounty;
	private final Map<Months, RollUp> ofMonths = new ConcurrentHashMap<>();

	/** Tells which rows of a roll-up were asked for. */
	private record Months(Set<YearMonth> months, String prefix) {
	}

	private RollUp(Organisation organisation, Stream<Row> rows) {
		this.organisation = organisation;
		this.byCounty = rows.collect(Collectors.groupingBy(row -> row.text("county_code")));
	}

	/** Takes the rows that a query gave. */
	public static RollUp of(Organisation organisation, QueryResult result) {
		return new RollUp(organisation, result.rows().stream());
	}

	/** Takes some of the rows that a query gave. */
	static RollUp of(Organisation organisation, List<Row> rows) {
		return new RollUp(organisation, rows.stream());
	}

	/** Returns those rows that fulfil a condition. */
	public RollUp where(Predicate<Row> condition) {
		return new RollUp(organisation, byCounty.values().stream().flatMap(List::stream).filter(condition));
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

	/** Returns the sum of a column over the counties of a unit; 0 over no rows. */
	public Figure sum(OrgUnit unit, String column) {
		return Figure.ofNullable(rows(unit).map(row -> row.decimal(column)).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add));
	}

	/** Returns the sum of a column of whole numbers over the counties of a unit. */
	public long count(OrgUnit unit, String column) {
		return rows(unit).mapToLong(row -> row.count(column)).sum();
	}

	/** Returns the rows of the counties of a unit, by county and then as the query gave them. */
	public Stream<Row> rows(OrgUnit unit) {
		return Level.COUNTY.is(unit) ? byCounty.getOrDefault(unit.code(), List.of()).stream()
				: organisation.below(unit.code()).stream().flatMap(this::rows);
	}
}
