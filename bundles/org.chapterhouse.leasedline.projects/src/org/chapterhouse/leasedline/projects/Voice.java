package org.chapterhouse.leasedline.projects;

import java.time.YearMonth;
import java.util.List;
import org.chapterhouse.leasedline.CountyRows;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.data.SqlQuery;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.chapters.MonthSeries;
import org.chapterhouse.chapters.RollUp;

/**
 * Counts the voice lines.
 *
 * @param stock   by county: {@code in_service} at the end of the month of the report, {@code at_start} at the end of last December
 * @param added   by county and month ({@code opened_year}, {@code opened_month}), over the 24 months that end with that of the report: {@code added}
 * @param queries what the queries gave
 */
record Voice(RollUp stock, RollUp added, List<QueryResult> queries) {

	static final String STOCK = "voice";
	static final String ADDED = "voice_added";

	static Voice read(ChapterContext context) {
		var period = context.period();
		QueryResult stock = context.data().query(SqlQuery.read(Voice.class, STOCK).with("last_day", period.lastDay())
				.with("year_start", period.yearToDateStart()));
		QueryResult added = context.data().query(SqlQuery.read(Voice.class, ADDED)
				.with("first_day", MonthSeries.twelve(period.plusYears(-1)).get(0).atDay(1)).with("last_day", period.lastDay()));
		return new Voice(CountyRows.of(context.organisation(), stock), CountyRows.of(context.organisation(), added), List.of(stock, added));
	}

	/** Returns the number of voice lines of a unit opened in some months. */
	long added(OrgUnit unit, List<YearMonth> months) {
		return added.in(months, "opened").count(unit, "added");
	}
}
