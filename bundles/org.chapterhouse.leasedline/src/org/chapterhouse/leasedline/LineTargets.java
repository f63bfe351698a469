package org.chapterhouse.leasedline;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.data.SqlQuery;
import org.chapterhouse.chapters.Targets;

/** Reads targets for the year of the report and, cumulative, for each of its months up to that of the report. */
public final class LineTargets {

	private LineTargets() {
	}

	/** Reads the targets of a metric of the data set. */
	public static Targets read(ChapterContext context, String metric) {
		return new Targets(context.data().query(SqlQuery.read(LineTargets.class, "targets").with("metric", metric)
				.with("year", Integer.toString(context.period().year()))
				.with("first", context.period().month().withMonth(1).toString()).with("month", context.period().id())), "org_code");
	}
}
