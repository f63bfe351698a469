package org.chapterhouse.data.internal;

import org.chapterhouse.model.report.ColumnType;

/**
 * Turns texts into values, in all the forms in which people write them, by SQL: an expression over a text column gives the value in the type of the column,
 * NULL for an empty text and NULL for one that is unreadable. Nothing is rounded: a number with more digits than the type holds is unreadable.
 */
public final class CanonicalSql {

	private static final String YEAR = "[12][0-9]{3}";
	private static final String MONTH = "(0[1-9]|1[0-2])";
	private static final String LOOSE_MONTH = "(0?[1-9]|1[0-2])";
	private static final String LOOSE_DAY = "(0?[1-9]|[12][0-9]|3[01])";
	private static final String LOOSE_DATE = YEAR + "(-" + LOOSE_MONTH + "-" + LOOSE_DAY + "|/" + LOOSE_MONTH + "/" + LOOSE_DAY + ")";
	private static final String MIDNIGHT = "([ T]0?0:00(:00([.]0+)?)?)?";
	private static final String TIME = "[ T]([01]?[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,6})?)?";

	private final Dialect dialect;

	/** Writes for an engine. */
	public CanonicalSql(Dialect dialect) {
		this.dialect = dialect;
	}

	/** Returns the expression for a text of a type. */
	public String value(ColumnType type, String text) {
		String t = dialect.trimmed(text);
		return switch (type) {
		case TEXT -> t;
		case INTEGER -> number(t, "[+-]?[0-9]{1,18}([.]0+)?", dialect.type(type));
		case MONEY, DECIMAL -> number(t, "[+-]?[0-9]{1,20}([.][0-9]{0,18}0*)?", dialect.type(type));
		case DATE -> date(t);
		case MONTH -> "CASE " + month(t) + " END";
		case PERIOD ->
			"CASE WHEN " + dialect.matches(t, YEAR) + " THEN " + t + " WHEN " + dialect.matches(t, YEAR + "-?[Qq][1-4]") + " THEN substr(" + t
					+ ", 1, 4) || '-Q' || right(" + t + ", 1) " + month(t) + " END";
		case BOOLEAN ->
			"CASE WHEN lower(" + t + ") IN ('yes', 'true', '1', '是') THEN TRUE WHEN lower(" + t + ") IN ('no', 'false', '0', '否') THEN FALSE END";
		case TIMESTAMP -> timestamp(t);
		};
	}

	private String number(String text, String expression, String type) {
		return "CASE WHEN " + dialect.matches(text, expression) + " THEN " + dialect.tryCast(text, type) + " END";
	}

	private String date(String text) {
		return "CASE WHEN " + dialect.matches(text, YEAR + MONTH + "[0-3][0-9]") + " THEN " + dialect.tryCast(compact(text), "DATE") + " WHEN "
				+ dialect.matches(text, LOOSE_DATE + MIDNIGHT) + " THEN " + dialect.tryCast(day(text), "DATE") + " END";
	}

	private String timestamp(String text) {
		String date = date(text);
		String timed = "replace(replace(" + text + ", '/', '-'), 'T', ' ')";
		return "CASE WHEN " + dialect.matches(text, LOOSE_DATE + TIME) + " THEN " + dialect.tryCast(timed, "TIMESTAMP") + " ELSE CAST(" + date
				+ " AS TIMESTAMP) END";
	}

	/** Returns the branches for 2017-04, 201704, 2017/4 and, as spreadsheets make them out of months, the first day of one. */
	private String month(String text) {
		String loose = YEAR + "[-/]" + LOOSE_MONTH;
		String day = dialect.matches(text, YEAR + "(-" + LOOSE_MONTH + "-0?1|/" + LOOSE_MONTH + "/0?1)" + MIDNIGHT);
		String parts = "split_part(replace(" + text + ", '/', '-'), '-', 2)";
		String padded = "substr(" + text + ", 1, 4) || '-' || right('0' || " + parts + ", 2)";
		return "WHEN " + dialect.matches(text, YEAR + "-" + MONTH) + " THEN " + text + " WHEN " + dialect.matches(text, YEAR + MONTH)
				+ " THEN substr(" + text
				+ ", 1, 4) || '-' || substr(" + text + ", 5, 2) WHEN " + dialect.matches(text, loose) + " OR " + day + " THEN " + padded;
	}

	private static String compact(String text) {
		return "substr(" + text + ", 1, 4) || '-' || substr(" + text + ", 5, 2) || '-' || substr(" + text + ", 7, 2)";
	}

	private static String day(String text) {
		return "replace(split_part(replace(" + text + ", 'T', ' '), ' ', 1), '/', '-')";
	}
}
