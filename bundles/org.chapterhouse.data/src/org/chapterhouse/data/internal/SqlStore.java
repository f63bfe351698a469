package org.chapterhouse.data.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataAccessException;
import org.chapterhouse.api.data.DataSession;
import org.chapterhouse.api.data.DataStore;

/** A store whose tables lie in an engine that speaks JDBC. */
public final class SqlStore implements DataStore {

	/** Gives a connection for each session. */
	public interface Connections extends AutoCloseable {

		/** Opens one more connection, which the caller closes. */
		Connection connect() throws SQLException;

		@Override
		void close();
	}

	private final String location;
	private final List<Problem> problems;
	private final Function<Locale, List<Problem>> told;
	private final Dialect dialect;
	private final Connections connections;

	/**
	 * Takes over the connections of an engine whose tables are ready.
	 *
	 * @param told    tells the same problems in another language
	 * @param dialect how the engine writes SQL
	 */
	public SqlStore(String location, List<Problem> problems, Function<Locale, List<Problem>> told, Dialect dialect, Connections connections) {
		this.location = location;
		this.problems = List.copyOf(problems);
		this.told = told;
		this.dialect = dialect;
		this.connections = connections;
	}

	@Override
	public List<Problem> problems() {
		return problems;
	}

	@Override
	public List<Problem> problems(Locale language) {
		return told.apply(language);
	}

	@Override
	public String location() {
		return location;
	}

	@Override
	public DataSession openSession() {
		try {
			return new SqlSession(connections.connect(), dialect);
		} catch (SQLException e) {
			throw new DataAccessException("no session can be opened: " + e.getMessage(), e);
		}
	}

	@Override
	public void close() {
		connections.close();
	}
}
