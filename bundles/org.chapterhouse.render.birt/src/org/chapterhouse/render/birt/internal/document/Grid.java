package org.chapterhouse.render.birt.internal.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Holds what a data set of a template shows: columns and rows, whether it comes from a table, a series or another part of the document. Immutable.
 * <p>
 * A column of a table or line of a series {@code c} appears as {@code c} (the text shown), {@code c_label} (its heading), and for figures {@code c_plot} (the number in
 * the units shown; absent: no value) and {@code c_tone} (1, 0, −1).
 *
 * @param id      the name of the data set
 * @param title   its title; may be empty
 * @param unit    the unit of the figures of a series, in words; may be empty
 * @param columns its columns, in order
 * @param rows    its rows, in order: a value for each column that has one
 */
public record Grid(String id, String title, String unit, List<Column> columns, List<Map<String, Object>> rows) {

	/** The column of tables that holds 1 for rows with which no page should begin. */
	public static final String KEPT = "kept_with_previous";

	/** What a column holds. */
	public enum Type {
		/** Strings. */
		TEXT,
		/** Doubles. */
		NUMBER,
		/** Integers. */
		WHOLE
	}

	/**
	 * Describes a column.
	 *
	 * @param name in expressions
	 * @param type what it holds
	 */
	public record Column(String name, Type type) {
	}

	/** Makes a grid; columns and rows are copied, of the rows only what there are columns for: BIRT refuses the rest. */
	public Grid {
		Objects.requireNonNull(id);
		Objects.requireNonNull(title);
		Objects.requireNonNull(unit);
		columns = List.copyOf(columns);
		Set<String> names = columns.stream().map(Column::name).collect(Collectors.toSet());
		rows = rows.stream().map(row -> known(row, names)).toList();
	}

	private static Map<String, Object> known(Map<String, Object> row, Set<String> names) {
		Map<String, Object> known = new LinkedHashMap<>(row);
		known.keySet().retainAll(names);
		return Collections.unmodifiableMap(known);
	}

	/** Tells whether it has a column. */
	public boolean has(String column) {
		return columns.stream().anyMatch(c -> c.name().equals(column));
	}

	/** Returns a text of a row; empty if there is none. */
	public static String text(Map<String, Object> row, String column) {
		Object value = row.get(column);
		return value == null ? "" : value.toString();
	}

	/** Returns a number of a row; null if there is none. */
	public static @Nullable Double number(Map<String, Object> row, String column) {
		return row.get(column) instanceof Number number ? (Double) number.doubleValue() : null;
	}

	/** Returns a whole number of a row; 0 if there is none. */
	public static int whole(Map<String, Object> row, String column) {
		return row.get(column) instanceof Number number ? number.intValue() : 0;
	}
}
