package org.chapterhouse.businesshall.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.chapterhouse.api.value.Rational;
import org.eclipse.jdt.annotation.Nullable;

/** Collects what an oracle says about one organisation, with the rows that are its own. */
final class OracleFacts {

	private static final Predicate<HallRow> ALL = row -> true;

	private final HallTables tables;
	private final String org;
	private final List<String> own;
	private final boolean company;
	private final int year;
	private final Map<String, @Nullable Rational> facts = new LinkedHashMap<>();

	/** Begins with nothing said about an organisation whose rows are booked under some codes. */
	OracleFacts(HallTables tables, String org, List<String> own, boolean company, int year) {
		this.tables = tables;
		this.org = org;
		this.own = own;
		this.company = company;
		this.year = year;
	}

	boolean isCompany() {
		return company;
	}

	int year() {
		return year;
	}

	List<HallRow> all(String dataSet) {
		return tables.rows(dataSet);
	}

	/** Returns the organisation's rows of a data set. */
	Stream<HallRow> rows(String dataSet) {
		return tables.rows(dataSet).stream().filter(row -> own.contains(row.text("hall_code")));
	}

	/** Returns the organisation's rows of a year. */
	Stream<HallRow> rows(String dataSet, String time, int in) {
		return rows(dataSet).filter(row -> row.isIn(time, in));
	}

	Rational count(String dataSet, String time, int in) {
		return count(dataSet, time, in, ALL);
	}

	Rational count(String dataSet, String time, int in, Predicate<HallRow> which) {
		return Rational.of(rows(dataSet, time, in).filter(which).count());
	}

	Rational sum(String dataSet, String time, int in, String column) {
		return sum(dataSet, time, in, column, ALL);
	}

	Rational sum(String dataSet, String time, int in, String column, Predicate<HallRow> which) {
		return rows(dataSet, time, in).filter(which).map(row -> row.number(column)).reduce(Rational.ZERO, Rational::plus);
	}

	/** Returns the mean of a column over the rows that have it. */
	@Nullable
	Rational mean(String dataSet, String time, int in, String column, Predicate<HallRow> which) {
		Predicate<HallRow> counted = which.and(row -> row.has(column));
		return over(sum(dataSet, time, in, column, counted), count(dataSet, time, in, counted));
	}

	/** Returns a target of the organisation, if there is one. */
	@Nullable
	Rational target(String metric, int of) {
		List<Rational> targets = rows("hall_target")
				.filter(row -> row.is("metric", metric) && row.is("period", Integer.toString(of)) && row.is("hall_code", org))
				.filter(row -> row.has("value")).map(row -> row.number("value")).toList();
		return targets.isEmpty() ? null : targets.getFirst();
	}

	/** States a fact; dimension and member stand in turn. */
	void say(String metric, @Nullable Rational value, String... cut) {
		var key = new StringBuilder(metric + " " + org);
		for (int at = 0; at < cut.length; at += 2) {
			key.append(' ').append(cut[at]).append(':').append(cut[at + 1]);
		}
		facts.put(key.toString(), value);
	}

	/** Returns what was stated before; no value where nothing was. */
	@Nullable
	Rational said(String metric, String... cut) {
		return facts.get(metric + " " + org + (cut.length == 0 ? "" : " " + cut[0] + ":" + cut[1]));
	}

	/** Returns all facts by {@code metric org dimension:member …}. */
	SortedMap<String, @Nullable Rational> facts() {
		return new TreeMap<>(facts);
	}

	/** Returns a ÷ b; nothing if either is missing or b is zero. */
	static @Nullable Rational over(@Nullable Rational a, @Nullable Rational b) {
		return a == null || b == null || b.signum() == 0 ? null : a.dividedBy(b);
	}

	/** Returns a ÷ b − 1. */
	static @Nullable Rational growth(@Nullable Rational a, @Nullable Rational b) {
		return minus(over(a, b), Rational.ONE);
	}

	/** Returns a − b. */
	static @Nullable Rational minus(@Nullable Rational a, @Nullable Rational b) {
		return a == null || b == null ? null : a.minus(b);
	}
}
