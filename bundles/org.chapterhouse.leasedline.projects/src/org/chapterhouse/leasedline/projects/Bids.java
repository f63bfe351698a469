package org.chapterhouse.leasedline.projects;

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
 * Counts the projects that were won, lost or are open.
 *
 * @param won       by county and month ({@code decided_year}, {@code decided_month}), from January of the year before to the month of the report:
 *                  {@code projects}; {@code priced}, those whose contract amount is known; {@code amount}
 * @param lost      the same of the projects lost
 * @param undecided by county: {@code undecided}, the projects that are open; {@code undated}, those that are decided nobody knows when
 * @param queries   what the queries gave
 */
record Bids(RollUp won, RollUp lost, RollUp undecided, List<QueryResult> queries) {

	static final String DECIDED = "decided";
	static final String UNDECIDED = "undecided";

	static Bids read(ChapterContext context) {
		QueryResult decided = context.data().query(SqlQuery.read(Bids.class, DECIDED)
				.with("first_day", context.period().plusYears(-1).yearToDateStart()).with("last_day", context.period().lastDay()));
		QueryResult undecided = context.data().query(SqlQuery.read(Bids.class, UNDECIDED));
		RollUp rows = CountyRows.of(context.organisation(), decided);
		return new Bids(rows.where(row -> row.text("outcome").equals("won")), rows.where(row -> row.text("outcome").equals("lost")),
				CountyRows.of(context.organisation(), undecided), List.of(decided, undecided));
	}

	/** Returns how many projects a unit won in some months. */
	long won(OrgUnit unit, List<YearMonth> months) {
		return count(won, unit, months);
	}

	/** Returns how many of the projects that a unit won in some months have a contract amount. */
	long priced(OrgUnit unit, List<YearMonth> months) {
		return won.in(months, DECIDED).count(unit, "priced");
	}

	/** Returns the contract amount of the projects that a unit won in some months; no value if none of them has one. */
	Figure amount(OrgUnit unit, List<YearMonth> months) {
		return won(unit, months) > 0 && priced(unit, months) == 0 ? Figure.none() : won.in(months, DECIDED).sum(unit, "amount");
	}

	/** Returns how many projects a unit lost in some months. */
	long lost(OrgUnit unit, List<YearMonth> months) {
		return count(lost, unit, months);
	}

	private static long count(RollUp decided, OrgUnit unit, List<YearMonth> months) {
		return decided.in(months, DECIDED).count(unit, "projects");
	}

	/** Tells whether there is any project of a unit, this year, in the same months of the year before, or open. */
	boolean any(ChapterContext context, OrgUnit unit) {
		List<YearMonth> year = MonthSeries.yearToDate(context.period());
		List<YearMonth> before = MonthSeries.yearToDate(context.period().plusYears(-1));
		return won(unit, year) + lost(unit, year) + won(unit, before) + lost(unit, before) + undecided.count(unit, "undecided") > 0;
	}
}
