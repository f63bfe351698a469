package org.chapterhouse.data.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.chapterhouse.api.data.Row;
import org.eclipse.jdt.annotation.Nullable;

/** Names the columns of a result and makes rows of it. */
final class ResultColumns {

	private final Map<String, Integer> places = new HashMap<>();
	private final List<String> names = new ArrayList<>();

	private ResultColumns() {
	}

	/** Reads the names of a result's columns; the case of letters does not matter. */
	static ResultColumns of(ResultSetMetaData meta) throws SQLException {
		var columns = new ResultColumns();
		for (int i = 1; i <= meta.getColumnCount(); i++) {
			columns.names.add(meta.getColumnLabel(i));
			columns.places.putIfAbsent(meta.getColumnLabel(i).toLowerCase(Locale.ROOT), i - 1);
		}
		return columns;
	}

	/** Takes the row at which a result stands. */
	Row row(ResultSet result) throws SQLException {
		@Nullable
		Object[] values = new Object[result.getMetaData().getColumnCount()];
		for (int i = 0; i < values.length; i++) {
			values[i] = plain(result.getObject(i + 1));
		}
		return new ResultRow(values);
	}

	private static @Nullable Object plain(@Nullable Object value) {
		return switch (value) {
		case Date date -> date.toLocalDate();
		case Timestamp timestamp -> timestamp.toLocalDateTime();
		case null, default -> value;
		};
	}

	private final class ResultRow implements Row {

		private final @Nullable Object[] values;

		ResultRow(@Nullable Object[] values) {
			this.values = values;
		}

		@Override
		public List<String> columns() {
			return Collections.unmodifiableList(names);
		}

		private @Nullable Object value(String column) {
			Integer exact = places.get(column);
			Integer place = exact != null ? exact : places.get(column.toLowerCase(Locale.ROOT));
			if (place == null) {
				throw new IllegalArgumentException("the query gives no column " + column);
			}
			return values[place];
		}

		@Override
		public String text(String column) {
			return switch (value(column)) {
			case null -> "";
			case BigDecimal number -> number.toPlainString();
			case Object other -> other.toString();
			};
		}

		@Override
		public @Nullable BigDecimal decimal(String column) {
			return switch (value(column)) {
			case null -> null;
			case BigDecimal number -> number;
			case BigInteger number -> new BigDecimal(number);
			case Long number -> BigDecimal.valueOf(number);
			case Integer number -> BigDecimal.valueOf(number);
			case Short number -> BigDecimal.valueOf(number);
			case Byte number -> BigDecimal.valueOf(number);
			case Object other ->
				throw new IllegalArgumentException("column " + column + " is no exact number but " + other.getClass().getSimpleName());
			};
		}

		@Override
		public long count(String column) {
			BigDecimal number = decimal(column);
			return number == null ? 0 : number.longValueExact();
		}

		@Override
		public @Nullable LocalDate date(String column) {
			return switch (value(column)) {
			case null -> null;
			case LocalDate date -> date;
			case LocalDateTime time -> time.toLocalDate();
			case Object other -> throw new IllegalArgumentException("column " + column + " is no day but " + other.getClass().getSimpleName());
			};
		}
	}
}
