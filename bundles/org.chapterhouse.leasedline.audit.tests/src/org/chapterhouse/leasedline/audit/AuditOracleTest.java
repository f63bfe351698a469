package org.chapterhouse.leasedline.audit;

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
import java.util.function.Predicate;
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
class AuditOracleTest {

	private record Line(String id, String county, LocalDate opened, String fee, String standard, String approval) {

		boolean isLow() {
			return !fee.isEmpty() && !standard.isEmpty() && Rational.parse(fee).signum() > 0
					&& Rational.parse(fee).dividedBy(Rational.of(1, 5)).compareTo(Rational.parse(standard)) < 0;
		}

		boolean isZero() {
			return !fee.isEmpty() && Rational.parse(fee).signum() == 0;
		}
	}

	private record Check(String branch, YearMonth month, String line, String item, boolean passed) {
	}

	@TempDir
	private Path temp;
	private final List<Line> lines = new ArrayList<>();
	private final List<Check> checks = new ArrayList<>();
	private RandomUnits units;
	private YearMonth month;

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
				assertThat(report.facts("audit.")).as(unit.code()).isEqualTo(facts(unit));
				assertThat(report.lists()).as(unit.code()).containsEntry("audit.below", below(unit)).hasSize(1);
				helpers(unit).forEach((fact, value) -> assertThat(report.facts("checks.")).containsEntry(fact, value));
				assertThat(report.table("findings")).as("findings of %s", unit.code())
						.hasSize(Math.min(30, (int) of(unit).stream().filter(check -> !check.passed()).count()))
						.allSatisfy(row -> assertThat(row.split("\\|")[0]).isIn(branches(unit).stream().map(OrgUnit::code).toList()));
				assertThat(report.table("floor")).as("lines of %s", unit.code())
						.hasSize(Math.min(30, (int) opened(unit).stream().filter(line -> line.isLow() || line.isZero()).count()))
						.allSatisfy(row -> assertThat(opened(unit)).anyMatch(line -> line.id().equals(row.split("\\|")[0])));
			}
		}
	}

	private DataTables tables(DataTables tables, Random random) {
		units.write(tables);
		List<String> counties = units.level("county").stream().map(OrgUnit::code).toList();
		int[] days = { -31, -1, 0, 1, 14, 27, 28, 29, 30, 31 };
		for (int at = 0; at < random.nextInt(120); at++) {
			var line = new Line("L" + at, counties.get(random.nextInt(counties.size())), month.atDay(1).plusDays(days[random.nextInt(days.length)]),
					List.of("", "0", "0.00", "19.99", "20", "20.00", "20.01", "100", "0.01").get(random.nextInt(9)),
					List.of("", "0", "100", "100.00").get(random.nextInt(4)),
					List.of("", "SP-1").get(random.nextInt(2)));
			lines.add(line);
			tables.row("line", "line_id", line.id(), "county_code", line.county(), "product", "data", "monthly_fee", line.fee(), "standard_fee",
					line.standard(), "approval_no", line.approval(), "opened_on", line.opened().toString());
		}
		List<String> branches = new ArrayList<>(units.level("branch").stream().map(OrgUnit::code).toList());
		branches.add("P1"); // rows of units that are no branches take no part
		counties.stream().limit(1).forEach(branches::add);
		for (int at = 0; at < random.nextInt(120); at++) {
			var check = new Check(branches.get(random.nextInt(branches.size())), month.minusMonths(Math.max(0, random.nextInt(5) - 2)),
					"L" + random.nextInt(20),
					List.of("contract", "tariff", "revenue").get(random.nextInt(3)), random.nextInt(4) > 0);
			checks.add(check);
			tables.row("audit", "sample_id", "A" + at, "period", check.month().toString(), "line_id", check.line(), "branch_code", check.branch(),
					"item",
					check.item(), "passed", check.passed() ? "1" : "0", "finding", check.passed() ? "" : "finding " + at);
		}
		return tables;
	}

	private List<OrgUnit> branches(OrgUnit unit) {
		return unit.level().equals("branch") ? List.of(unit) : unit.level().equals("province") ? units.below(unit.code()) : List.of();
	}

	private List<Check> of(OrgUnit unit) {
		List<String> codes = branches(unit).stream().map(OrgUnit::code).toList();
		return checks.stream().filter(check -> check.month().equals(month) && codes.contains(check.branch())).toList();
	}

	private List<Line> opened(OrgUnit unit) {
		return lines.stream().filter(line -> YearMonth.from(line.opened()).equals(month)).filter(line -> {
			OrgUnit county = units.unit(line.county());
			return List.of(county.code(), county.parentCode(), units.unit(county.parentCode()).parentCode()).contains(unit.code());
		}).toList();
	}

	private @Nullable Rational rate(OrgUnit unit, YearMonth in, Predicate<Check> counts) {
		var rates = new ArrayList<Rational>();
		for (OrgUnit branch : branches(unit)) {
			List<Check> own = checks.stream().filter(check -> check.month().equals(in) && check.branch().equals(branch.code())).filter(counts)
					.toList();
			if (!own.isEmpty()) {
				rates.add(Rational.of(own.stream().filter(Check::passed).count(), own.size()));
			}
		}
		return rates.isEmpty() ? null : rates.stream().reduce(Rational.ZERO, Rational::plus).dividedBy(Rational.of(rates.size()));
	}

	private @Nullable Rational rate(OrgUnit unit) {
		return rate(unit, month, check -> true);
	}

	private static String text(@Nullable Rational value) {
		return value == null ? "null" : value.toDecimalString();
	}

	private Map<String, String> facts(OrgUnit self) {
		var facts = new TreeMap<String, String>();
		String end = " " + self.code() + " " + month;
		List<Line> opened = opened(self);
		boolean county = self.level().equals("county");
		facts.put("audit.population" + end, Integer.toString(opened.size()));
		facts.put("audit.samples" + end, county ? "null" : Long.toString(of(self).stream().map(Check::line).distinct().count()));
		facts.put("audit.tariff.low" + end, Long.toString(opened.stream().filter(Line::isLow).count()));
		facts.put("audit.tariff.zero" + end, Long.toString(opened.stream().filter(Line::isZero).count()));
		facts.put("audit.tariff.unapproved" + end,
				Long.toString(opened.stream().filter(line -> line.isLow() || line.isZero()).filter(line -> line.approval().isEmpty()).count()));
		var all = new ArrayList<OrgUnit>(units.below(self.code()));
		all.add(self);
		all.forEach(unit -> facts.put("audit.pass.rate " + unit.code() + " " + month, text(rate(unit))));
		return facts;
	}

	private Map<String, String> helpers(OrgUnit self) {
		var facts = new TreeMap<String, String>();
		String end = " " + self.code() + " " + month;
		boolean county = self.level().equals("county");
		List<Check> own = of(self);
		facts.put("checks.items" + end, county ? "null" : Integer.toString(own.size()));
		facts.put("checks.failed" + end, county ? "null" : Long.toString(own.stream().filter(check -> !check.passed()).count()));
		for (String item : List.of("contract", "tariff", "revenue")) {
			facts.put("checks." + item + ".rate" + end, text(rate(self, month, check -> check.item().equals(item))));
		}
		Rational rate = rate(self);
		Rational previous = rate(self, month.minusMonths(1), check -> true);
		facts.put("checks.previous.rate" + end, text(previous));
		facts.put("checks.rate.change" + end, text(rate == null || previous == null ? null : rate.minus(previous)));
		if (self.level().equals("branch")) {
			facts.put("checks.above.rate P1 " + month, text(rate(units.unit("P1"))));
			facts.put("checks.rank" + end, rate == null ? "null"
					: Long.toString(1 + units.below("P1").stream().map(this::rate).filter(peer -> peer != null && peer.compareTo(rate) > 0).count()));
		}
		if (county) {
			OrgUnit branch = units.unit(self.parentCode());
			facts.put("checks.above.rate " + branch.code() + " " + month, text(rate(branch)));
			facts.put("checks.above.samples " + branch.code() + " " + month, Long.toString(of(branch).stream().map(Check::line).distinct().count()));
		}
		return facts;
	}

	private String below(OrgUnit self) {
		Rational mark = rate(self);
		var below = new TreeMap<Rational, List<String>>(Comparator.naturalOrder());
		for (OrgUnit unit : units.below(self.code())) {
			Rational rate = rate(unit);
			if (mark != null && rate != null && rate.compareTo(mark) < 0) {
				below.computeIfAbsent(rate, key -> new ArrayList<>()).add(unit.code());
			}
		}
		return below.values().stream().flatMap(List::stream).collect(Collectors.joining(" "));
	}
}
