package org.chapterhouse.data.internal.duck;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapterhouse.data.internal.OpenedSet;
import org.chapterhouse.data.internal.RawTable;
import org.chapterhouse.data.internal.SqlRunner;
import org.chapterhouse.data.internal.SqlText;
import org.chapterhouse.data.internal.csv.CsvTable;
import org.eclipse.jdt.annotation.Nullable;

/** A CSV file that the engine reads itself: the file of the data folder, or a copy of its good rows with their line numbers. */
final class CsvRawTable implements RawTable {

	private static final String LINE = "$line";
	private static final int FIRST_LINE = 2;

	private final OpenedSet set;
	private final String shown;
	private final CsvTable table;
	private final SqlRunner runner;
	private final Path file;
	private final boolean copied;
	private final boolean sheet;
	private final Map<String, String> fields = new LinkedHashMap<>();

	private CsvRawTable(OpenedSet set, String shown, CsvTable table, Path file, boolean copied, boolean sheet, SqlRunner runner) {
		this.set = set;
		this.shown = shown;
		this.table = table;
		this.file = file;
		this.copied = copied;
		this.sheet = sheet;
		this.runner = runner;
	}

	/** Returns a file as it is. */
	static CsvRawTable direct(OpenedSet set, String shown, CsvTable table, SqlRunner runner) {
		var raw = new CsvRawTable(set, shown, table, table.file(), false, false, runner);
		Map<Integer, String> names = table.columns().byPlace();
		for (int i = 0; i < table.width(); i++) {
			String name = names.get(i);
			raw.fields.put(name == null ? "$" + i : name, name == null ? "" : name);
		}
		return raw;
	}

	/** Returns a copy of a file or a sheet: the line number, then the columns that are there in the order of the data set. */
	static CsvRawTable copied(OpenedSet set, String shown, CsvTable table, Path copy, boolean sheet, SqlRunner runner) {
		var raw = new CsvRawTable(set, shown, table, copy, true, sheet, runner);
		raw.fields.put(LINE, "");
		presentInOrder(set, table).forEach(name -> raw.fields.put(name, name));
		return raw;
	}

	/** Returns the names of the columns that are there, in the order of the data set. */
	static List<String> presentInOrder(OpenedSet set, CsvTable table) {
		return set.columns().stream().map(column -> column.getName()).filter(name -> table.columns().place(name).isPresent()).toList();
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
		return Set.copyOf(presentInOrder(set, table));
	}

	@Override
	public Set<String> plain() {
		return table.plain();
	}

	@Override
	public String relation(boolean allText, boolean withRow) {
		String types = fields.entrySet().stream()
				.map(entry -> SqlText.literal(entry.getKey()) + ": " + SqlText.literal(type(entry.getValue(), allText)))
				.collect(Collectors.joining(", "));
		boolean crlf = table.crlf() && !copied;
		String read = "read_csv(" + SqlText.literal(file.toString()) + ", auto_detect = false, header = " + !copied
				+ ", delim = ',', quote = '\"', escape = '\"', new_line = '" + (crlf ? "\\r\\n" : "\\n") + "', compression = 'none', columns = {"
				+ types + "})";
		String columns = present().stream().sorted().map(SqlText::name).collect(Collectors.joining(", "));
		String row = withRow ? "row_number() OVER () - 1 AS " + SqlText.name(ROW) + ", " + (copied ? SqlText.name(LINE) + ", " : "") : "";
		return "(SELECT " + row + columns + " FROM " + read + ")";
	}

	private String type(String name, boolean allText) {
		return allText || !table.plain().contains(name) ? "VARCHAR"
				: set.column(name).map(column -> DuckDialect.plainType(column.getType())).orElse("VARCHAR");
	}

	@Override
	public Map<Long, Long> lines(Collection<Long> rows) throws SQLException {
		var lines = new HashMap<Long, Long>();
		if (!copied) {
			rows.forEach(row -> lines.put(row, row + FIRST_LINE));
		} else if (!rows.isEmpty()) {
			String wanted = rows.stream().sorted().map(row -> row.toString()).collect(Collectors.joining(", "));
			for (@Nullable
			Object[] found : runner.rows("SELECT " + SqlText.name(ROW) + ", " + SqlText.name(LINE) + " FROM " + relation(true, true)
					+ " AS r WHERE " + SqlText.name(ROW) + " IN (" + wanted + ")")) {
				lines.put(Long.valueOf(String.valueOf(found[0])), Long.valueOf(String.valueOf(found[1])));
			}
		}
		return lines;
	}

	@Override
	public String lineNote() {
		return sheet ? "data.note.sheet" : "";
	}
}
