package org.chapterhouse.core.internal;

import java.util.List;
import java.util.Optional;

import org.chapterhouse.api.data.Row;
import org.chapterhouse.api.data.SqlQuery;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.model.report.ColumnDefinition;
import org.chapterhouse.model.report.ColumnType;
import org.chapterhouse.model.report.FamilyDefinition;
import org.chapterhouse.model.report.PeriodKind;

/**
 * Names a column by which rows tell of a period, and asks for such rows.
 *
 * @param dataSet the data set
 * @param column  a month, a day or a time
 * @param isMonth whether it holds months
 * @param isKey   whether the data set comes month by month, since the month belongs to its key
 */
public record PeriodMark(String dataSet, String column, boolean isMonth, boolean isKey) {

	private static final int MONTH_LENGTH = 7;

	/** Tells whether values of a type lie in a period. */
	static boolean isPossible(ColumnType type) {
		return type == ColumnType.MONTH || type == ColumnType.DATE || type == ColumnType.TIMESTAMP;
	}

	/** Returns the marks of a family, in the order of its data sets. */
	public static List<PeriodMark> of(FamilyDefinition family) {
		return family.getDataSets().stream().flatMap(set -> set.getColumns().stream().filter(ColumnDefinition::isOfPeriod)
				.map(column -> new PeriodMark(set.getId(), column.getName(), column.getType() == ColumnType.MONTH, column.isKey()))).toList();
	}

	/** Returns the query for one row of a period. */
	public SqlQuery row(Period period) {
		return bound("SELECT 1 AS found FROM " + dataSet + " WHERE " + column + " >= :first AND " + column + " < :next LIMIT 1", "row", period);
	}

	/** Returns the query for the earliest and the latest value, and for those nearest to a period. */
	public SqlQuery span(Period period) {
		return bound("SELECT MIN(" + column + ") AS earliest, MAX(" + column + ") AS latest, MAX(CASE WHEN " + column + " < :first THEN " + column
				+ " END) AS last_before, MIN(CASE WHEN " + column + " >= :next THEN " + column + " END) AS first_after FROM " + dataSet, "span",
				period);
	}

	private SqlQuery bound(String sql, String name, Period period) {
		Period next = period.kind() == PeriodKind.YEAR ? period.plusYears(1) : new Period(period.kind(), period.month().plusMonths(1));
		return SqlQuery.of("period-" + name + "-" + dataSet + "-" + column, sql).with("first", value(period)).with("next", value(next));
	}

	private Object value(Period period) {
		return isMonth ? period.firstDay().toString().substring(0, MONTH_LENGTH) : period.firstDay();
	}

	/** Returns the period in which a value lies; empty for none. */
	public static Optional<Period> period(PeriodKind kind, Row row, String value) {
		String text = row.text(value);
		return text.length() < MONTH_LENGTH ? Optional.empty()
				: Period.parse(PeriodKind.MONTH, text.substring(0, MONTH_LENGTH)).map(month -> new Period(kind, month.month()));
	}
}
