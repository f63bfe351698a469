package org.chapterhouse.businesshall.performance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.data.SqlQuery;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.businesshall.HallRows;
import org.chapterhouse.chapters.RollUp;

/**
 * Holds what the data say about halls in the year of the report and in the one before.
 *
 * @param revenue  by year, channel, segment and tier: {@code amount}, {@code orders}, {@code booked}
 * @param months   by {@code period} and channel: {@code amount}
 * @param costs    by year: {@code amount}, {@code booked}
 * @param joined   who joined in the year, by area and age: {@code joined}
 * @param departed who left, by year: {@code departed}
 * @param stock    who came to be and ceased to be in service, by year and month, 0 for all time before: {@code came}, {@code gone}
 * @param queries  what the queries gave
 */
record HallYears(RollUp revenue, RollUp months, RollUp costs, RollUp joined, RollUp departed, RollUp stock, List<QueryResult> queries) {

	static final String REVENUE = "revenue";
	static final String COSTS = "costs";
	static final String JOINED = "joined";
	static final String DEPARTED = "departed";
	static final String STOCK = "stock";
	private static final int MONTHS = 12;

	static HallYears read(ChapterContext context) {
		int year = context.period().year();
		LocalDate first = LocalDate.of(year - 1, 1, 1);
		LocalDate last = context.period().lastDay();
		QueryResult revenue = months(context, REVENUE, year);
		QueryResult months = months(context, "months", year);
		QueryResult costs = months(context, COSTS, year);
		QueryResult joined = days(context, JOINED, context.period().firstDay(), last);
		QueryResult departed = days(context, DEPARTED, first, last);
		QueryResult stock = days(context, STOCK, first, last);
		List<QueryResult> all = List.of(revenue, months, costs, joined, departed, stock);
		List<RollUp> sums = all.stream().map(result -> HallRows.of(context.organisation(), result)).toList();
		return new HallYears(sums.get(0), sums.get(1), sums.get(2), sums.get(3), sums.get(4), sums.get(5), all);
	}

	private static QueryResult months(ChapterContext context, String query, int year) {
		return context.data().query(SqlQuery.read(HallYears.class, query).with("first", YearMonth.of(year - 1, 1).toString())
				.with("last", YearMonth.of(year, MONTHS).toString()));
	}

	private static QueryResult days(ChapterContext context, String query, LocalDate first, LocalDate last) {
		return context.data().query(SqlQuery.read(HallYears.class, query).with("first_day", first).with("last_day", last));
	}

	/** Returns the rows of a year among revenue or costs. */
	static RollUp in(RollUp rows, int year) {
		return rows.where(row -> row.text("year").equals(Integer.toString(year)));
	}

	/** Returns the number of those of a unit who left in a year. */
	Figure departed(OrgUnit unit, int year) {
		return Figure.of(departed.where(row -> row.count("year") == year).count(unit, "departed"));
	}

	/** Returns the number of subscribers of a unit in service at the end of a month of the two years, or of the December before them. */
	long inService(OrgUnit unit, YearMonth end) {
		long month = end.getYear() * 100L + end.getMonthValue();
		return stock.rows(unit).filter(row -> row.count("year") * 100 + row.count("month") <= month)
				.mapToLong(row -> row.count("came") - row.count("gone")).sum();
	}

	/** Returns the sum over the months of a year of subscribers in service at the end of each. */
	Figure subscriberMonths(OrgUnit unit, int year) {
		long sum = 0;
		for (int month = 1; month <= MONTHS; month++) {
			sum += inService(unit, YearMonth.of(year, month));
		}
		return Figure.of(sum);
	}

	/** Returns the number of subscribers of a unit in service at the start of a year. */
	Figure atStart(OrgUnit unit, int year) {
		return Figure.of(inService(unit, YearMonth.of(year - 1, MONTHS)));
	}
}
