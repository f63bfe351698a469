package org.chapterhouse.leasedline.benchmark;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.data.Row;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.leasedline.Level;

/**
 * Holds the rows of a benchmark data set for its latest period that is not after the month of the report.
 *
 * @param result what the query gave: {@code period}, {@code org_code}, {@code level}, {@code parent_code}, {@code short_name} and figures
 */
record BenchmarkRows(QueryResult result) {

	/** Returns the period that the rows are about; empty if there are none. */
	Optional<String> asOf() {
		return result.rows().stream().findFirst().map(row -> row.text("period"));
	}

	boolean has(OrgUnit unit) {
		return find(unit).isPresent();
	}

	/** Returns a figure of the row of a unit; no value if it has no row. */
	Figure figure(OrgUnit unit, Function<Row, Figure> figure) {
		return find(unit).map(figure).orElse(Figure.none());
	}

	/** Returns the rows with which a unit is compared, its own among them: of all provinces, or of the units of its level below the same unit. */
	List<Row> peers(OrgUnit unit) {
		return result.rows().stream().filter(row -> row.text("level").equals(unit.level()))
				.filter(row -> Level.PROVINCE.is(unit) || row.text("parent_code").equals(unit.parentCode())).toList();
	}

	private Optional<Row> find(OrgUnit unit) {
		return result.rows().stream().filter(row -> row.text("org_code").equals(unit.code())).findFirst();
	}
}
