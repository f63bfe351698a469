package org.chapterhouse.leasedline.coverage;

import java.time.YearMonth;
import java.util.List;
import org.chapterhouse.leasedline.CountyRows;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.data.SqlQuery;
import org.chapterhouse.chapters.CutRollUp;

/**
 * Counts the accounts with a line in service and adds up the revenue of lines and the months that they were in service.
 *
 * @param snapshot the month of the list of accounts: December of the year before
 * @param accounts by county and industry of the account: {@code accounts}, {@code covered}, {@code covered_before} and {@code gained}
 * @param revenue  by county and industry of the line, for the year to date: {@code revenue} and {@code bills}; {@code _before}: of the year before
 * @param lines    the same: {@code line_months}, the sum over the months of the lines in service at the end of each, and {@code lines}
 * @param queries  what the queries gave
 */
record CoverageData(YearMonth snapshot, CutRollUp accounts, CutRollUp revenue, CutRollUp lines, List<QueryResult> queries) {

	static final String INDUSTRY = "industry";
	static final String ACCOUNTS = "accounts";
	static final String REVENUE = "revenue";
	static final String LINE_MONTHS = "line_months";
	private static final long MONTHS = 12;

	static CoverageData read(ChapterContext context) {
		YearMonth month = context.period().month();
		YearMonth first = month.withMonth(1);
		YearMonth snapshot = first.minusMonths(1);
		QueryResult accounts = context.data().query(SqlQuery.read(CoverageData.class, ACCOUNTS).with("snapshot", snapshot.toString())
				.with("last_day", context.period().lastDay()).with("day_before", snapshot.atEndOfMonth()));
		QueryResult revenue = context.data().query(SqlQuery.read(CoverageData.class, REVENUE).with("first", first.toString())
				.with("last", month.toString()).with("before_first", first.minusYears(1).toString())
				.with("before_last", month.minusYears(1).toString()));
		QueryResult lines = context.data().query(SqlQuery.read(CoverageData.class, LINE_MONTHS).with("first", number(first))
				.with("after", number(month.plusMonths(1))).with("before_first", number(first.minusYears(1)))
				.with("before_after", number(month.plusMonths(1).minusYears(1))));
		return new CoverageData(snapshot, cut(context, accounts), cut(context, revenue), cut(context, lines), List.of(accounts, revenue, lines));
	}

	private static CutRollUp cut(ChapterContext context, QueryResult result) {
		return CountyRows.cut(context.organisation(), result, "industry_code");
	}

	/** Returns the number of a month as the query counts them. */
	private static long number(YearMonth month) {
		return MONTHS * month.getYear() + month.getMonthValue();
	}
}
