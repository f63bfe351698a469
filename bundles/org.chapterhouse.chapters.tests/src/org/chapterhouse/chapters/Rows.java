package org.chapterhouse.chapters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.data.Row;
import org.chapterhouse.api.data.SqlQuery;
import org.eclipse.jdt.annotation.Nullable;

/** Makes results of queries out of texts: {@code "unit=H1 amount=5"} is a row. */
final class Rows {

	private Rows() {
	}

	static QueryResult of(String... rows) {
		return new QueryResult(SqlQuery.of("rows", "SELECT 1"), Arrays.stream(rows).map(Rows::row).toList());
	}

	private static Row row(String text) {
		var values = new HashMap<String, String>();
		for (String pair : text.split(" ")) {
			values.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
		}
		return new MapRow(values);
	}

	private record MapRow(Map<String, String> values) implements Row {

		@Override
		public String text(String column) {
			return values.getOrDefault(column, "");
		}

		@Override
		public @Nullable BigDecimal decimal(String column) {
			return text(column).isEmpty() ? null : new BigDecimal(text(column));
		}

		@Override
		public long count(String column) {
			return text(column).isEmpty() ? 0 : Long.parseLong(text(column));
		}

		@Override
		public @Nullable LocalDate date(String column) {
			return text(column).isEmpty() ? null : LocalDate.parse(text(column));
		}
	}
}
