package org.chapterhouse.data.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/** Runs statements of our own over a connection. */
public final class SqlRunner {

	private final Connection connection;

	/** Runs over a connection, which the caller closes. */
	public SqlRunner(Connection connection) {
		this.connection = connection;
	}

	/** Runs a statement whose result does not matter. */
	public void run(String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/** Runs a statement with a text as its only parameter, whose result does not matter. */
	public void run(String sql, String parameter) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setString(1, parameter);
			statement.execute();
		}
	}

	/** Returns the rows of a result; its values may be null. */
	public List<@Nullable Object[]> rows(String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
			int width = result.getMetaData().getColumnCount();
			List<@Nullable Object[]> rows = new ArrayList<>();
			while (result.next()) {
				@Nullable
				Object[] row = new Object[width];
				for (int i = 0; i < width; i++) {
					row[i] = result.getObject(i + 1);
				}
				rows.add(row);
			}
			return rows;
		}
	}

	/** Returns the whole numbers of the only row of a result. */
	public long[] numbers(String sql) throws SQLException {
		@Nullable
		Object[] row = rows(sql).get(0);
		long[] numbers = new long[row.length];
		for (int i = 0; i < row.length; i++) {
			numbers[i] = row[i] instanceof Number number ? number.longValue() : 0;
		}
		return numbers;
	}
}
