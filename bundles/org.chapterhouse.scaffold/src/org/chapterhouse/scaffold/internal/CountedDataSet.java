package org.chapterhouse.scaffold.internal;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.chapterhouse.model.report.ColumnDefinition;
import org.chapterhouse.model.report.ColumnType;
import org.chapterhouse.model.report.DataSetDefinition;
import org.chapterhouse.model.report.FamilyDefinition;

/**
 * Names a data set whose rows belong to organisation units.
 *
 * @param id   the data set
 * @param unit the column that refers to the unit of a row
 * @param time the column that tells the time of a row; empty if it has none
 * @param type how that column is written
 */
public record CountedDataSet(String id, String unit, String time, ColumnType type) {

	private static final List<ColumnType> DAYS = List.of(ColumnType.DATE, ColumnType.TIMESTAMP);
	private static final List<ColumnType> SPANS = List.of(ColumnType.MONTH, ColumnType.PERIOD);

	/** Returns those of a family, the ones that are best to begin with first: rows with a day, then those with a month, then others. */
	public static List<CountedDataSet> of(FamilyDefinition family) {
		Optional<String> organisation = organisation(family);
		List<String> own = family.getNeeds().stream().map(need -> String.valueOf(need.getDataSet())).toList();
		return family.getDataSets().stream().filter(dataSet -> !own.contains(dataSet.getId()))
				.flatMap(dataSet -> organisation.flatMap(units -> of(dataSet, units)).stream())
				.sorted(Comparator.comparingInt(CountedDataSet::place)).toList();
	}

	/** The data set that the organisation query reads its units from. */
	private static Optional<String> organisation(FamilyDefinition family) {
		String query = String.valueOf(family.getOrganisationQuery());
		return family.getDataSets().stream().map(DataSetDefinition::getId)
				.filter(id -> Pattern.compile("\\bFROM\\s+" + Pattern.quote(id) + "\\b", Pattern.CASE_INSENSITIVE).matcher(query).find()).findFirst();
	}

	private static Optional<CountedDataSet> of(DataSetDefinition dataSet, String organisation) {
		Optional<ColumnDefinition> unit = dataSet.getColumns().stream()
				.filter(column -> column.getReferences() != null && column.getReferences().startsWith(organisation + ".")).findFirst();
		Optional<ColumnDefinition> time = first(dataSet, DAYS).or(() -> first(dataSet, SPANS));
		return unit.map(column -> new CountedDataSet(dataSet.getId(), column.getName(), time.map(ColumnDefinition::getName).orElse(""),
				time.map(ColumnDefinition::getType).orElse(ColumnType.TEXT)));
	}

	private static Optional<ColumnDefinition> first(DataSetDefinition dataSet, List<ColumnType> types) {
		return dataSet.getColumns().stream().filter(column -> types.contains(column.getType())).findFirst();
	}

	private int place() {
		return DAYS.contains(type) ? 0 : SPANS.contains(type) ? 1 : 2;
	}

	/** Returns the columns that are read. */
	public List<String> columns() {
		var columns = new LinkedHashSet<>(List.of(unit));
		if (!time.isEmpty()) {
			columns.add(time);
		}
		return List.copyOf(columns);
	}

	/** Returns what fills templates: the condition of the query, the values bound to it and their import. */
	Map<String, String> condition() {
		return switch (type) {
		case DATE -> condition(time + " >= :first_day AND " + time + " <= :last_day", DAY_VALUES);
		case TIMESTAMP -> condition("CAST(" + time + " AS DATE) >= :first_day AND CAST(" + time + " AS DATE) <= :last_day", DAY_VALUES);
		case MONTH -> condition(time + " >= :first_month AND " + time + " <= :last_month",
				".with(\"first_month\", YearMonth.from(period.firstDay()).toString())",
				".with(\"last_month\", period.month().toString())");
		case PERIOD -> condition(time + " = :period", ".with(\"period\", period.id())");
		default -> Map.of("where", "", "bound", "", "yearMonth", "");
		};
	}

	private static final String[] DAY_VALUES = { ".with(\"first_day\", period.firstDay())",
			".with(\"last_day\", period.lastDay())" };

	private static Map<String, String> condition(String where, String... values) {
		String bound = String.join("", values);
		return Map.of("where", "WHERE " + where + "\n", "bound", bound, "yearMonth",
				bound.contains("YearMonth") ? "import java.time.YearMonth;\n" : "");
	}
}
