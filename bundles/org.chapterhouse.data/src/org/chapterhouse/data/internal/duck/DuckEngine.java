package org.chapterhouse.data.internal.duck;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Properties;

import org.chapterhouse.data.internal.SqlRunner;
import org.chapterhouse.data.internal.SqlStore;
import org.chapterhouse.data.internal.SqlText;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * Runs an embedded engine that is locked from the start: it reads the files it was given and nothing else, writes only its own temp folder, loads no
 * extensions, and its settings cannot be changed any more.
 */
public final class DuckEngine implements SqlStore.Connections {

	private static final String MEMORY = "700MB";
	private static final int MOST_THREADS = 4;

	private final DuckDBConnection connection;

	private DuckEngine(DuckDBConnection connection) {
		this.connection = connection;
	}

	/**
	 * Starts an engine without data.
	 *
	 * @param files      the files that it may read
	 * @param tempFolder the folder that it may write
	 */
	public static DuckEngine start(Collection<Path> files, Path tempFolder) throws SQLException {
		Connection opened = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
		var engine = new DuckEngine((DuckDBConnection) opened);
		try {
			var runner = engine.runner();
			for (String setting : settings(files, tempFolder)) {
				runner.run("SET " + setting);
			}
			return engine;
		} catch (SQLException e) {
			engine.close();
			throw e;
		}
	}

	private static List<String> settings(Collection<Path> files, Path tempFolder) {
		String temp = SqlText.literal(tempFolder.toString());
		return List.of("autoinstall_known_extensions = false", "autoload_known_extensions = false", "allow_community_extensions = false",
				"allow_unsigned_extensions = false", "memory_limit = '" + MEMORY + "'",
				"threads = " + Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()), "temp_directory = " + temp,
				"allowed_paths = [" + SqlText.literals(files.stream().map(Path::toString).toList()) + "]", "allowed_directories = [" + temp + "]",
				"enable_external_access = false", "lock_configuration = true");
	}

	/** Runs statements of our own. */
	public SqlRunner runner() {
		return new SqlRunner(connection);
	}

	@Override
	public Connection connect() throws SQLException {
		return connection.duplicate();
	}

	@Override
	public void close() {
		try {
			connection.close();
		} catch (SQLException e) {
			throw new IllegalStateException("the engine cannot be stopped", e);
		}
	}
}
