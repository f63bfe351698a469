package org.chapterhouse.businesshall.market;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.data.Row;
import org.chapterhouse.api.data.SqlQuery;
import org.chapterhouse.api.value.Figure;

/**
 * Holds what the market data say of each operator in the year of the report and in the one before. The last period of a year is the last month of which any
 * operator has a row; an operator without one has nothing then.
 *
 * @param result by {@code period} and {@code operator}: {@code subscribers}, {@code sites}
 */
record Operators(QueryResult result) {

	/** The operator that the company itself is. */
	static final String SELF = "self";

	static Operators read(ChapterContext context) {
		int year = context.period().year();
		return new Operators(context.data().query(SqlQuery.read(Operators.class, "market").with("first", YearMonth.of(year - 1, 1).toString())
				.with("last", context.period().month().toString())));
	}

	/** Returns the last month of a year of which there are rows. */
	Optional<YearMonth> last(int year) {
		return result.rows().stream().map(row -> YearMonth.parse(row.text("period"))).filter(month -> month.getYear() == year)
				.max(YearMonth::compareTo);
	}

	/** Returns the operators that have a row of a month. */
	Set<String> present(YearMonth month) {
		return result.rows().stream().filter(in(month)).map(row -> row.text("operator")).collect(Collectors.toSet());
	}

	/** Returns an operator's share of all subscribers in a month; no value if there are none. */
	Figure share(YearMonth month, String operator) {
		return sum(month, "subscribers", is(operator)).per(sum(month, "subscribers", row -> true));
	}

	/** Returns the share in the last period of a year. */
	Figure share(int year, String operator) {
		return last(year).map(month -> share(month, operator)).orElse(Figure.none());
	}

	/** Returns the 5G sites in the last period of a year; no value if there is none. */
	Figure sites(int year, String operator) {
		return last(year).map(month -> sum(month, "sites", is(operator))).orElse(Figure.none());
	}

	/** Returns the number of rows of the last periods of some years. */
	long rows(List<Integer> years) {
		return years.stream().map(this::last).flatMap(Optional::stream).mapToLong(month -> result.rows().stream().filter(in(month)).count()).sum();
	}

	private Figure sum(YearMonth month, String column, Predicate<Row> which) {
		return Figure.sum(result.rows().stream().filter(in(month)).filter(which).map(row -> row.figure(column)).toList());
	}

	private static Predicate<Row> in(YearMonth month) {
		return row -> row.text("period").equals(month.toString());
	}

	private static Predicate<Row> is(String operator) {
		return row -> row.text("operator").equals(operator);
	}
}
