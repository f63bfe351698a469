package org.chapterhouse.leasedline.revenue;

import java.time.YearMonth;
import java.util.List;
import org.chapterhouse.leasedline.CountyRows;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.data.SqlQuery;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.chapters.MonthSeries;
import org.chapterhouse.chapters.RollUp;

/**
 * Adds up what was billed by unit and month: from January to the month of the report, in the same months of the year before, and in the month before.
 *
 * @param result what the query gave
 * @param all    every month
 * @param year   January to the month of the report
 * @param prior  the same months of the year before
 * @param months the months from January to that of the report
 */
record Billing(QueryResult result, RollUp all, RollUp year, RollUp prior, List<YearMonth> months) {

	static Billing read(ChapterContext context) {
		YearMonth last = context.period().month();
		List<YearMonth> months = MonthSeries.yearToDate(context.period());
		YearMonth first = months.get(0).equals(last) ? last.minusMonths(1) : months.get(0);
		QueryResult result = context.data()
				.query(SqlQuery.read(Billing.class, "billing").with("first", first.toString()).with("last", last.toString())
						.with("prior_first", months.get(0).minusYears(1).toString()).with("prior_last", last.minusYears(1).toString()));
		RollUp all = CountyRows.of(context.organisation(), result);
		return new Billing(result, all, between(all, months.get(0), last), between(all, months.get(0).minusYears(1), last.minusYears(1)), months);
	}

	private static RollUp between(RollUp all, YearMonth first, YearMonth last) {
		return all.where(row -> row.text("period").compareTo(first.toString()) >= 0 && row.text("period").compareTo(last.toString()) <= 0);
	}

	/** Returns the rows of one month. */
	RollUp month(YearMonth month) {
		return between(all, month, month);
	}

	/** Returns what was billed in some rows for a unit; 0 over no rows. */
	static Figure amount(RollUp rows, OrgUnit unit) {
		return rows.sum(unit, "amount");
	}

	/** Returns how many billing rows of a unit are among some. */
	static long billed(RollUp rows, OrgUnit unit) {
		return rows.count(unit, "billed");
	}
}
