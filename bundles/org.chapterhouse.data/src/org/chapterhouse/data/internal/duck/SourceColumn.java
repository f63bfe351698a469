package org.chapterhouse.data.internal.duck;

import java.util.Optional;

import org.chapterhouse.data.internal.Dialect;
import org.chapterhouse.data.internal.SqlText;
import org.chapterhouse.model.report.ColumnDefinition;
import org.chapterhouse.model.report.ColumnType;

/**
 * Says how a column that has a type of its own, in a Parquet file or a table, becomes a column of its data set.
 *
 * @param name     the name in the data set
 * @param typed    an expression in the canonical type, where the values are such as they stand; otherwise empty
 * @param text     an expression that gives the values as people would write them
 * @param unusual  a condition that is true for a value that cannot be taken as it stands; empty where the type says that there is none
 */
record SourceColumn(String name, Optional<String> typed, String text, Optional<String> unusual) {

	/** Plans a column. */
	static SourceColumn of(ColumnDefinition column, String source, String sourceType, Dialect dialect) {
		String raw = SqlText.name(source);
		String type = sourceType.replaceFirst("\\(.*", "");
		if (type.equals("VARCHAR")) {
			return text(column, raw, dialect);
		}
		if (type.equals("DOUBLE") || type.equals("FLOAT")) {
			return binary(column, raw);
		}
		return new SourceColumn(column.getName(), typed(column.getType(), raw, type), "CAST(" + raw + " AS VARCHAR)", Optional.empty());
	}

	/** Plans a column of binary floating point numbers; they count as what they are written as. */
	private static SourceColumn binary(ColumnDefinition column, String raw) {
		String text = written(raw);
		return switch (column.getType()) {
		case MONEY, DECIMAL -> new SourceColumn(column.getName(), Optional.of("TRY_CAST(CAST(" + raw + " AS VARCHAR) AS DECIMAL(38, 18))"), text,
				Optional.of("NOT isfinite(" + raw + ") OR abs(" + raw + ") >= 1e20"));
		case INTEGER -> new SourceColumn(column.getName(), Optional.of("TRY_CAST(" + raw + " AS BIGINT)"), text,
				Optional.of(raw + " <> trunc(" + raw + ") OR abs(" + raw + ") >= 1e18"));
		default -> new SourceColumn(column.getName(), Optional.empty(), text, Optional.empty());
		};
	}

	/** Tells whether the column is taken as it stands, without an expression. */
	boolean isAsItStands() {
		return typed.filter(expression -> expression.startsWith("\"")).isPresent();
	}

	private static SourceColumn text(ColumnDefinition column, String raw, Dialect dialect) {
		Optional<String> unusual = switch (column.getType()) {
		case TEXT -> Optional.of(raw + " IS DISTINCT FROM " + dialect.trimmed(raw));
		case MONTH -> Optional.of("NOT " + dialect.matches(raw, "[12][0-9]{3}-(0[1-9]|1[0-2])"));
		case PERIOD -> Optional.of("NOT " + dialect.matches(raw, "[12][0-9]{3}(-(0[1-9]|1[0-2]|Q[1-4]))?"));
		default -> Optional.empty();
		};
		return new SourceColumn(column.getName(), unusual.map(condition -> raw), raw, unusual);
	}

	private static Optional<String> typed(ColumnType type, String raw, String sourceType) {
		boolean whole = sourceType.matches("U?(TINYINT|SMALLINT|INTEGER)|BIGINT");
		boolean same = switch (type) {
		case INTEGER -> whole;
		case MONEY, DECIMAL -> sourceType.equals("DECIMAL");
		case DATE -> sourceType.equals("DATE");
		case BOOLEAN -> sourceType.equals("BOOLEAN");
		case TIMESTAMP -> sourceType.equals("TIMESTAMP");
		case TEXT, MONTH, PERIOD -> false;
		};
		boolean number = type == ColumnType.MONEY || type == ColumnType.DECIMAL;
		return same ? Optional.of(raw) : whole && number ? Optional.of("CAST(" + raw + " AS DECIMAL(21, 2))") : Optional.empty();
	}

	/** Returns values as text; whole numbers (520000.0) without decimals. */
	private static String written(String raw) {
		String text = "CAST(" + raw + " AS VARCHAR)";
		return "CASE WHEN " + raw + " = trunc(" + raw + ") AND abs(" + raw + ") < 1e15 THEN CAST(CAST(" + raw + " AS BIGINT) AS VARCHAR) ELSE " + text
				+ " END";
	}
}
