package org.chapterhouse.data.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.api.data.DataAccessException;
import org.chapterhouse.api.data.DataSession;
import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.data.Row;
import org.chapterhouse.api.data.SqlQuery;
import org.eclipse.jdt.annotation.Nullable;

/** Answers queries over one connection, which it owns. */
public final class SqlSession implements DataSession {

	private final Connection connection;
	private final Dialect dialect;
	private final Object lock = new Object();
	private @Nullable PreparedStatement running;
	private boolean cancelled;

	/** Takes over a connection to an engine that writes SQL in some way. */
	public SqlSession(Connection connection, Dialect dialect) {
		this.connection = connection;
		this.dialect = dialect;
	}

	@Override
	public QueryResult query(SqlQuery query) {
		try {
			BoundSql bound = BoundSql.parse(query.sql(), dialect);
			try (PreparedStatement statement = connection.prepareStatement(bound.sql())) {
				begin(statement);
				bind(statement, bound, query);
				try (ResultSet result = statement.executeQuery()) {
					return new QueryResult(query, rows(result));
				}
			} finally {
				end();
			}
		} catch (SQLException | IllegalArgumentException e) {
			throw new DataAccessException("query " + query.name() + ": " + e.getMessage(), e);
		}
	}

	private static void bind(PreparedStatement statement, BoundSql bound, SqlQuery query) throws SQLException {
		for (int i = 0; i < bound.names().size(); i++) {
			Object value = query.parameters().get(bound.names().get(i));
			if (value == null) {
				throw new IllegalArgumentException("no value for parameter :" + bound.names().get(i));
			}
			statement.setObject(i + 1, value);
		}
	}

	private static List<Row> rows(ResultSet result) throws SQLException {
		List<Row> rows = new ArrayList<>();
		ResultColumns columns = ResultColumns.of(result.getMetaData());
		while (result.next()) {
			rows.add(columns.row(result));
		}
		return rows;
	}

	private void begin(PreparedStatement statement) throws SQLException {
		synchronized (lock) {
			if (cancelled) {
				throw new SQLException("cancelled");
			}
			running = statement;
		}
	}

	private void end() {
		synchronized (lock) {
			running = null;
		}
	}

	@Override
	public void cancel() {
		synchronized (lock) {
			cancelled = true;
			PreparedStatement statement = running;
			if (statement != null) {
				try {
					statement.cancel();
				} catch (SQLException e) {
					throw new DataAccessException("the query cannot be stopped: " + e.getMessage(), e);
				}
			}
		}
	}

	@Override
	public void close() {
		try {
			connection.close();
		} catch (SQLException e) {
			throw new DataAccessException("the session cannot be closed: " + e.getMessage(), e);
		}
	}
}
