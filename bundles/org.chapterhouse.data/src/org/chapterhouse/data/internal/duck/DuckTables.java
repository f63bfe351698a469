package org.chapterhouse.data.internal.duck;

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

	private final SqlRunner runner;
	private final ProblemLog log;
	private final Dialect dialect = new DuckDialect();
	private final CanonicalSql canonical = new CanonicalSql(dialect);
	private final Map<String, RawTable> loaded = new LinkedHashMap<>();
	private final Map<String, TableChecks> checks = new LinkedHashMap<>();
	private final Set<String> proved = new LinkedHashSet<>();

	/** Makes tables over a connection. */
	DuckTables(SqlRunner runner, ProblemLog log) {
		this.runner = runner;
		this.log = log;
	}

	/** Makes the table of a data set and checks its values and keys; an empty one if there is no file that can be used. */
	void add(OpenedSet set, Optional<RawTable> source) throws SQLException {
		if (source.isEmpty()) {
			runner.run("CREATE TABLE " + SqlText.name(set.id()) + " AS " + select(set, source, false));
			return;
		}
		RawTable raw = source.get();
		boolean large = raw instanceof SourceTable table && table.count(runner) > LARGE;
		boolean proved = large && raw instanceof SourceTable table && prove(table);
		if (raw instanceof SourceTable table && !proved) {
			table.findPlain(runner);
		}
		runner.run("CREATE " + (large ? "VIEW " : "TABLE ") + SqlText.name(set.id()) + " AS " + select(set, source, false));
		String numbered = large ? select(set, source, true) : "SELECT rowid AS " + SqlText.name(RawTable.ROW) + ", * FROM " + SqlText.name(set.id());
		var check = new TableChecks(raw, "(" + numbered + ")", dialect, runner, log);
		if (!proved) {
			check.values();
			check.keys();
		}
		loaded.put(set.id(), raw);
		checks.put(set.id(), check);
	}

	private boolean prove(SourceTable raw) throws SQLException {
		raw.assumePlain();
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
		String columns = set.columns().stream().map(column -> value(column, raw) + " AS " + SqlText.name(column.getName())).collect(Collectors.joining(", "));
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
