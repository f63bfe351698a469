package org.chapterhouse.api.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * Holds a query and the values bound to it.
 * <p>
 * Parameters stand in the SQL as {@code :name}. Values are bound, never spliced: text, whole number ({@link Long}), {@link java.math.BigDecimal} or
 * {@link java.time.LocalDate}. The SQL is of the kind that all engines speak; data sets are tables of their ids, with dates as DATE, months and periods as
 * text, whole and decimal numbers exact. {@code seconds_between(FROM, TO)} stands for the whole seconds from one time to another, for which engines share no
 * function.
 *
 * @param name       names the query within its chapter: the file's name without {@code .sql}
 * @param sql        the text
 * @param parameters the values by name, in the order given
 */
public record SqlQuery(String name, String sql, SequencedMap<String, Object> parameters) {

	/** Makes a query; the map is copied. */
	public SqlQuery {
		Objects.requireNonNull(name);
		Objects.requireNonNull(sql);
		parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
	}

	/** Returns a query without parameters. */
	public static SqlQuery of(String name, String sql) {
		return new SqlQuery(name, sql, new LinkedHashMap<>());
	}

	/**
	 * Reads a query from {@code sql/NAME.sql} beside a class; throws {@link IllegalArgumentException} if there is no such file, which is a mistake in the
	 * bundle.
	 */
	public static SqlQuery read(Class<?> beside, String name) {
		try (InputStream in = beside.getResourceAsStream("sql/" + name + ".sql")) {
			if (in == null) {
				throw new IllegalArgumentException("no sql/" + name + ".sql beside " + beside.getName());
			}
			return of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Returns the query with one more value bound. */
	public SqlQuery with(String parameter, Object value) {
		var more = new LinkedHashMap<String, Object>(parameters);
		more.put(parameter, Objects.requireNonNull(value));
		return new SqlQuery(name, sql, more);
	}

	/** Returns the query with more values bound. */
	public SqlQuery with(Map<String, ?> values) {
		var more = new LinkedHashMap<String, Object>(parameters);
		more.putAll(values);
		return new SqlQuery(name, sql, more);
	}
}
