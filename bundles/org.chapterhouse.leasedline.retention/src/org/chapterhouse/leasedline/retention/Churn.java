package org.chapterhouse.leasedline.retention;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.leasedline.CountyRows;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.data.Row;
import org.chapterhouse.api.data.SqlQuery;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.chapters.MonthSeries;
import org.chapterhouse.chapters.RollUp;

/**
 * Counts the lines in service at the start of the month of the report and those of them that were lost in it.
 *
 * @param stock   by county: {@code in_service}, {@code churned}, {@code churned_fee}
 * @param reasons by county and {@code close_reason}: {@code churned}
 * @param trend   by county and month ({@code closed_year}, {@code closed_month}), over the twelve months that end with that of the report: {@code churned}
 * @param queries what the queries gave
 */
record Churn(RollUp stock, RollUp reasons, RollUp trend, List<QueryResult> queries) {

	static final String STOCK = "stock";
	static final String TREND = "trend";

	static Churn read(ChapterContext context) {
		QueryResult stock = query(context, STOCK, context.period().firstDay());
		QueryResult reasons = query(context, "reasons", context.period().firstDay());
		QueryResult trend = query(context, TREND, MonthSeries.twelve(context.period()).get(0).atDay(1));
		var organisation = context.organisation();
		return new Churn(CountyRows.of(organisation, stock), CountyRows.of(organisation, reasons), CountyRows.of(organisation, trend),
				List.of(stock, reasons, trend));
	}

	private static QueryResult query(ChapterContext context, String name, LocalDate first) {
		return context.data().query(SqlQuery.read(Churn.class, name).with("first_day", first).with("last_day", context.period().lastDay()));
	}

	/** Returns the number of lines of a unit lost in one of the twelve months. */
	long lost(OrgUnit unit, YearMonth month) {
		return trend.in(List.of(month), "closed").count(unit, "churned");
	}

	/** Returns the lines of a unit lost by reason, most first and equal ones by code point; those without a reason are left out. */
	Map<String, Long> byReason(OrgUnit unit) {
		var counts = new LinkedHashMap<String, Long>();
		reasons.rows(unit).filter(row -> !row.text("close_reason").isBlank())
				.forEach(row -> counts.merge(row.text("close_reason"), row.count("churned"), Long::sum));
		Comparator<Map.Entry<String, Long>> mostFirst = Map.Entry.<String, Long>comparingByValue().reversed();
		var sorted = new LinkedHashMap<String, Long>();
		counts.entrySet().stream().sorted(mostFirst.thenComparing(Map.Entry::getKey, Churn::compareByCodePoint))
				.forEach(e -> sorted.put(e.getKey(), e.getValue()));
		return sorted;
	}

	/** Returns the number of lines of a unit lost without a reason on record. */
	long withoutReason(OrgUnit unit) {
		return reasons.rows(unit).filter(row -> row.text("close_reason").isBlank()).mapToLong((Row row) -> row.count("churned")).sum();
	}

	private static int compareByCodePoint(String a, String b) {
		return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
	}
}
