package org.chapterhouse.api.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.chapterhouse.api.value.Figure;
import org.eclipse.jdt.annotation.Nullable;

/** Gives the values of one row of a result by column name; a column that the query did not give is a programmer error ({@link IllegalArgumentException}). */
public interface Row {

	/** Returns the names of the columns, in the order of the query; none where the row does not know them. */
	default List<String> columns() {
		return List.of();
	}

	/** Returns a text; empty for SQL NULL. */
	String text(String column);

	/** Returns an exact number; no value for SQL NULL. Binary floating point results are refused ({@link IllegalArgumentException}): cast them in SQL. */
	default Figure figure(String column) {
		return Figure.ofNullable(decimal(column));
	}

	/** Returns an exact number; null for SQL NULL. */
	@Nullable
	BigDecimal decimal(String column);

	/** Returns a whole number; 0 for SQL NULL. */
	long count(String column);

	/** Returns a day; null for SQL NULL. */
	@Nullable
	LocalDate date(String column);
}
