package org.chapterhouse.chapters;

import org.chapterhouse.api.content.Lineage;
import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;

/**
 * Finds the targets of one metric among those that a query gave, with the columns {@code period} and {@code value}.
 *
 * @param result what the query gave
 * @param column the column that has the code of a row's unit
 */
public record Targets(QueryResult result, String column) {

	/** Returns the target of a unit for a period as the data set writes it; no value if there is none. */
	public Figure of(OrgUnit unit, String period) {
		return result.rows().stream().filter(row -> row.text(column).equals(unit.code()) && row.text("period").equals(period)).findFirst()
				.map(row -> row.figure("value")).orElse(Figure.none());
	}

	/** Returns what a target was made from. */
	public Lineage lineage(OrgUnit unit, String period) {
		return Lineage.of(result.query().name(), of(unit, period).isPresent() ? 1 : 0);
	}
}
