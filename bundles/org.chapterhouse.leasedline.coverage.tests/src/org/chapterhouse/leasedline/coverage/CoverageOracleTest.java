package org.chapterhouse.leasedline.coverage;

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
import java.util.function.ToLongFunction;
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
class CoverageOracleTest {

	/** In order; no other code is known. */
	private static final List<String> INDUSTRIES = List.of("I1", "I2", "I3");
	private static final List<String> CODES = List.of("I1", "I2", "I3", "I9", "");

	private record Account(String id, String county, String industry) {
	}

	private record Line(String account, String county, String industry, LocalDate opened, @Nullable LocalDate closed, Map<YearMonth, Integer> bills) {

		boolean isInService(LocalDate end) {
			return !opened.isAfter(end) && (closed == null || closed.isAfter(end));
		}
	}

	@TempDir
	private Path temp;
	private final List<Account> accounts = new ArrayList<>();
	private final List<Line> lines = new ArrayList<>();
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
				var facts = new TreeMap<>(report.facts("coverage."));
				facts.putAll(report.facts("arpu"));
				assertThat(facts).as(unit.code()).isEqualTo(facts(unit));
				assertThat(report.lists()).as(unit.code()).isEqualTo(lists(unit));
			}
		}
	}

	private DataTables tables(DataTables tables, Random random) {
		units.write(tables);
		tables.row("industry", "code", "I3", "name", "行业丙", "sort", "2").row("industry", "code", "I2", "name", "行业乙", "sort", "1")
				.row("industry", "code", "I1", "name", "行业甲", "sort", "1");
		List<OrgUnit> counties = units.level("county");
		int size = random.nextInt(4) * 40;
		for (int at = 0; at < size; at++) {
			account(tables, "A" + at, counties.get(random.nextInt(counties.size())).code(), random);
		}
		for (int at = 0; at < random.nextInt(150); at++) {
			line(tables, "L" + at, counties.get(random.nextInt(counties.size())).code(), random);
		}
		return tables;
	}

	/** Adds an account to some of the snapshots, in each with another industry; that of last December counts. */
	private void account(DataTables tables, String id, String county, Random random) {
		YearMonth counts = YearMonth.of(month.getYear() - 1, 12);
		for (YearMonth snapshot : List.of(counts, counts.minusMonths(1), counts.minusYears(1), counts.plusYears(1))) {
			if (random.nextInt(4) > 0) {
				var account = new Account(id, county, CODES.get(random.nextInt(CODES.size())));
				if (snapshot.equals(counts)) {
					accounts.add(account);
				}
				tables.row("account", "account_id", id, "snapshot", snapshot.toString(), "county_code", county, "industry_code", account.industry());
			}
		}
	}

	private void line(DataTables tables, String id, String county, Random random) {
		YearMonth opens = month.minusMonths(random.nextInt(26));
		LocalDate opened = day(opens, random);
		@Nullable
		LocalDate closed = random.nextInt(2) == 0 ? null : day(opens.plusMonths(random.nextInt(16)), random);
		closed = closed != null && closed.isBefore(opened) ? opened : closed;
		var line = new Line(random.nextInt(10) == 0 ? "" : "A" + random.nextInt(60), county, CODES.get(random.nextInt(CODES.size())), opened, closed,
				new TreeMap<>());
		tables.row("line", "line_id", id, "account_id", line.account(), "county_code", county, "industry_code", line.industry(), "product", "data",
				"opened_on", opened.toString(), "closed_on", closed == null ? "" : closed.toString());
		for (int back = -1; back < 26; back++) {
			if (random.nextInt(3) == 0) {
				YearMonth period = month.minusMonths(back);
				int amount = random.nextInt(8) * 100 - 100;
				line.bills().put(period, amount);
				tables.row("billing", "period", period.toString(), "line_id", id, "amount", Integer.toString(amount));
			}
		}
		lines.add(line);
	}

	private static LocalDate day(YearMonth month, Random random) {
		return switch (random.nextInt(3)) {
		case 0 -> month.atDay(1);
		case 1 -> month.atEndOfMonth();
		default -> month.atDay(1 + random.nextInt(28));
		};
	}

	private boolean belongs(String county, OrgUnit unit) {
		return (county + "C").startsWith(unit.code() + "C") || unit.code().equals("P1") && county.startsWith("P1B");
	}

	private List<Account> accounts(OrgUnit unit, String industry) {
		return accounts.stream().filter(account -> belongs(account.county(), unit) && (industry.isEmpty() || account.industry().equals(industry)))
				.toList();
	}

	private boolean isCovered(Account account, LocalDate end) {
		return lines.stream().anyMatch(line -> line.account().equals(account.id()) && line.isInService(end));
	}

	private boolean isCovered(Account account) {
		return isCovered(account, month.atEndOfMonth());
	}

	private boolean wasCovered(Account account) {
		return isCovered(account, LocalDate.of(month.getYear() - 1, 12, 31));
	}

	private long uncovered(OrgUnit unit, String industry) {
		return accounts(unit, industry).stream().filter(account -> !isCovered(account)).count();
	}

	private @Nullable Rational share(OrgUnit unit, String industry, Predicate<Account> condition) {
		List<Account> all = accounts(unit, industry);
		return all.isEmpty() ? null : Rational.of(all.stream().filter(condition).count(), all.size());
	}

	private @Nullable Rational change(OrgUnit unit) {
		@Nullable
		Rational now = share(unit, "", this::isCovered);
		@Nullable
		Rational before = share(unit, "", this::wasCovered);
		return now == null || before == null ? null : now.minus(before);
	}

	private @Nullable Rational arpu(OrgUnit unit, String industry) {
		long amount = 0;
		long count = 0;
		for (Line line : lines) {
			if (belongs(line.county(), unit) && (industry.isEmpty() || line.industry().equals(industry))) {
				for (YearMonth at = month.withMonth(1); !at.isAfter(month); at = at.plusMonths(1)) {
					amount += line.bills().getOrDefault(at, 0);
					count += line.isInService(at.atEndOfMonth()) ? 1 : 0;
				}
			}
		}
		return count == 0 ? null : Rational.of(amount, count);
	}

	private Map<String, String> facts(OrgUnit self) {
		var facts = new TreeMap<String, String>();
		for (OrgUnit unit : Stream.concat(Stream.of(self), units.below(self.code()).stream()).toList()) {
			String place = " " + unit.code() + " " + month;
			facts.put("coverage.rate" + place, text(share(unit, "", this::isCovered)));
			facts.put("coverage.rate.change" + place, text(change(unit)));
			facts.put("coverage.gained" + place,
					Long.toString(accounts(unit, "").stream().filter(account -> isCovered(account) && !wasCovered(account)).count()));
			facts.put("coverage.uncovered" + place, Long.toString(uncovered(unit, "")));
		}
		facts.put("arpu " + self.code() + " " + month, text(arpu(self, "")));
		for (String industry : INDUSTRIES) {
			String place = " " + self.code() + " industry:" + industry + " " + month;
			facts.put("coverage.rate" + place, text(share(self, industry, this::isCovered)));
			facts.put("arpu" + place, text(arpu(self, industry)));
		}
		return facts;
	}

	private Map<String, String> lists(OrgUnit self) {
		var lists = new TreeMap<String, String>();
		List<OrgUnit> below = units.below(self.code());
		lists.put("coverage.declined",
				below.stream().filter(unit -> less(change(unit), Rational.ZERO)).map(OrgUnit::code).collect(Collectors.joining(" ")));
		Comparator<String> lowest = (a, b) -> less(arpu(self, a), arpu(self, b)) ? -1 : less(arpu(self, b), arpu(self, a)) ? 1 : 0;
		lists.put("arpu.high", INDUSTRIES.stream().filter(code -> less(arpu(self, ""), arpu(self, code))).sorted(lowest.reversed())
				.collect(Collectors.joining(" ")));
		lists.put("uncovered.industries.top", top(INDUSTRIES, 3, code -> uncovered(self, code)));
		List<String> counties = self.level().equals("province")
				? below.stream().flatMap(branch -> units.below(branch.code()).stream()).map(OrgUnit::code).toList()
				: below.stream().map(OrgUnit::code).toList();
		lists.put("uncovered.counties.top", top(counties, 5, code -> uncovered(units.unit(code), "")));
		return lists;
	}

	/** A member is among the first n if fewer than n others have strictly more. */
	private static String top(List<String> members, int n, ToLongFunction<String> count) {
		return members.stream().filter(one -> count.applyAsLong(one) > 0)
				.filter(one -> members.stream().filter(other -> count.applyAsLong(other) > count.applyAsLong(one)).count() < n)
				.sorted(Comparator.comparingLong(one -> -count.applyAsLong(one))).collect(Collectors.joining(" "));
	}

	private static boolean less(@Nullable Rational a, @Nullable Rational b) {
		return a != null && b != null && a.compareTo(b) < 0;
	}

	private static String text(@Nullable Rational value) {
		return value == null ? "null" : value.toDecimalString();
	}
}
