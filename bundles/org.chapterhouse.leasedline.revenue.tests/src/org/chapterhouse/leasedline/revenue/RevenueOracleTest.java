package org.chapterhouse.leasedline.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
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
class RevenueOracleTest {

	private record Bill(YearMonth month, String county, BigDecimal amount) {
	}

	@TempDir
	private Path temp;
	private final List<Bill> bills = new ArrayList<>();
	private final Map<String, Rational> targets = new HashMap<>();
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
				var facts = new TreeMap<String, String>();
				var lists = new TreeMap<String, String>();
				compute(unit, facts, lists);
				assertThat(report.facts("revenue.")).as(unit.code()).isEqualTo(facts);
				assertThat(report.lists()).as(unit.code()).isEqualTo(lists);
			}
		}
	}

	private DataTables tables(DataTables tables, Random random) {
		units.write(tables);
		List<OrgUnit> counties = units.level("county");
		for (int line = 0; line < random.nextInt(40); line++) {
			String county = counties.get(random.nextInt(counties.size())).code();
			tables.row("line", "line_id", "L" + line, "county_code", county, "product", "data", "opened_on", "2010-01-01");
			for (int back = -2; back < 27; back++) {
				if (random.nextInt(3) > 0) {
					var bill = new Bill(month.minusMonths(back), county,
							new BigDecimal(random.nextInt(5) == 0 ? -100 : random.nextInt(3) * 10000).movePointLeft(2));
					bills.add(bill);
					tables.row("billing", "period", bill.month().toString(), "line_id", "L" + line, "amount", bill.amount().toPlainString());
				}
			}
		}
		for (OrgUnit unit : units.reportable()) {
			for (String period : List.of(month.toString(), Integer.toString(month.getYear()))) {
				if (random.nextInt(4) > 0) {
					int value = random.nextInt(4) * 500;
					targets.put(unit.code() + period, Rational.of(value));
					tables.row("target", "metric", "revenue", "org_code", unit.code(), "period", period, "value", Integer.toString(value));
				}
			}
		}
		return tables;
	}

	private void compute(OrgUnit self, Map<String, String> facts, Map<String, String> lists) {
		List<OrgUnit> below = units.below(self.code());
		List<OrgUnit> belowBelow = below.stream().flatMap(unit -> units.below(unit.code()).stream()).toList();
		var all = new ArrayList<OrgUnit>(below);
		all.add(0, self);
		for (OrgUnit unit : all) {
			put(facts, "revenue.target.annual.completion", unit, completion(unit, Integer.toString(month.getYear())));
			@Nullable
			Rational progress = completion(unit, month.toString());
			put(facts, "revenue.target.progress.completion", unit, progress);
			put(facts, "revenue.target.progress.gap", unit, progress == null ? null : progress.minus(Rational.ONE));
		}
		all.addAll(belowBelow);
		all.forEach(unit -> put(facts, "revenue.ytd", unit, sum(unit, 0)));
		all.forEach(unit -> put(facts, "revenue.yoy", unit, yoy(unit)));
		lists.put("revenue.target.missed", codes(below, unit -> less(completion(unit, month.toString()), Rational.ONE)));
		lists.put("revenue.yoy.below", codes(below, unit -> less(yoy(unit), yoy(self)) || yoy(unit) != null && yoy(unit).equals(yoy(self))));
		lists.put("revenue.yoy.negative", codes(belowBelow, unit -> less(yoy(unit), Rational.ZERO)));
	}

	private Rational sum(OrgUnit unit, int yearsBack) {
		BigDecimal sum = BigDecimal.ZERO;
		for (Bill bill : bills) {
			boolean inside = (bill.county() + "C").startsWith(unit.code() + "C") || unit.code().equals("P1") && bill.county().startsWith("P1B");
			boolean inTime = bill.month().getYear() == month.getYear() - yearsBack && bill.month().getMonthValue() <= month.getMonthValue();
			sum = inside && inTime ? sum.add(bill.amount()) : sum;
		}
		return Rational.of(sum);
	}

	private @Nullable Rational yoy(OrgUnit unit) {
		Rational base = sum(unit, 1);
		return base.signum() == 0 ? null : sum(unit, 0).minus(base).dividedBy(base);
	}

	private @Nullable Rational completion(OrgUnit unit, String period) {
		Rational target = targets.get(unit.code() + period);
		return target == null || target.signum() == 0 ? null : sum(unit, 0).dividedBy(target);
	}

	private static boolean less(@Nullable Rational a, @Nullable Rational b) {
		return a != null && b != null && a.compareTo(b) < 0;
	}

	private static String codes(List<OrgUnit> units, Predicate<OrgUnit> fulfils) {
		return units.stream().filter(fulfils).map(OrgUnit::code).collect(Collectors.joining(" "));
	}

	private void put(Map<String, String> facts, String metric, OrgUnit unit, @Nullable Rational value) {
		facts.put(metric + " " + unit.code() + " " + month, value == null ? "null" : value.toDecimalString());
	}
}
