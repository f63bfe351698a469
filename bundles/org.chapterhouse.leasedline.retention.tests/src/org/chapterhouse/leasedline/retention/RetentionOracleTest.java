package org.chapterhouse.leasedline.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
class RetentionOracleTest {

	private record Line(String county, LocalDate opened, @Nullable LocalDate closed, String reason, int fee) {

		boolean isStock(YearMonth month) {
			return opened.isBefore(month.atDay(1)) && (closed == null || !closed.isBefore(month.atDay(1)));
		}

		boolean isLost(YearMonth month) {
			return isStock(month) && closed != null && YearMonth.from(closed).equals(month);
		}
	}

	@TempDir
	private Path temp;
	private final List<Line> lines = new ArrayList<>();
	private RandomUnits units;
	private YearMonth month;
	private @Nullable Rational target;

	static List<Integer> seeds() {
		return IntStream.range(0, 30).boxed().toList();
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
				ReportView report = lab.report(data, month.toString(), unit.code(), Locale.ENGLISH);
				assertThat(report.facts("retention.")).as(unit.code()).isEqualTo(facts(unit));
				assertThat(report.lists()).as(unit.code()).isEqualTo(lists(unit));
			}
		}
	}

	private DataTables tables(DataTables tables, Random random) {
		units.write(tables);
		List<OrgUnit> counties = units.level("county");
		int[] days = { -400, -32, -1, 0, 1, 14, 27, 28, 29, 30, 31, 60 };
		for (int at = 0; at < random.nextInt(120); at++) {
			LocalDate opened = month.atDay(1).plusDays(random.nextInt(6) == 0 ? days[random.nextInt(days.length)] : -500);
			@Nullable
			LocalDate closed = random.nextInt(3) == 0 ? null : month.atDay(1).plusDays(days[random.nextInt(days.length)]);
			closed = closed != null && closed.isBefore(opened) ? opened : closed;
			var line = new Line(counties.get(random.nextInt(counties.size())).code(), opened, closed,
					closed == null ? "" : List.of("", "甲", "乙", "丙 丁").get(random.nextInt(4)),
					random.nextInt(3) * 100);
			lines.add(line);
			tables.row("line", "line_id", "L" + at, "county_code", line.county(), "product", "data", "opened_on", opened.toString(), "closed_on",
					closed == null ? "" : closed.toString(), "close_reason", line.reason(), "monthly_fee", Integer.toString(line.fee()));
		}
		for (OrgUnit unit : units.reportable()) {
			if (random.nextInt(4) > 0) {
				String value = "0." + random.nextInt(10);
				target = unit.code().equals("P1") ? Rational.parse(value) : target;
				tables.row("target", "metric", "retention", "org_code", unit.code(), "period", Integer.toString(month.getYear()), "value", value);
			}
		}
		return tables;
	}

	private List<Line> of(OrgUnit unit) {
		return lines.stream()
				.filter(line -> (line.county() + "C").startsWith(unit.code() + "C") || unit.code().equals("P1") && line.county().startsWith("P1B"))
				.toList();
	}

	private long lost(OrgUnit unit) {
		return of(unit).stream().filter(line -> line.isLost(month)).count();
	}

	private @Nullable Rational rate(OrgUnit unit) {
		long stock = of(unit).stream().filter(line -> line.isStock(month)).count();
		return stock == 0 ? null : Rational.of(stock - lost(unit), stock);
	}

	private Map<String, String> facts(OrgUnit self) {
		var facts = new TreeMap<String, String>();
		var all = new ArrayList<OrgUnit>(units.below(self.code()));
		all.add(self);
		for (OrgUnit unit : all) {
			@Nullable
			Rational rate = rate(unit);
			facts.put("retention.rate " + unit.code() + " " + month, rate == null ? "null" : rate.toDecimalString());
			facts.put("retention.churned " + unit.code() + " " + month, Long.toString(lost(unit)));
			facts.put("retention.churned.revenue " + unit.code() + " " + month,
					Integer.toString(of(unit).stream().filter(line -> line.isLost(month)).mapToInt(Line::fee).sum()));
		}
		return facts;
	}

	private Map<String, String> lists(OrgUnit self) {
		var lists = new TreeMap<String, String>();
		List<OrgUnit> below = units.below(self.code());
		lists.put("retention.below.province",
				below.stream().filter(unit -> less(rate(unit), rate(self))).map(OrgUnit::code).collect(Collectors.joining(" ")));
		lists.put("retention.below.target",
				below.stream().filter(unit -> less(rate(unit), target)).map(OrgUnit::code).collect(Collectors.joining(" ")));
		lists.put("retention.churned.top", top(below, 3));
		if (self.code().equals("P1")) {
			below.forEach(branch -> lists.put("retention.churned.counties/" + branch.code(), top(units.below(branch.code()), 1)));
		}
		Map<String, Long> reasons = of(self).stream().filter(line -> line.isLost(month) && !line.reason().isEmpty())
				.collect(Collectors.groupingBy(Line::reason, TreeMap::new, Collectors.counting()));
		lists.put("retention.reasons",
				reasons.keySet().stream()
						.sorted(Comparator.comparing((String reason) -> -reasons.getOrDefault(reason, 0L))
								.thenComparing(reason -> reason.codePointAt(0)))
						.collect(Collectors.joining(" ")));
		return lists;
	}

	/** A unit is among the first n if fewer than n others lost strictly more lines than it. */
	private String top(List<OrgUnit> among, int n) {
		ToLongFunction<OrgUnit> larger = unit -> among.stream().filter(other -> lost(other) > lost(unit)).count();
		return among.stream().filter(unit -> lost(unit) > 0 && larger.applyAsLong(unit) < n).sorted(Comparator.comparingLong(unit -> -lost(unit)))
				.map(OrgUnit::code)
				.collect(Collectors.joining(" "));
	}

	private static boolean less(@Nullable Rational a, @Nullable Rational b) {
		return a != null && b != null && a.compareTo(b) < 0;
	}
}
