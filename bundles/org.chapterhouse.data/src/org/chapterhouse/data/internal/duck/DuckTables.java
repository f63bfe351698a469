package org.chapterhouse.data.internal.duck;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapterhouse.data.internal.CanonicalSql;
import org.chapterhouse.data.internal.Dialect;
import org.chapterhouse.data.internal.OpenedSet;
import org.chapterhouse.data.internal.ProblemLog;
import org.chapterhouse.data.internal.RawTable;
import org.chapterhouse.data.internal.SqlRunner;
import org.chapterhouse.data.internal.SqlText;
import org.chapterhouse.data.internal.TableChecks;
import org.chapterhouse.model.report.ColumnDefinition;

/** Makes the tables that chapters query, and has them checked. */
final class DuckTables {

	/** Above this number of rows a Parquet file or table is read where it is at each query, not loaded. */
	private static final long LARGE = 1_000_000;
	private static final long WORTH_A_PROOF = 100_000;

	private final SqlRunner runner;
	private final Path temp;
	private final ProblemLog log;
	private final Dialect dialect = new DuckDialect();
	private final CanonicalSql canonical = new CanonicalSql(dialect);
	private final Map<String, RawTable> loaded = new LinkedHashMap<>();
	private final Map<String, TableChecks> checks = new LinkedHashMap<>();
	private final Set<String> proved = new LinkedHashSet<>();

	/** Makes tables over a connection, with a temp folder for large ones that have to be written again. */
	DuckTables(SqlRunner runner, Path temp, ProblemLog log) {
		this.runner = runner;
		this.temp = temp;
		this.log = log;
	}

	/** Makes the table of a data set and checks its values and keys; an empty one if there is no file that can be used. */
	void add(OpenedSet set, Optional<RawTable> source) throws SQLException {
		if (source.isEmpty()) {
			runner.run("CREATE TABLE " + SqlText.name(set.id()) + " AS " + select(set, source, false));
			return;
		}
		RawTable raw = source.get();
		long rows = raw instanceof SourceTable table ? table.count(runner) : 0;
		boolean large = rows > LARGE;
		boolean proved = rows > WORTH_A_PROOF && raw instanceof SourceTable table && prove(table);
		if (raw instanceof SourceTable table && !proved) {
			table.findPlain(runner);
		}
		String numbered = large ? view(raw) : table(raw);
		var check = new TableChecks(raw, "(" + numbered + ")", dialect, runner, log);
		if (!proved) {
			check.values();
			check.keys();
		}
		loaded.put(set.id(), raw);
		checks.put(set.id(), check);
	}

	/** Loads a data set; returns its rows with their numbers. */
	private String table(RawTable raw) throws SQLException {
		String name = SqlText.name(raw.set().id());
		runner.run("CREATE TABLE " + name + " AS " + select(raw.set(), Optional.of(raw), false));
		return "SELECT rowid AS " + SqlText.name(RawTable.ROW) + ", * FROM " + name;
	}

	/** Leaves a data set where it is, or writes it again in its types if it has to be made out first; returns its rows with their numbers. */
	private String view(RawTable raw) throws SQLException {
		String name = SqlText.name(raw.set().id());
		String select = select(raw.set(), Optional.of(raw), false);
		String numbered = select(raw.set(), Optional.of(raw), true);
		if (raw instanceof SourceTable source && !source.isAsItStands()) {
			String copy = SqlText.literal(temp.resolve(raw.set().id() + "-rows.parquet").toString());
			runner.run("COPY (" + select + ") TO " + copy + " (FORMAT parquet)");
			select = "SELECT * FROM read_parquet(" + copy + ")";
			numbered = "SELECT file_row_number AS " + SqlText.name(RawTable.ROW) + ", * FROM read_parquet(" + copy + ", file_row_number = true)";
		}
		runner.run("CREATE VIEW " + name + " AS " + select);
		return numbered;
	}

	private boolean prove(SourceTable raw) throws SQLException {
		raw.assumePlain();
		if (!raw.isAsItStands()) {
			return false;
		}
		var check = new TableChecks(raw, "", dialect, runner, log);
		for (ColumnDefinition column : CleanProof.references(raw)) {
			String[] target = column.getReferences().split("[.]");
			if (isPresent(target[0], target[1]) && loaded.get(target[0]).set().isKey(target[1])
					&& new CleanProof(runner, raw, check, column, target[0], target[1]).holds()) {
				proved.add(raw.set().id() + "." + column.getName());
				return true;
			}
		}
		return false;
	}

	private String select(OpenedSet set, Optional<RawTable> raw, boolean withRow) {
		String row = withRow ? SqlText.name(RawTable.ROW) + ", " : "";
		String columns = set.columns().stream().map(column -> value(column, raw) + " AS " + SqlText.name(column.getName()))
				.collect(Collectors.joining(", "));
		return "SELECT " + row + columns + raw.map(table -> " FROM " + table.relation(false, withRow) + " AS raw").orElse(" WHERE FALSE");
	}

	private String value(ColumnDefinition column, Optional<RawTable> raw) {
		String name = column.getName();
		if (raw.isEmpty() || !raw.get().present().contains(name)) {
			return "CAST(NULL AS " + DuckDialect.plainType(column.getType()) + ")";
		}
		return raw.get().plain().contains(name) ? SqlText.name(name) : canonical.value(column.getType(), SqlText.name(name));
	}

	/** Checks the references between the tables that are there. */
	void checkReferences() throws SQLException {
		for (var entry : loaded.entrySet()) {
			for (ColumnDefinition column : entry.getValue().set().columns()) {
				String[] target = column.getReferences() == null ? new String[0] : column.getReferences().split("[.]");
				boolean known = proved.contains(entry.getKey() + "." + column.getName());
				if (!known && target.length == 2 && entry.getValue().present().contains(column.getName()) && isPresent(target[0], target[1])) {
					checks.get(entry.getKey()).references(column, target[0], target[1]);
				}
			}
		}
	}

	private boolean isPresent(String set, String column) {
		RawTable table = loaded.get(set);
		return table != null && table.present().contains(column);
	}
}
