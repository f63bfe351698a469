package org.chapterhouse.businesshall.operations;

import java.time.YearMonth;
import java.util.List;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.data.Row;
import org.chapterhouse.api.data.SqlQuery;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.businesshall.HallRows;
import org.chapterhouse.chapters.CutRollUp;
import org.chapterhouse.chapters.RollUp;

/**
 * Holds what was spent in the year of the report and in the one before.
 *
 * @param year   the year of the report
 * @param now    of the year, by {@code period} and category: {@code amount}, {@code booked}
 * @param before the same of the year before
 */
record Spending(int year, CutRollUp now, CutRollUp before) {

	private static final int MONTHS = 12;

	static Spending read(ChapterContext context, ChapterContent.Builder content) {
		int year = context.period().year();
		QueryResult all = content
				.query(context.data().query(SqlQuery.read(Spending.class, "spent").with("first", YearMonth.of(year - 1, 1).toString())
						.with("last", YearMonth.of(year, MONTHS).toString())));
		return new Spending(year, in(context, all, year), in(context, all, year - 1));
	}

	private static CutRollUp in(ChapterContext context, QueryResult all, int in) {
		String year = YearMonth.of(in, 1).toString().substring(0, 4);
		List<Row> rows = all.rows().stream().filter(row -> row.text("period").startsWith(year)).toList();
		return HallRows.cut(context.organisation(), new QueryResult(all.query(), rows), "category");
	}

	/** Returns what was spent in one of the two years. */
	CutRollUp in(int in) {
		return in == year ? now : before;
	}

	/** Returns what a unit spent in a month; no value if nothing is booked. */
	Figure of(OrgUnit unit, YearMonth month) {
		RollUp booked = in(month.getYear()).whole().where(row -> row.text("period").equals(month.toString()));
		return booked.count(unit, "booked") == 0 ? Figure.none() : booked.sum(unit, "amount");
	}

	/** Tells whether costs of a unit are booked in a year. */
	boolean isBooked(OrgUnit unit, int in) {
		return in(in).whole().count(unit, "booked") > 0;
	}
}
