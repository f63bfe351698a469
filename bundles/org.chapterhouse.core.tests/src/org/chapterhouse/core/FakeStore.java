package org.chapterhouse.core;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataAccessException;
import org.chapterhouse.api.data.DataSession;
import org.chapterhouse.api.data.DataStore;
import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.data.Row;
import org.chapterhouse.api.data.SqlQuery;

/** Answers queries by their SQL with rows that were told. */
final class FakeStore implements DataStore {

	private final Map<String, List<Map<String, Object>>> answers = new LinkedHashMap<>();
	private final List<Problem> problems = new ArrayList<>();
	final List<FakeSession> sessions = new CopyOnWriteArrayList<>();

	/** A nation, a province, two branches, a county, and two industries. */
	static FakeStore guizhou() {
		return new FakeStore()
				.answer("organisation", unit("00", "Nation", "nation", ""), unit("52", "Guizhou", "province", "00"),
						unit("5202", "Zunyi", "branch", "52"),
						unit("5201", "Guiyang", "branch", "52"), unit("520101", "Nanming", "county", "5201"))
				.answer("industry", TestHouse.row("code", "EDU", "name", "Education", "sort", 2),
						TestHouse.row("code", "GOV", "name", "Government", "sort", 1));
	}

	static Map<String, Object> unit(String code, String name, String level, String parent) {
		return TestHouse.row("code", code, "name", name, "short_name", name, "level", level, "parent_code", parent, "sort", 1);
	}

	@SafeVarargs
	final FakeStore answer(String sql, Map<String, Object>... rows) {
		answers.put(sql, List.of(rows));
		return this;
	}

	FakeStore problem(Problem problem) {
		problems.add(problem);
		return this;
	}

	@Override
	public List<Problem> problems() {
		return problems;
	}

	@Override
	public String location() {
		return "fake";
	}

	@Override
	public DataSession openSession() {
		var session = new FakeSession();
		sessions.add(session);
		return session;
	}

	@Override
	public void close() {
		// nothing is held
	}

	final class FakeSession implements DataSession {

		final AtomicBoolean cancelled = new AtomicBoolean();
		final AtomicBoolean closed = new AtomicBoolean();

		@Override
		public QueryResult query(SqlQuery query) {
			if (cancelled.get()) {
				throw new DataAccessException("query " + query.name() + ": cancelled", new IllegalStateException());
			}
			List<Map<String, Object>> rows = Optional.ofNullable(answers.get(query.sql()))
					.orElseThrow(() -> new DataAccessException("query " + query.name() + ": no such table", new IllegalStateException()));
			return new QueryResult(query, rows.stream().<Row>map(FakeRow::new).toList());
		}

		@Override
		public void cancel() {
			cancelled.set(true);
		}

		@Override
		public void close() {
			closed.set(true);
		}
	}

	record FakeRow(Map<String, Object> values) implements Row {

		@Override
		public List<String> columns() {
			return List.copyOf(values.keySet());
		}

		@Override
		public String text(String column) {
			return String.valueOf(values.get(column));
		}

		@Override
		public BigDecimal decimal(String column) {
			return new BigDecimal(text(column));
		}

		@Override
		public long count(String column) {
			return Long.parseLong(text(column));
		}

		@Override
		public LocalDate date(String column) {
			return LocalDate.parse(text(column));
		}
	}
}
