package org.chapterhouse.businesshall.service;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.data.SqlQuery;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.businesshall.Company;
import org.chapterhouse.businesshall.HallRows;
import org.chapterhouse.chapters.CutRollUp;
import org.chapterhouse.chapters.RollUp;
import org.chapterhouse.chapters.TextCounts;

/**
 * Holds what the queries gave, of the report year and of the year before where figures are held against it.
 *
 * @param year       the report year
 * @param company    the company that the report is about or to which its hall belongs, if there is one
 * @param complaints by hall, severity and month of receipt: {@code received}, {@code closed}, {@code closed_seconds} and so on
 * @param categories of the report year, by hall and {@code category}: {@code received}
 * @param support    by hall and year: {@code raised}, {@code closed} and so on
 * @param joined     of the report year, by hall and {@code network}: {@code joined}, {@code fees}, {@code fee}
 * @param signups    by hall, product and year: {@code signups}, {@code revenue}
 */
record ServiceRows(int year, Optional<Company> company, RollUp complaints, RollUp categories, RollUp support, RollUp joined, CutRollUp signups) {

	private static final int HOUR = 3600;

	static ServiceRows read(ChapterContext context, ChapterContent.Builder content) {
		int year = context.period().year();
		LocalDate first = LocalDate.of(year - 1, 1, 1);
		LocalDate begin = LocalDate.of(year, 1, 1);
		LocalDate end = LocalDate.of(year + 1, 1, 1);
		var organisation = context.organisation();
		QueryResult complaints = content.query(context.data().query(between("complaints", first, end)));
		QueryResult categories = content.query(context.data().query(between("categories", begin, end)));
		QueryResult support = content.query(context.data().query(between("support", first, end)));
		QueryResult joined = content.query(context.data()
				.query(SqlQuery.read(ServiceRows.class, "joined").with("first_day", begin).with("last_day", context.period().lastDay())));
		QueryResult signups = content.query(context.data().query(SqlQuery.read(ServiceRows.class, "signups")
				.with("first_month", YearMonth.of(year - 1, 1).toString()).with("last_month", YearMonth.of(year, 12).toString())));
		return new ServiceRows(year, Company.of(organisation), HallRows.of(organisation, complaints), HallRows.of(organisation, categories),
				HallRows.of(organisation, support), HallRows.of(organisation, joined), HallRows.cut(organisation, signups, "product"));
	}

	private static SqlQuery between(String query, LocalDate first, LocalDate end) {
		return SqlQuery.read(ServiceRows.class, query).with("first_day", first).with("end_day", end);
	}

	RollUp complaints(int in) {
		return complaints.where(row -> row.count("received_year") == in);
	}

	RollUp support(int in) {
		return support.where(row -> row.count("raised_year") == in);
	}

	/** Returns the mean hours from receipt to closing in a month; no value if nothing received then is closed. */
	Figure handling(OrgUnit unit, YearMonth month) {
		return hours(complaints.in(List.of(month), "received"), unit);
	}

	/** Returns the mean hours from asking to closing. */
	Figure hours(RollUp cases, OrgUnit unit) {
		return count(cases, unit, "closed_seconds").per(Figure.of(HOUR)).per(count(cases, unit, "closed"));
	}

	Figure count(RollUp rows, OrgUnit unit, String column) {
		return Figure.of(total(rows, unit, column));
	}

	/** Counts for a unit; for the company over all of its halls, also in the report of one of them. */
	long total(RollUp rows, OrgUnit unit, String column) {
		return company.filter(whole -> whole.unit().equals(unit)).map(whole -> whole.count(rows, column)).orElseGet(() -> rows.count(unit, column));
	}

	/** Returns one counted thing in relation to another. */
	Figure share(RollUp rows, OrgUnit unit, String part, String whole) {
		return count(rows, unit, part).per(count(rows, unit, whole));
	}

	/** Returns the complaints of a unit by category; those without one are left out. */
	TextCounts byCategory(OrgUnit unit) {
		return TextCounts.of(categories, unit, "category", "received");
	}
}
