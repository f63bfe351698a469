package org.chapterhouse.data.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapterhouse.api.Place;
import org.chapterhouse.model.report.ColumnDefinition;
import org.chapterhouse.model.report.ColumnType;
import org.chapterhouse.model.report.Severity;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Checks the values of a data set against its columns.
 * <p>
 * One query counts over the finished table, a second one over the raw columns that are not plain; only what was counted is looked up.
 */
public final class TableChecks {

	private static final int LONGEST_SHOWN = 40;
	private static final String ROW = SqlText.name(RawTable.ROW);

	private final RawTable raw;
	private final String table;
	private final Dialect dialect;
	private final SqlRunner runner;
	private final ProblemLog log;

	/** A condition that no row should fulfil. */
	private record Rule(ColumnDefinition column, Severity severity, String code, String condition, Map<String, ?> arguments) {

		static Rule error(ColumnDefinition column, String code, String condition, Map<String, ?> arguments) {
			return new Rule(column, Severity.ERROR, code, condition, arguments);
		}

		static Rule warning(ColumnDefinition column, String code, String condition) {
			return new Rule(column, Severity.WARNING, code, condition, Map.of());
		}
	}

	/** A row with what is wrong in it. */
	private record Found(long row, String value) {
	}

	/**
	 * Prepares checks.
	 *
	 * @param raw   the data set as it lies in its file
	 * @param table a relation of the finished columns and {@link RawTable#ROW}
	 */
	public TableChecks(RawTable raw, String table, Dialect dialect, SqlRunner runner, ProblemLog log) {
		this.raw = raw;
		this.table = table;
		this.dialect = dialect;
		this.runner = runner;
		this.log = log;
	}

	/** Checks every value by itself and against the others of its row. */
	public void values() throws SQLException {
		List<Rule> rules = new ArrayList<>();
		List<ColumnDefinition> unfinished = new ArrayList<>();
		for (ColumnDefinition column : raw.set().columns()) {
			if (raw.present().contains(column.getName())) {
				boolean finished = column.getType() == ColumnType.TEXT || raw.plain().contains(column.getName());
				rules.addAll(rules(column, finished));
				if (!finished) {
					unfinished.add(column);
				}
			}
		}
		long[] counts = counts(rules.stream().map(Rule::condition).toList(), table);
		for (int i = 0; i < counts.length; i++) {
			if (counts[i] > 0) {
				tell(rules.get(i), counts[i]);
			}
		}
		readable(unfinished);
	}

	/** Returns a condition over the finished table that is true for a row with a fault of its own, all columns taken as plain. */
	public String anyFault() {
		List<Rule> rules = new ArrayList<>();
		raw.set().columns().stream().filter(column -> raw.present().contains(column.getName())).forEach(column -> rules.addAll(rules(column, true)));
		return rules.isEmpty() ? "FALSE" : rules.stream().map(rule -> "(" + rule.condition() + ")").collect(Collectors.joining(" OR "));
	}

	private List<Rule> rules(ColumnDefinition column, boolean finished) {
		String value = SqlText.name(column.getName());
		List<Rule> rules = new ArrayList<>();
		if (finished && mustHaveValue(column)) {
			rules.add(Rule.error(column, "data.value.missing", value + " IS NULL", Map.of()));
		}
		if (!column.getAllowedValues().isEmpty()) {
			rules.add(Rule.error(column, "data.value.unknown", value + " NOT IN (" + SqlText.literals(column.getAllowedValues()) + ")",
					Map.of("allowed", String.join(", ", column.getAllowedValues()))));
		}
		if (column.isNonNegative()) {
			rules.add(Rule.warning(column, "data.value.negative", value + " < 0"));
		}
		if (column.getType() == ColumnType.MONEY) {
			rules.add(Rule.warning(column, "data.money.decimals", value + " <> round(" + value + ", 2)"));
		}
		String other = column.getNotBefore();
		if (other != null && raw.present().contains(other)) {
			rules.add(new Rule(column, Severity.WARNING, "data.order", value + " < " + SqlText.name(other), Map.of("other", other)));
		}
		return rules;
	}

	private static boolean mustHaveValue(ColumnDefinition column) {
		return column.isKey() || column.isMandatory();
	}

	private long[] counts(List<String> conditions, String relation) throws SQLException {
		if (conditions.isEmpty()) {
			return new long[0];
		}
		String counts = conditions.stream().map(condition -> "count(*) FILTER (WHERE " + condition + ")").collect(Collectors.joining(", "));
		return runner.numbers("SELECT " + counts + " FROM " + relation + " AS checked");
	}

	/** Tells unreadable values, which the finished table lacks although the raw one has them, and empty ones. */
	private void readable(List<ColumnDefinition> columns) throws SQLException {
		long[] lacking = counts(columns.stream().map(column -> SqlText.name(column.getName()) + " IS NULL").toList(), table);
		long[] empty = counts(columns.stream().map(column -> dialect.trimmed(SqlText.name(column.getName())) + " IS NULL").toList(),
				raw.relation(true, false));
		for (int i = 0; i < lacking.length; i++) {
			ColumnDefinition column = columns.get(i);
			String text = SqlText.name(column.getName());
			String blank = dialect.trimmed(text) + " IS NULL";
			if (lacking[i] > empty[i]) {
				String unreadable = new CanonicalSql(dialect).value(column.getType(), text) + " IS NULL AND NOT " + blank;
				tellRaw(Rule.error(column, "data.value.unreadable", unreadable, Map.of("type", column.getType().getName())), lacking[i] - empty[i]);
			}
			if (empty[i] > 0 && mustHaveValue(column)) {
				tellRaw(Rule.error(column, "data.value.missing", blank, Map.of()), empty[i]);
			}
		}
	}

	private void tellRaw(Rule rule, long count) throws SQLException {
		tell(rule, count,
				found("SELECT " + ROW + ", " + SqlText.name(rule.column().getName()) + " FROM " + raw.relation(true, true) + " AS checked WHERE "
						+ rule.condition() + " ORDER BY 1 LIMIT " + log.limit()));
	}

	private void tell(Rule rule, long count) throws SQLException {
		tell(rule, count, asWritten(rule.column(), "SELECT " + ROW + " FROM " + table + " AS checked WHERE " + rule.condition()));
	}

	/** Returns the values of a column in rows, as they stand in the file. */
	private List<Found> asWritten(ColumnDefinition column, String rows) throws SQLException {
		List<String> numbers = runner.rows(rows + " ORDER BY 1 LIMIT " + log.limit()).stream().map(row -> String.valueOf(row[0])).toList();
		return numbers.isEmpty() ? List.of()
				: found("SELECT " + ROW + ", " + SqlText.name(column.getName()) + " FROM " + raw.relation(true, true) + " AS written WHERE " + ROW
						+ " IN ("
						+ String.join(", ", numbers) + ") ORDER BY 1");
	}

	private List<Found> found(String sql) throws SQLException {
		List<Found> found = new ArrayList<>();
		for (@Nullable
		Object[] row : runner.rows(sql)) {
			Object value = row[1];
			found.add(new Found(row[0] instanceof Number number ? number.longValue() : -1, value == null ? "" : value.toString()));
		}
		return found;
	}

	private void tell(Rule rule, long count, List<Found> found) throws SQLException {
		tell(rule, count, found, rule.column().getName());
	}

	private void tell(Rule rule, long count, List<Found> found, String columns) throws SQLException {
		Map<Long, Long> lines = raw.lines(found.stream().map(Found::row).toList());
		Place last = Place.dataSet(raw.shown(), raw.set().id());
		for (Found each : found) {
			last = new Place(raw.shown(), lines.getOrDefault(each.row(), 0L), raw.set().id(), columns, each.value());
			log.add(rule.severity(), rule.code(), last, arguments(rule, each.value()), raw.lineNote());
		}
		log.count(rule.severity(), rule.code(), last, count - found.size());
	}

	private static Map<String, ?> arguments(Rule rule, String value) {
		var arguments = new HashMap<String, Object>(rule.arguments());
		arguments.put("column", rule.column().getName());
		arguments.put("value", value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) + "…" : value);
		return arguments;
	}

	/** Checks that no two rows have the same key. */
	public void keys() throws SQLException {
		List<ColumnDefinition> key = raw.set().columns().stream().filter(ColumnDefinition::isKey).toList();
		Set<String> names = key.stream().map(ColumnDefinition::getName).collect(Collectors.toCollection(LinkedHashSet::new));
		if (key.isEmpty() || !raw.present().containsAll(names)) {
			return;
		}
		String columns = names.stream().map(SqlText::name).collect(Collectors.joining(", "));
		String complete = names.stream().map(name -> SqlText.name(name) + " IS NOT NULL").collect(Collectors.joining(" AND "));
		String groups = "(SELECT " + columns + ", count(*) AS n, min(" + ROW + ") AS r FROM " + table + " AS t WHERE " + complete
				+ " GROUP BY " + columns + " HAVING count(*) > 1)";
		long[] surplus = runner.numbers("SELECT sum(n - 1) FROM " + groups + " AS d");
		if (surplus[0] > 0) {
			String same = names.stream().map(name -> "t." + SqlText.name(name) + " = d." + SqlText.name(name)).collect(Collectors.joining(" AND "));
			String shown = names.stream().map(name -> "CAST(t." + SqlText.name(name) + " AS VARCHAR)").collect(Collectors.joining(" || ', ' || "));
			List<Found> found = found("SELECT t." + ROW + ", " + shown + " FROM " + table + " AS t JOIN " + groups + " AS d ON " + same
					+ " WHERE t." + ROW + " > d.r ORDER BY 1 LIMIT " + log.limit());
			tell(Rule.error(key.get(0), "data.key.duplicate", "", Map.of("key", String.join(", ", names))), surplus[0], found,
					String.join(", ", names));
		}
	}

	/** Checks that what a column refers to is there. */
	public void references(ColumnDefinition column, String other, String otherColumn) throws SQLException {
		String name = SqlText.name(column.getName());
		String unknown = " FROM " + table + " AS t WHERE " + name + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " + SqlText.name(other)
				+ " AS o WHERE o."
				+ SqlText.name(otherColumn) + " = t." + name + ")";
		long[] values = runner.numbers("SELECT count(*) FROM (SELECT DISTINCT " + name + " FROM " + table + ") AS t WHERE " + name
				+ " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " + SqlText.name(other) + " AS o WHERE o." + SqlText.name(otherColumn) + " = t." + name
				+ ")");
		if (values[0] > 0) {
			long[] count = runner.numbers("SELECT count(*)" + unknown);
			var rule = new Rule(column, Severity.WARNING, "data.reference.unknown", "", Map.of("other", other + "." + otherColumn));
			tell(rule, count[0], asWritten(column, "SELECT " + ROW + unknown));
		}
	}
}
