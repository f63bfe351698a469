package org.chapterhouse.data.internal.duck;

import org.chapterhouse.data.internal.Dialect;
import org.chapterhouse.data.internal.SqlText;
import org.chapterhouse.model.report.ColumnType;

/** SQL as DuckDB writes it. */
public final class DuckDialect implements Dialect {

	private static final String BLANKS = " \t\r\n\u00A0\u3000\uFEFF";

	/** Returns the type in which plain values are kept: the narrow, fast one. */
	static String plainType(ColumnType type) {
		return type == ColumnType.MONEY ? "DECIMAL(18, 2)" : typeOf(type);
	}

	@Override
	public String type(ColumnType type) {
		return typeOf(type);
	}

	private static String typeOf(ColumnType type) {
		return switch (type) {
		case TEXT, MONTH, PERIOD -> "VARCHAR";
		case INTEGER -> "BIGINT";
		case MONEY, DECIMAL -> "DECIMAL(38, 18)";
		case DATE -> "DATE";
		case BOOLEAN -> "BOOLEAN";
		case TIMESTAMP -> "TIMESTAMP";
		};
	}

	@Override
	public String matches(String text, String expression) {
		return "regexp_full_match(" + text + ", " + SqlText.literal(expression) + ")";
	}

	@Override
	public String tryCast(String text, String type) {
		return "TRY_CAST(" + text + " AS " + type + ")";
	}

	@Override
	public String secondsBetween(String from, String to) {
		return "date_diff('second', " + from + ", " + to + ")";
	}

	@Override
	public String trimmed(String text) {
		return "nullif(trim(" + text + ", " + SqlText.literal(BLANKS) + "), '')";
	}
}
