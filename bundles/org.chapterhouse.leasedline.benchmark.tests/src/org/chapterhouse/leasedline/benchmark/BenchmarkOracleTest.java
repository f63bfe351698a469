package org.chapterhouse.leasedline.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Rational;
import org.chapterhouse.testkit.DataTables;
import org.chapterhouse.testkit.OpenedData;
import org.chapterhouse.testkit.RandomUnits;
import org.chapterhouse.testkit.ReportLab;
import org.chapterhouse.testkit.ReportView;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Computes the facts and lists again, the long way round, over random data for every unit of a province. */
class BenchmarkOracleTest {

	private record Pair(@Nullable Rational now, @Nullable Rational before) {

		@Nullable
		Rational yoy() {
			return now == null || before == null || before.signum() == 0 ? null : now.dividedBy(before).minus(Rational.ONE);
		}

		@Nullable
		Rational change() {
			return now == null || before == null ? null : now.minus(before);
		}
	}

	@TempDir
	private Path temp;
	private final Map<YearMonth, Map<String, Pair>> revenue = new TreeMap<>();
	private final Map<YearMonth, Map<String, Pair>> share = new TreeMap<>();
	private RandomUnits units;
	private YearMonth month;

	static List<Integer> seeds() {
		return IntStream.range(0, 40).boxed().toList();
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void agrees(int seed) {
		var random = new Random(seed);
		units = RandomUnits.of(random);
		month = YearMonth.of(2015 + random.nextInt(8), 1 + random.nextInt(12));
		var lab = new ReportLab(getClass(), "leased-line-monthly", temp);
		try (OpenedData data = lab.open(tables(lab.tables(), random))) {
			for (OrgUnit unit : units.reportable()) {
				ReportView report = lab.report(data, month.toString(), unit.code(), Locale.SIMPLIFIED_CHINESE);
				var facts = new TreeMap<String, String>();
				var lists = new TreeMap<String, String>();
				compute(unit, facts, lists);
				assertThat(report.facts("benchmark.")).as(unit.code()).isEqualTo(facts);
				assertThat(report.lists()).as(unit.code()).isEqualTo(lists);
			}
		}
	}

	private DataTables tables(DataTables tables, Random random) {
		units.write(tables);
		for (int back = -1; back < 3; back++) {
			for (OrgUnit unit : units.all()) {
				boolean highest = unit.level().equals("nation") || unit.level().equals("province");
				if (highest && random.nextInt(3) > 0) {
					revenue.computeIfAbsent(month.minusMonths(back), at -> new HashMap<>()).put(unit.code(), pair(random, 3, 100));
				}
				if ((highest || unit.level().equals("branch")) && random.nextInt(3) > 0) {
					share.computeIfAbsent(month.minusMonths(back), at -> new HashMap<>()).put(unit.code(), pair(random, 4, 1));
				}
			}
			if (random.nextInt(3) == 0) {
				revenue.remove(month.minusMonths(back));
				share.remove(month.minusMonths(random.nextInt(3)));
			}
		}
		write(tables, "benchmark_revenue", revenue, "revenue_ytd", "revenue_ytd_prior");
		write(tables, "benchmark_share", share, "share", "share_prior");
		return tables;
	}

	private static Pair pair(Random random, int most, int unit) {
		@Nullable
		Rational now = random.nextInt(9) == 0 ? null : Rational.of(random.nextInt(most) * unit, unit == 1 ? 10 : 1);
		return new Pair(now, random.nextInt(9) == 0 ? null : Rational.of(random.nextInt(most) * unit, unit == 1 ? 10 : 1));
	}

	private static void write(DataTables tables, String dataSet, Map<YearMonth, Map<String, Pair>> rows, String now, String before) {
		rows.forEach((period, pairs) -> pairs
				.forEach((org, pair) -> tables.row(dataSet, "period", period.toString(), "org_code", org, now, text(pair.now()), before,
						text(pair.before()))));
	}

	private static String text(@Nullable Rational value) {
		return value == null ? "" : value.toDecimalString();
	}

	private @Nullable YearMonth latest(Map<YearMonth, Map<String, Pair>> rows) {
		return rows.keySet().stream().filter(period -> !period.isAfter(month)).max(Comparator.naturalOrder()).orElse(null);
	}

	private List<OrgUnit> peers(OrgUnit self) {
		return units.all().stream()
				.filter(unit -> unit.level().equals(self.level()) && (self.level().equals("province") || unit.parentCode().equals(self.parentCode())))
				.toList();
	}

	private void compute(OrgUnit self, Map<String, String> facts, Map<String, String> lists) {
		lists.put("benchmark.share.top", "");
		lists.put("benchmark.share.change.below", "");
		@Nullable
		YearMonth at = latest(revenue);
		if (at != null) {
			Map<String, Pair> rows = revenue.get(at);
			values(rows, Pair::now).forEach((org, value) -> state(facts, "benchmark.revenue.ytd", org, at, value, self.parentCode(), self.code()));
			Map<String, Rational> yoy = values(rows, Pair::yoy);
			yoy.forEach((org, value) -> state(facts, "benchmark.revenue.yoy", org, at, value, self.parentCode(), self.code()));
			standing(facts, "benchmark.revenue.yoy", self, at, yoy);
		}
		@Nullable
		YearMonth shareAt = latest(share);
		if (shareAt != null) {
			List<OrgUnit> below = units.below(self.code());
			String[] stated = Stream.concat(Stream.of(self.parentCode(), self.code()), below.stream().map(OrgUnit::code)).toArray(String[]::new);
			Map<String, Rational> shares = values(share.get(shareAt), Pair::now);
			Map<String, Rational> changes = values(share.get(shareAt), Pair::change);
			shares.forEach((org, value) -> state(facts, "benchmark.share", org, shareAt, value, stated));
			changes.forEach((org, value) -> state(facts, "benchmark.share.change", org, shareAt, value, stated));
			standing(facts, "benchmark.share", self, shareAt, shares);
			standing(facts, "benchmark.share.change", self, shareAt, changes);
			lists.put("benchmark.share.top", top(below, shares));
			lists.put("benchmark.share.change.below",
					below.stream().filter(unit -> atMost(changes.get(unit.code()), changes.get(self.code()))).map(OrgUnit::code)
							.collect(Collectors.joining(" ")));
		}
	}

	private static Map<String, Rational> values(Map<String, Pair> rows, java.util.function.Function<Pair, @Nullable Rational> value) {
		var values = new HashMap<String, Rational>();
		rows.forEach((org, pair) -> values.put(org, value.apply(pair)));
		return values;
	}

	private void standing(Map<String, String> facts, String metric, OrgUnit self, YearMonth at, Map<String, Rational> values) {
		if (!values.containsKey(self.code())) {
			return;
		}
		@Nullable
		Rational own = values.get(self.code());
		@Nullable
		Rational above = values.get(self.parentCode());
		state(facts, metric + ".gap", self.code(), at, own == null || above == null ? null : own.minus(above), self.code());
		long larger = peers(self).stream().map(unit -> values.get(unit.code()))
				.filter(value -> value != null && own != null && value.compareTo(own) > 0).count();
		state(facts, metric + ".rank", self.code(), at, own == null ? null : Rational.of(1 + larger), self.code());
	}

	private static void state(Map<String, String> facts, String metric, String org, YearMonth at, @Nullable Rational value, String... stated) {
		if (List.of(stated).contains(org)) {
			facts.put(metric + " " + org + " " + at, value == null ? "null" : value.toDecimalString());
		}
	}

	private static String top(List<OrgUnit> units, Map<String, Rational> values) {
		var shown = new ArrayList<OrgUnit>();
		for (OrgUnit unit : units) {
			@Nullable
			Rational value = values.get(unit.code());
			if (value != null && value.signum() != 0
					&& units.stream().map(other -> values.get(other.code())).filter(other -> other != null && other.compareTo(value) > 0)
							.count() < 3) {
				shown.add(unit);
			}
		}
		shown.sort(Comparator.comparing((OrgUnit unit) -> values.get(unit.code())).reversed());
		return shown.stream().map(OrgUnit::code).collect(Collectors.joining(" "));
	}

	private static boolean atMost(@Nullable Rational a, @Nullable Rational b) {
		return a != null && b != null && a.compareTo(b) <= 0;
	}
}
