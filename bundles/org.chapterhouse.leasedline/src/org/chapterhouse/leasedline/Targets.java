package org.chapterhouse.leasedline;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.Lineage;
import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.data.SqlQuery;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;

/**
 * Finds the targets of one metric for the year of the report and, cumulative, for each of its months up to that of the report.
 *
 * @param result what the query gave
 */
public record Targets(QueryResult result) {

	/** Reads the targets of a metric of the data set. */
	public static Targets read(ChapterContext context, String metric) {
		return new Targets(context.data().query(SqlQuery.read(Targets.class, "targets").with("metric", metric)
				.with("year", Integer.toString(context.period().year()))
				.with("first", context.period().month().withMonth(1).toString()).with("month", context.period().id())));
	}

	/** Returns the target of a unit for a period as the data set writes it; no value if there is none. */
	public Figure of(OrgUnit unit, String period) {
		return result.rows().stream().filter(row -> row.text("org_code").equals(unit.code()) && row.text("period").equals(period)).findFirst()
				.map(row -> row.figure("value")).orElse(Figure.none());
	}

	/** Returns what a target was made from. */
	public Lineage lineage(OrgUnit unit, String period) {
		return Lineage.of(result.query().name(), of(unit, period).isPresent() ? 1 : 0);
	}
}
