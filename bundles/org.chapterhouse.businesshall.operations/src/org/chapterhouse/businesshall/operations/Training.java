package org.chapterhouse.businesshall.operations;

import java.math.BigDecimal;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.data.Row;
import org.chapterhouse.api.data.SqlQuery;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.businesshall.HallRows;
import org.chapterhouse.chapters.RollUp;
import org.chapterhouse.chapters.TextCounts;

/**
 * Holds the training of the year of the report.
 *
 * @param rows by topic and hours: {@code held}, {@code attendees}, {@code passed}
 */
record Training(RollUp rows) {

	static Training read(ChapterContext context, ChapterContent.Builder content) {
		var result = content.query(context.data().query(SqlQuery.read(Training.class, "training").with("first_day", context.period().firstDay())
				.with("last_day", context.period().lastDay())));
		return new Training(HallRows.of(context.organisation(), result));
	}

	/** Returns the number of sessions. */
	Figure held(OrgUnit unit) {
		return Figure.of(rows.count(unit, "held"));
	}

	/** Returns how often somebody attended one. */
	Figure attendees(OrgUnit unit) {
		return Figure.of(rows.count(unit, "attendees"));
	}

	/** Returns how often somebody passed. */
	Figure passed(OrgUnit unit) {
		return Figure.of(rows.count(unit, "passed"));
	}

	/** Returns the hours of all who attended; they are multiplied here, exactly. */
	Figure hours(OrgUnit unit) {
		return Figure.sum(rows.rows(unit).map(Training::hours).toList());
	}

	private static Figure hours(Row row) {
		BigDecimal hours = row.decimal("hours");
		return hours == null ? Figure.of(0) : Figure.ofNullable(hours.multiply(BigDecimal.valueOf(row.count("attendees"))));
	}

	/** Returns the number of sessions by topic; those without one are left out. */
	TextCounts byTopic(OrgUnit unit) {
		return TextCounts.of(rows, unit, "topic", "held");
	}
}
