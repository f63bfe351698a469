package org.chapterhouse.businesshall.market;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.data.SqlQuery;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.businesshall.HallRows;
import org.chapterhouse.chapters.RollUp;

/**
 * Holds what customers said and did, by hall.
 *
 * @param year     the year of the report
 * @param scores   by year, channel and dimension: {@code answers}, {@code scores}
 * @param acquired who joined, by year and source: {@code joined}
 * @param earned   revenue of the year: {@code amount}, {@code value_added}, {@code booked}
 * @param queries  what the queries gave
 */
record Customers(int year, RollUp scores, RollUp acquired, RollUp earned, List<QueryResult> queries) {

	static final String SCORES = "satisfaction";
	static final String ACQUIRED = "acquired";
	static final String EARNED = "earned";

	static Customers read(ChapterContext context) {
		int year = context.period().year();
		QueryResult scores = days(context, SCORES);
		QueryResult acquired = days(context, ACQUIRED);
		QueryResult earned = context.data().query(SqlQuery.read(Customers.class, EARNED).with("first", YearMonth.of(year, 1).toString()).with("last",
				context.period().month().toString()));
		var organisation = context.organisation();
		return new Customers(year, HallRows.of(organisation, scores), HallRows.of(organisation, acquired), HallRows.of(organisation, earned),
				List.of(scores, acquired, earned));
	}

	private static QueryResult days(ChapterContext context, String query) {
		return context.data().query(SqlQuery.read(Customers.class, query).with("first_day", LocalDate.of(context.period().year() - 1, 1, 1))
				.with("last_day", context.period().lastDay()));
	}

	/** Returns the scores given in a year. */
	RollUp scores(int in) {
		return scores.where(row -> row.count("year") == in);
	}

	/** Returns those who joined in a year. */
	RollUp acquired(int in) {
		return acquired.where(row -> row.count("year") == in);
	}

	/** Tells whether customers of a unit gave scores in a year. */
	boolean hasScores(OrgUnit unit, int in) {
		return scores(in).count(unit, "answers") > 0;
	}

	/** Tells whether anybody joined a unit in the year of the report. */
	boolean hasJoined(OrgUnit unit) {
		return acquired(year).count(unit, "joined") > 0;
	}
}
