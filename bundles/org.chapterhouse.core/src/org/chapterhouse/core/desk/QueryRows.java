package org.chapterhouse.core.desk;

import java.util.List;
import java.util.Locale;

import org.chapterhouse.core.Family;
import org.chapterhouse.model.report.ColumnDefinition;
import org.chapterhouse.model.report.DataSetDefinition;

/**
 * Holds rows that a query of a chapter gave.
 *
 * @param sql     the query, whose data sets name the columns
 * @param columns the names of its columns
 * @param rows    its rows in the order the engine gave them, not more than were asked for; a cell for each column, empty for SQL NULL
 * @param all     how many rows it gave
 */
public record QueryRows(String sql, List<String> columns, List<List<String>> rows, int all) {

	/** Makes it; the lists are copied. */
	public QueryRows {
		columns = List.copyOf(columns);
		rows = rows.stream().map(List::copyOf).toList();
	}

	/** Tells whether there are more rows than are held. */
	public boolean isPart() {
		return rows.size() < all;
	}

	/**
	 * Returns the table with the columns in words: in Chinese the first Chinese name that the schema gives to a column of this name, of a data set that the query reads; else
	 * the name of the column, its words parted by blanks.
	 */
	public TextTable table(Family family, Locale language) {
		return new TextTable(columns.stream().map(column -> words(column, family, language)).toList(), rows);
	}

	private String words(String column, Family family, Locale language) {
		String plain = column.replace('_', ' ');
		if (!language.getLanguage().equals(Locale.CHINESE.getLanguage())) {
			return plain;
		}
		return family.definition().getDataSets().stream().filter(this::reads).flatMap(dataSet -> dataSet.getColumns().stream())
				.filter(one -> column.equalsIgnoreCase(one.getName())).map(ColumnDefinition::getAliases).flatMap(List::stream)
				.filter(alias -> alias.codePoints().anyMatch(Character::isIdeographic)).findFirst().orElse(plain);
	}

	private boolean reads(DataSetDefinition dataSet) {
		return List.of(sql.toLowerCase(Locale.ROOT).split("\\W+")).contains(dataSet.getId().toLowerCase(Locale.ROOT));
	}
}
