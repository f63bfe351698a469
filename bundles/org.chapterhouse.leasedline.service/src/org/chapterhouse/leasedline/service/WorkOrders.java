package org.chapterhouse.leasedline.service;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.data.Row;
import org.chapterhouse.api.data.SqlQuery;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.leasedline.BranchRollUp;

/**
 * Counts work orders by kind and branch. An order counts in the month in which it was answered, if it was created on or after 1 January of the year before;
 * its days are those from creation to answer.
 *
 * @param durations by {@code days}: {@code orders} and {@code total_days} of the month of the report
 * @param trend     by month ({@code reply_year}, {@code reply_month}), over the twelve months that end with that of the report: the same
 * @param waiting   {@code orders} created and not answered by the end of the month
 * @param sources   by {@code source_report}: {@code orders} of the month of the report
 * @param queries   what the queries gave
 */
record WorkOrders(BranchRollUp durations, BranchRollUp trend, BranchRollUp waiting, BranchRollUp sources, List<QueryResult> queries) {

	static final String DURATIONS = "durations";
	static final String TREND = "trend";
	static final String WAITING = "waiting";
	static final String ORDERS = "orders";
	static final String DAYS = "total_days";
	private static final String SOURCES = "sources";
	private static final int MONTHS = 12;

	static WorkOrders read(ChapterContext context) {
		var first = context.period().firstDay();
		var last = context.period().lastDay();
		var created = context.period().yearToDateStart().minusYears(1);
		var queries = List.of(
				query(context, DURATIONS, Map.of("first_created", created, "first_day", first, "last_day", last)),
				query(context, TREND, Map.of("first_day", months(context.period().month()).get(0).atDay(1), "last_day", last)),
				query(context, WAITING, Map.of("first_created", created, "last_day", last)),
				query(context, SOURCES, Map.of("first_created", created, "first_day", first, "last_day", last)));
		List<BranchRollUp> sums = queries.stream().map(result -> BranchRollUp.of(context.organisation(), result)).toList();
		return new WorkOrders(sums.get(0), sums.get(1), sums.get(2), sums.get(3), queries);
	}

	private static QueryResult query(ChapterContext context, String name, Map<String, ?> values) {
		SqlQuery query = SqlQuery.read(WorkOrders.class, name);
		for (String parameter : List.of("first_created", "first_day", "last_day")) {
			Object value = values.get(parameter);
			query = value == null ? query : query.with(parameter, value);
		}
		return context.data().query(query);
	}

	/** Returns the twelve months that end with one. */
	static List<YearMonth> months(YearMonth last) {
		return IntStream.range(0, MONTHS).mapToObj(i -> last.minusMonths(MONTHS - 1L - i)).toList();
	}

	/** Returns the orders of a kind answered in the month of the report. */
	BranchRollUp answered(Kind kind) {
		return of(durations, kind);
	}

	/** Returns the orders of a kind answered in one of the twelve months. */
	BranchRollUp answered(Kind kind, YearMonth month) {
		return of(trend, kind).where(row -> row.count("reply_year") == month.getYear() && row.count("reply_month") == month.getMonthValue());
	}

	/** Tells whether orders of a unit are there of which none says from which report it is. */
	boolean lackSources(OrgUnit unit) {
		List<Row> rows = sources.rows(unit).toList();
		return !rows.isEmpty() && rows.stream().allMatch(row -> row.text("source_report").isBlank());
	}

	/** Returns those of some orders that a kind has. */
	static BranchRollUp of(BranchRollUp orders, Kind kind) {
		return orders.where(row -> row.text("kind").equals(kind.id()));
	}
}
