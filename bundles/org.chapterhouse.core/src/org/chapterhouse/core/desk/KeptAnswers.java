package org.chapterhouse.core.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.chapterhouse.api.data.DataSession;
import org.chapterhouse.api.data.DataStore;
import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.data.Row;
import org.chapterhouse.api.data.SqlQuery;
import org.chapterhouse.core.internal.PassingStore;
import org.chapterhouse.model.report.Query;
import org.chapterhouse.model.report.QueryParameter;

/** Passes queries on to a store and keeps the first rows of each answer, to be shown. Thread-safe. */
public final class KeptAnswers extends PassingStore {

	/** A query as documents have it: values as texts. */
	private record Question(String sql, Map<String, String> values) {

		static Question of(SqlQuery query) {
			Map<String, String> values = new LinkedHashMap<>();
			query.parameters().forEach((name, value) -> values.put(name, String.valueOf(value)));
			return new Question(query.sql(), values);
		}

		static Question of(Query query) {
			Map<String, String> values = new LinkedHashMap<>();
			for (QueryParameter parameter : query.getParameters()) {
				values.put(parameter.getName(), parameter.getValue());
			}
			return new Question(query.getSql(), values);
		}
	}

	private final int most;
	private final Map<Question, QueryRows> answers = new ConcurrentHashMap<>();

	/**
	 * Begins without answers.
	 *
	 * @param most the most rows kept of each
	 */
	public KeptAnswers(DataStore store, int most) {
		super(store);
		this.most = most;
	}

	/** Returns what a query of a document was answered with; empty if it was not asked. */
	public Optional<QueryRows> of(Query query) {
		return Optional.ofNullable(answers.get(Question.of(query)));
	}

	private void keep(QueryResult result) {
		List<String> columns = result.rows().stream().findFirst().map(Row::columns).orElse(List.of());
		List<List<String>> rows = result.rows().stream().limit(most).map(row -> columns.stream().map(row::text).toList()).toList();
		answers.put(Question.of(result.query()), new QueryRows(result.query().sql(), columns, rows, result.rows().size()));
	}

	@Override
	public DataSession openSession() {
		DataSession session = store.openSession();
		return new DataSession() {
			@Override
			public QueryResult query(SqlQuery query) {
				QueryResult result = session.query(query);
				keep(result);
				return result;
			}

			@Override
			public void cancel() {
				session.cancel();
			}

			@Override
			public void close() {
				session.close();
			}
		};
	}

	/** The store is closed by whoever opened it. */
	@Override
	public void close() {
		answers.clear();
	}
}
