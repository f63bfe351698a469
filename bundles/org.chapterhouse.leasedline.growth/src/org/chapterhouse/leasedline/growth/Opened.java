package org.chapterhouse.leasedline.growth;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.chapterhouse.leasedline.CountyRows;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.data.SqlQuery;
import org.chapterhouse.api.value.DimensionMember;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.chapters.CutRollUp;
import org.chapterhouse.chapters.MonthSeries;
import org.chapterhouse.chapters.RollUp;

/**
 * Counts the lines opened and what those of the year were billed.
 *
 * @param months     by county and month ({@code opened_year}, {@code opened_month}), over the 24 months that end with that of the report: {@code added}
 * @param industries by county and {@code industry_code}, from January to the month of the report: {@code added}; in the same months of the year before:
 *                   {@code prior_added}
 * @param revenue    by county, of the lines opened since January and billed since then: {@code amount}, {@code billed}
 * @param queries    what the queries gave
 */
record Opened(RollUp months, CutRollUp industries, RollUp revenue, List<QueryResult> queries) {

	static final String MONTHS = "added";
	static final String INDUSTRIES = "industries";
	static final String REVENUE = "revenue";

	static Opened read(ChapterContext context) {
		Period period = context.period();
		Period prior = period.plusYears(-1);
		LocalDate first = period.yearToDateStart();
		LocalDate last = period.lastDay();
		QueryResult months = context.data().query(SqlQuery.read(Opened.class, MONTHS)
				.with("first_day", MonthSeries.twelve(prior).get(0).atDay(1)).with("last_day", last));
		QueryResult industries = context.data().query(SqlQuery.read(Opened.class, INDUSTRIES).with("first_day", first).with("last_day", last)
				.with("prior_first_day", prior.yearToDateStart()).with("prior_last_day", prior.lastDay()));
		QueryResult revenue = context.data().query(SqlQuery.read(Opened.class, REVENUE).with("first_day", first).with("last_day", last)
				.with("first", YearMonth.from(first).toString()).with("last", period.id()));
		var organisation = context.organisation();
		return new Opened(CountyRows.of(organisation, months), CountyRows.cut(organisation, industries, "industry_code"),
				CountyRows.of(organisation, revenue),
				List.of(months, industries, revenue));
	}

	/** Returns the number of lines of a unit opened in a month. */
	long in(OrgUnit unit, YearMonth month) {
		return in(unit, List.of(month));
	}

	/** Returns the number of lines of a unit opened in some months. */
	long in(OrgUnit unit, List<YearMonth> among) {
		return months.in(among, "opened").count(unit, "added");
	}

	/** Returns the number of lines of a unit and an industry in a column of the industries. */
	long of(OrgUnit unit, DimensionMember industry, String column) {
		return industries.of(industry).count(unit, column);
	}

	/** Returns the number of lines of a unit opened since January whose industry is none of those that there are. */
	long withoutIndustry(OrgUnit unit, List<DimensionMember> members) {
		return industries.whole().count(unit, "added") - members.stream().mapToLong(industry -> of(unit, industry, "added")).sum();
	}
}
