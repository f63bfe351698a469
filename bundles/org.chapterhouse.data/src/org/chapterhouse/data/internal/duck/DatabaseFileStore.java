package org.chapterhouse.data.internal.duck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataStore;
import org.chapterhouse.api.data.DataStoreProvider;
import org.chapterhouse.api.data.DataStoreRequest;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.data.internal.JdbcAddress;
import org.chapterhouse.data.internal.OpenedSet;
import org.chapterhouse.data.internal.ProblemLog;
import org.chapterhouse.data.internal.RawTable;
import org.chapterhouse.data.internal.SqlRunner;
import org.chapterhouse.data.internal.SqlStore;
import org.chapterhouse.data.internal.SqlText;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Opens a database file, {@code jdbc:duckdb:FILE}, read-only: its tables or views of the names of the data sets, in its main schema.
 * <p>
 * The file is attached to an engine that is locked already, so that a view in it which reads other files reads nothing. A file that is encrypted is attached
 * with the password of the request, which is asked for only then; the password is a parameter of the statement, so no statement holds it.
 */
public final class DatabaseFileStore implements DataStoreProvider {

	private static final String CATALOG = "source";

	@Override
	public boolean accepts(String location) {
		return JdbcAddress.isOne(location) && new JdbcAddress(location).engine().equals("duckdb");
	}

	@Override
	public Outcome<DataStore> open(DataStoreRequest request, IProgressMonitor monitor) {
		Messages messages = Messages.beside(ProblemLog.class, request.language());
		var address = new JdbcAddress(request.location());
		try {
			Path file = Path.of(address.rest());
			if (!Files.isRegularFile(file)) {
				return failed(messages, "data.database.missing", address, "");
			}
			return Outcome.of(open(request, address, file.toRealPath(), messages, monitor));
		} catch (PasswordRefused e) {
			return failed(messages, e.code(), address, "");
		} catch (IOException | SQLException e) {
			return failed(messages, "data.database.unreadable", address, String.valueOf(e.getMessage()));
		} catch (InvalidPathException e) {
			return failed(messages, "data.database.missing", address, "");
		}
	}

	private static Outcome<DataStore> failed(Messages messages, String code, JdbcAddress address, String reason) {
		return Outcome.failed(
				Problem.error(code, messages.format(code, Map.of("location", address.shown(), "reason", reason)), Place.file(address.shown())));
	}

	private static DataStore open(DataStoreRequest request, JdbcAddress address, Path file, Messages messages, IProgressMonitor monitor)
			throws IOException, SQLException, PasswordRefused {
		List<OpenedSet> sets = OpenedSet.of(request);
		SubMonitor progress = SubMonitor.convert(monitor, sets.size() + 1);
		var log = new ProblemLog(messages, sets.stream().map(OpenedSet::id).toList(), request.problemLimit());
		Path temp = request.tempFolder().toRealPath();
		DuckEngine engine = DuckEngine.start(List.of(file, Path.of(file + ".wal")), temp);
		try {
			SqlRunner runner = engine.runner();
			attach(file, request.password(), runner);
			Map<String, List<String>> names = tableNames(runner);
			var tables = new DuckTables(runner, temp, log);
			for (OpenedSet set : sets) {
				tables.add(set, table(set, names.getOrDefault(set.id().toLowerCase(Locale.ROOT), List.of()), address, runner, log));
				progress.split(1);
			}
			tables.checkReferences();
			progress.split(1);
			return new SqlStore(address.shown(), log.problems(), log::problems, new DuckDialect(), engine);
		} catch (SQLException | OperationCanceledException | PasswordRefused e) {
			engine.close();
			throw e;
		}
	}

	private static void attach(Path file, Supplier<Optional<String>> password, SqlRunner runner) throws SQLException, PasswordRefused {
		String attach = "ATTACH " + SqlText.literal(file.toString()) + " AS " + CATALOG;
		try {
			runner.run(attach + " (READ_ONLY)");
		} catch (SQLException e) {
			if (!EncryptionKey.isAskedFor(e)) {
				throw e;
			}
			EncryptionKey.of(password.get()).attach(attach, runner);
		}
	}

	private static Map<String, List<String>> tableNames(SqlRunner runner) throws SQLException {
		Map<String, List<String>> names = new HashMap<>();
		for (@Nullable
		Object[] row : runner.rows(
				"SELECT table_name FROM information_schema.tables WHERE table_catalog = '" + CATALOG
						+ "' AND table_schema = 'main' ORDER BY table_name")) {
			String name = String.valueOf(row[0]);
			names.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>()).add(name);
		}
		return names;
	}

	private static Optional<RawTable> table(OpenedSet set, List<String> names, JdbcAddress address, SqlRunner runner, ProblemLog log) {
		Place place = Place.dataSet(address.shown(), set.id());
		if (names.isEmpty()) {
			if (set.isNeeded()) {
				log.error("data.table.missing", place, Map.of("name", set.id()));
			}
			return Optional.empty();
		}
		String name = names.get(0);
		try {
			RawTable table = SourceTable.table(set, name, CATALOG + ".main." + SqlText.name(name), runner, log);
			return Optional.of(table).filter(raw -> !raw.present().isEmpty());
		} catch (SQLException e) {
			log.error("data.table.unreadable", place, Map.of("name", name, "reason", String.valueOf(e.getMessage())));
			return Optional.empty();
		}
	}
}
