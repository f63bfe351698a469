package org.chapterhouse.data.internal.duck;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapterhouse.data.internal.HeaderMap;
import org.chapterhouse.data.internal.OpenedSet;
import org.chapterhouse.data.internal.ProblemLog;
import org.chapterhouse.data.internal.RawTable;
import org.chapterhouse.data.internal.SqlRunner;
import org.chapterhouse.data.internal.SqlText;
import org.chapterhouse.model.report.ColumnDefinition;
import org.eclipse.jdt.annotation.Nullable;

/** A Parquet file or a table of a database: its columns have types of their own. */
final class SourceTable implements RawTable {

	private final OpenedSet set;
	private final String shown;
	private final String from;
	private final String row;
	private final boolean numbered;
	private final List<SourceColumn> columns;
	private final Set<String> plain = new LinkedHashSet<>();

	private SourceTable(OpenedSet set, String shown, String from, String row, boolean numbered, List<SourceColumn> columns) {
		this.set = set;
		this.shown = shown;
		this.from = from;
		this.row = row;
		this.numbered = numbered;
		this.columns = columns;
	}

	/** Takes a Parquet file. */
	static SourceTable parquet(OpenedSet set, String shown, String path, SqlRunner runner, ProblemLog log) throws SQLException {
		String from = "read_parquet(" + SqlText.literal(path) + ", file_row_number = true)";
		return new SourceTable(set, shown, from, "file_row_number", true, plan(set, shown, from, runner, log));
	}

	/** Takes a table; its rows have no numbers. */
	static SourceTable table(OpenedSet set, String shown, String table, SqlRunner runner, ProblemLog log) throws SQLException {
		return new SourceTable(set, shown, table, "row_number() OVER () - 1", false, plan(set, shown, table, runner, log));
	}

	private static List<SourceColumn> plan(OpenedSet set, String shown, String from, SqlRunner runner, ProblemLog log) throws SQLException {
		List<String> names = new ArrayList<>();
		List<String> types = new ArrayList<>();
		for (@Nullable
		Object[] column : runner.rows("DESCRIBE SELECT * FROM " + from)) {
			names.add(String.valueOf(column[0]));
			types.add(String.valueOf(column[1]));
		}
		HeaderMap header = HeaderMap.of(names, set, shown, 0, log);
		var dialect = new DuckDialect();
		List<SourceColumn> columns = new ArrayList<>();
		for (ColumnDefinition column : set.columns()) {
			header.place(column.getName()).ifPresent(at -> columns.add(SourceColumn.of(column, names.get(at), types.get(at), dialect)));
		}
		return columns;
	}

	/** Returns the number of rows. */
	long count(SqlRunner runner) throws SQLException {
		return runner.numbers("SELECT count(*) FROM " + from)[0];
	}

	/** Takes it that every column that may be plain is. */
	void assumePlain() {
		columns.stream().filter(column -> column.typed().isPresent()).forEach(column -> plain.add(column.name()));
	}

	/** Finds out which columns are plain. */
	void findPlain(SqlRunner runner) throws SQLException {
		plain.clear();
		List<SourceColumn> open = columns.stream().filter(column -> column.typed().isPresent() && column.unusual().isPresent()).toList();
		columns.stream().filter(column -> column.typed().isPresent() && column.unusual().isEmpty()).forEach(column -> plain.add(column.name()));
		if (!open.isEmpty()) {
			String counts = open.stream().map(column -> "count(*) FILTER (WHERE " + column.unusual().orElseThrow() + ")")
					.collect(Collectors.joining(", "));
			long[] unusual = runner.numbers("SELECT " + counts + " FROM " + from);
			for (int i = 0; i < unusual.length; i++) {
				if (unusual[i] == 0) {
					plain.add(open.get(i).name());
				}
			}
		}
	}

	/** Tells whether every column is taken as it stands. */
	boolean isAsItStands() {
		return columns.stream().allMatch(column -> plain.contains(column.name()) && column.isAsItStands());
	}

	/** Returns the condition that tells a value of a column that cannot be taken as it stands, where there may be some; over the raw column. */
	Optional<String> unusual(String column) {
		return columns.stream().filter(each -> each.name().equals(column)).findFirst().flatMap(SourceColumn::unusual);
	}

	@Override
	public OpenedSet set() {
		return set;
	}

	@Override
	public String shown() {
		return shown;
	}

	@Override
	public Set<String> present() {
		return columns.stream().map(SourceColumn::name).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	@Override
	public Set<String> plain() {
		return Set.copyOf(plain);
	}

	@Override
	public String relation(boolean allText, boolean withRow) {
		List<String> expressions = new ArrayList<>();
		if (withRow) {
			expressions.add(row + " AS " + SqlText.name(ROW));
		}
		for (SourceColumn column : columns) {
			String expression = allText || !plain.contains(column.name()) ? column.text() : column.typed().orElseThrow();
			expressions.add(expression + " AS " + SqlText.name(column.name()));
		}
		return "(SELECT " + String.join(", ", expressions) + " FROM " + from + ")";
	}

	@Override
	public Map<Long, Long> lines(Collection<Long> rows) {
		var lines = new HashMap<Long, Long>();
		if (numbered) {
			rows.forEach(number -> lines.put(number, number + 1));
		}
		return lines;
	}

	@Override
	public String lineNote() {
		return numbered ? "data.note.row" : "";
	}
}
