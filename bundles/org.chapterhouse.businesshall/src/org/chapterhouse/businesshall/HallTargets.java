package org.chapterhouse.businesshall;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.data.SqlQuery;
import org.chapterhouse.chapters.Targets;

/**
 * Holds the targets of all metrics (revenue, profit, net_added, satisfaction) for the year of the report and for the year after it.
 *
 * @param result what the query gave
 */
public record HallTargets(QueryResult result) {

	/** Reads the data set. */
	public static HallTargets read(ChapterContext context) {
		return new HallTargets(
				context.data().query(SqlQuery.read(HallTargets.class, "targets").with("year", Integer.toString(context.period().year()))
						.with("next", Integer.toString(context.period().year() + 1))));
	}

	/** Returns the targets of one metric. */
	public Targets of(String metric) {
		return new Targets(new QueryResult(result.query(), result.rows().stream().filter(row -> row.text("metric").equals(metric)).toList()),
				"hall_code");
	}
}
