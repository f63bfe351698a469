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
 * Columns whose values are plain are checked in the finished table, others in the raw one. Each way takes one query that counts; only what was counted is
 * looked up.
 */
public final class TableChecks {

	private final RawTable raw;
	private final String table;
	private final Dialect dialect;
	private final SqlRunner runner;
	private final ProblemLog log;

	/** A condition that no row should fulfil. */
	private record Rule(ColumnDefinition column, Severity severity, String code, String condition, Map<String, ?> arguments) {
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
		List<Rule> finished = new ArrayList<>();
		List<Rule> unfinished = new ArrayList<>();
		for (ColumnDefinition column : raw.set().columns()) {
			if (raw.present().contains(column.getName())) {
				boolean plain = raw.plain().contains(column.getName());
				rules(column, plain, plain ? finished : unfinished);
				order(column, finished);
			}
		}
		run(finished, table);
		run(unfinished, raw.relation(true, true));
	}

	/** Returns a condition over the finished table that is true for a row with a fault of its own, all columns taken as plain. */
	public String anyFault() {
		List<Rule> rules = new ArrayList<>();
		for (ColumnDefinition column : raw.set().columns()) {
			rules(column, true, rules);
			order(column, rules);
		}
		return rules.isEmpty() ? "FALSE" : rules.stream().map(Rule::condition).collect(Collectors.joining(" OR "));
	}

	private void rules(ColumnDefinition column, boolean plain, List<Rule> rules) {
		String text = SqlText.name(column.getName());
		String value = plain ? text : new CanonicalSql(dialect).value(column.getType(), text);
		String empty = plain ? text + " IS NULL" : dialect.trimmed(text) + " IS NULL";
		if (!plain && column.getType() != ColumnType.TEXT) {
			rules.add(new Rule(column, Severity.ERROR, "data.value.unreadable", value + " IS NULL AND " + dialect.trimmed(text) + " IS NOT NULL",
					Map.of("type", column.getType().getName())));
		}
		if (column.isKey() || column.isMandatory()) {
			rules.add(new Rule(column, Severity.ERROR, "data.value.missing", empty, Map.of()));
		}
		if (!column.getAllowedValues().isEmpty()) {
			rules.add(new Rule(column, Severity.ERROR, "data.value.unknown", value + " NOT IN (" + SqlText.literals(column.getAllowedValues()) + ")",
					Map.of("allowed", String.join(", ", column.getAllowedValues()))));
		}
		if (column.isNonNegative()) {
			rules.add(new Rule(column, Severity.WARNING, "data.value.negative", value + " < 0", Map.of()));
		}
		if (column.getType() == ColumnType.MONEY) {
			rules.add(new Rule(column, Severity.WARNING, "data.money.decimals", value + " <> round(" + value + ", 2)", Map.of()));
		}
	}

	private void order(ColumnDefinition column, List<Rule> rules) {
		String other = column.getNotBefore();
		if (other != null && raw.present().contains(other)) {
			rules.add(new Rule(column, Severity.WARNING, "data.order", SqlText.name(column.getName()) + " < " + SqlText.name(other), Map.of("other", other)));
		}
	}

	private void run(List<Rule> rules, String relation) throws SQLException {
		if (rules.isEmpty()) {
			return;
		}
		String counts = rules.stream().map(rule -> "count(*) FILTER (WHERE " + rule.condition() + ")").collect(Collectors.joining(", "));
		long[] found = runner.numbers("SELECT " + counts + " FROM " + relation + " AS checked");
		for (int i = 0; i < found.length; i++) {
			if (found[i] > 0) {
				tell(rules.get(i), relation, found[i]);
			}
		}
	}

	private void tell(Rule rule, String relation, long count) throws SQLException {
		List<Found> found = found("SELECT " + SqlText.name(RawTable.ROW) + ", CAST(" + SqlText.name(rule.column().getName()) + " AS VARCHAR) FROM " + relation
				+ " AS checked WHERE " + rule.condition() + " ORDER BY 1 LIMIT " + log.limit());
		tell(rule.severity(), rule.code(), rule.column(), found, count, rule.arguments());
	}

	/** A row with what is wrong in it. */
	private record Found(long row, String value) {
	}

	private List<Found> found(String sql) throws SQLException {
		List<Found> found = new ArrayList<>();
		for (@Nullable Object[] row : runner.rows(sql)) {
			Object value = row[1];
			found.add(new Found(row[0] instanceof Number number ? number.longValue() : -1, value == null ? "" : value.toString()));
		}
		return found;
	}

	private void tell(Severity severity, String code, ColumnDefinition column, List<Found> found, long count, Map<String, ?> arguments) throws SQLException {
		Map<Long, Long> lines = raw.lines(found.stream().map(Found::row).toList());
		Place last = Place.NOWHERE;
		for (Found each : found) {
			last = new Place(raw.shown(), lines.getOrDefault(each.row(), 0L), raw.set().id(), column.getName(), each.value());
			log.add(severity, code, last, arguments(column, each.value(), arguments));
		}
		log.count(severity, code, last, count - found.size());
	}

	private static Map<String, ?> arguments(ColumnDefinition column, String value, Map<String, ?> more) {
		var arguments = new HashMap<String, Object>(more);
		arguments.put("column", column.getName());
		arguments.put("value", value.length() > 40 ? value.substring(0, 40) + "…" : value);
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
		String groups = "(SELECT " + columns + ", count(*) AS n, min(" + SqlText.name(RawTable.ROW) + ") AS r FROM " + table + " AS t WHERE " + complete
				+ " GROUP BY " + columns + " HAVING count(*) > 1)";
		long[] surplus = runner.numbers("SELECT sum(n - 1) FROM " + groups + " AS d");
		if (surplus[0] > 0) {
			String same = names.stream().map(name -> "t." + SqlText.name(name) + " = d." + SqlText.name(name)).collect(Collectors.joining(" AND "));
			String shown = names.stream().map(name -> "CAST(t." + SqlText.name(name) + " AS VARCHAR)").collect(Collectors.joining(" || ', ' || "));
			List<Found> found = found("SELECT t." + SqlText.name(RawTable.ROW) + ", " + shown + " FROM " + table + " AS t JOIN " + groups + " AS d ON " + same
					+ " WHERE t." + SqlText.name(RawTable.ROW) + " > d.r ORDER BY 1 LIMIT " + log.limit());
			tell(Severity.ERROR, "data.key.duplicate", key.get(0), found, surplus[0], Map.of("key", String.join(", ", names)));
		}
	}

	/** Checks that what a column refers to is there. */
	public void references(ColumnDefinition column, String other, String otherColumn) throws SQLException {
		String name = SqlText.name(column.getName());
		String unknown = " FROM " + table + " AS t WHERE " + name + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " + SqlText.name(other) + " AS o WHERE o."
				+ SqlText.name(otherColumn) + " = t." + name + ")";
		long[] values = runner.numbers("SELECT count(*) FROM (SELECT DISTINCT " + name + " FROM " + table + ") AS t WHERE " + name
				+ " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " + SqlText.name(other) + " AS o WHERE o." + SqlText.name(otherColumn) + " = t." + name + ")");
		if (values[0] > 0) {
			long[] count = runner.numbers("SELECT count(*)" + unknown);
			List<Found> found = found(
					"SELECT " + SqlText.name(RawTable.ROW) + ", CAST(" + name + " AS VARCHAR)" + unknown + " ORDER BY 1 LIMIT " + log.limit());
			tell(Severity.WARNING, "data.reference.unknown", column, found, count[0], Map.of("other", other + "." + otherColumn));
		}
	}
}
