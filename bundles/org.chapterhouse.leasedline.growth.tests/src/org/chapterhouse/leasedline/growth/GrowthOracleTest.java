package org.chapterhouse.leasedline.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.testkit.DataTables;
import org.chapterhouse.testkit.OpenedData;
import org.chapterhouse.testkit.RandomUnits;
import org.chapterhouse.testkit.ReportLab;
import org.chapterhouse.testkit.ReportView;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Computes the facts and lists again, the long way round, over random data for every unit of a province. */
class GrowthOracleTest {

	private record Line(String county, String industry, LocalDate opened, Map<YearMonth, BigDecimal> bills) {

		boolean isOf(OrgUnit unit) {
			return (county + "C").startsWith(unit.code() + "C") || unit.code().equals("P1") && county.startsWith("P1B");
		}
	}

	private static final List<String> INDUSTRIES = List.of("I2", "I1", "I3");

	@TempDir
	private Path temp;
	private final List<Line> lines = new ArrayList<>();
	private RandomUnits units;
	private YearMonth month;

	static List<Integer> seeds() {
		return IntStream.range(0, 20).boxed().toList();
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
				assertThat(report.facts("lines.added.")).as(unit.code()).isEqualTo(facts(unit));
				assertThat(report.lists()).as(unit.code()).isEqualTo(lists(unit));
			}
		}
	}

	private DataTables tables(DataTables tables, Random random) {
		units.write(tables);
		for (int at = 0; at < INDUSTRIES.size(); at++) {
			tables.row("industry", "code", INDUSTRIES.get(at), "name", "行业" + at, "sort", Integer.toString(at));
		}
		List<OrgUnit> counties = units.level("county");
		for (int at = 0; at < random.nextInt(150); at++) {
			LocalDate opened = month.atEndOfMonth().plusDays(2).minusDays(random.nextInt(3) == 0 ? random.nextInt(40) : random.nextInt(800));
			var line = new Line(counties.get(random.nextInt(counties.size())).code(),
					List.of("I1", "I1", "I2", "I3", "", "no").get(random.nextInt(6)),
					opened, new TreeMap<>());
			tables.row("line", "line_id", "L" + at, "county_code", line.county(), "industry_code", line.industry(), "product", "data", "opened_on",
					opened.toString(), "closed_on", random.nextInt(3) == 0 ? opened.plusDays(random.nextInt(20)).toString() : "");
			for (int back = -1; back < 14; back++) {
				if (random.nextInt(3) == 0) {
					BigDecimal amount = new BigDecimal(random.nextInt(4) * 4999 - 1000).movePointLeft(2);
					line.bills().put(month.minusMonths(back), amount);
					tables.row("billing", "period", month.minusMonths(back).toString(), "line_id", "L" + at, "amount", amount.toPlainString());
				}
			}
			lines.add(line);
		}
		return tables;
	}

	private boolean inYear(YearMonth other, int yearsBack) {
		return other.getYear() == month.getYear() - yearsBack && other.getMonthValue() <= month.getMonthValue();
	}

	private long opened(OrgUnit unit, Predicate<Line> which) {
		return lines.stream().filter(line -> line.isOf(unit)).filter(which).count();
	}

	private long inMonth(OrgUnit unit) {
		return opened(unit, line -> YearMonth.from(line.opened()).equals(month));
	}

	private long inYear(OrgUnit unit, int yearsBack) {
		return opened(unit, line -> inYear(YearMonth.from(line.opened()), yearsBack));
	}

	private Map<String, String> facts(OrgUnit self) {
		var facts = new TreeMap<String, String>();
		var all = new ArrayList<OrgUnit>(units.below(self.code()));
		all.add(self);
		for (OrgUnit unit : all) {
			facts.put("lines.added.month " + unit.code() + " " + month, Long.toString(inMonth(unit)));
			facts.put("lines.added.ytd " + unit.code() + " " + month, Long.toString(inYear(unit, 0)));
			BigDecimal revenue = BigDecimal.ZERO;
			for (Line line : lines) {
				for (var bill : line.bills().entrySet()) {
					boolean counts = line.isOf(unit) && inYear(YearMonth.from(line.opened()), 0) && inYear(bill.getKey(), 0);
					revenue = counts ? revenue.add(bill.getValue()) : revenue;
				}
			}
			facts.put("lines.added.revenue.ytd " + unit.code() + " " + month,
					revenue.signum() == 0 ? "0" : revenue.stripTrailingZeros().toPlainString());
		}
		INDUSTRIES.forEach(industry -> facts.put("lines.added.ytd " + self.code() + " industry:" + industry + " " + month,
				Long.toString(inIndustry(self, industry))));
		return facts;
	}

	private long inIndustry(OrgUnit unit, String industry) {
		return opened(unit, line -> inYear(YearMonth.from(line.opened()), 0) && line.industry().equals(industry));
	}

	private Map<String, String> lists(OrgUnit self) {
		var lists = new TreeMap<String, String>();
		List<OrgUnit> below = units.below(self.code());
		lists.put("lines.added.top", top(below, unit -> inYear(unit, 0), OrgUnit::code));
		lists.put("lines.added.industries.top", top(INDUSTRIES, industry -> inIndustry(self, industry), industry -> industry));
		lists.put("growth.ytd.falling", below.stream().filter(unit -> inYear(unit, 1) >= 10 && inYear(unit, 0) < inYear(unit, 1)).map(OrgUnit::code)
				.collect(Collectors.joining(" ")));
		List<OrgUnit> counties = self.code().equals("P1") ? below.stream().flatMap(unit -> units.below(unit.code()).stream()).toList() : below;
		lists.put("growth.counties.idle",
				counties.stream().filter(unit -> inMonth(unit) == 0).map(OrgUnit::code).collect(Collectors.joining(" ")));
		return lists;
	}

	/** One is among the first three if fewer than three others have strictly more than it. */
	private static <T> String top(List<T> among, ToLongFunction<T> count, Function<T, String> code) {
		return among.stream().filter(one -> count.applyAsLong(one) > 0)
				.filter(one -> among.stream().filter(other -> count.applyAsLong(other) > count.applyAsLong(one)).count() < 3)
				.sorted(Comparator.comparingLong(one -> -count.applyAsLong(one))).map(code).collect(Collectors.joining(" "));
	}
}
