package org.chapterhouse.leasedline.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
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
class ServiceOracleTest {

	private record Order(String kind, String branch, LocalDate created, @Nullable LocalDate replied) {

		boolean isAnswered(YearMonth month) {
			return replied != null && YearMonth.from(replied).equals(month) && !created.isBefore(LocalDate.of(month.getYear() - 1, 1, 1));
		}

		boolean isOpen(YearMonth month) {
			return !created.isBefore(LocalDate.of(month.getYear() - 1, 1, 1)) && !created.isAfter(month.atEndOfMonth())
					&& (replied == null || replied.isAfter(month.atEndOfMonth()));
		}

		long days() {
			return ChronoUnit.DAYS.between(created, replied);
		}
	}

	@TempDir
	private Path temp;
	private final List<Order> orders = new ArrayList<>();
	private final Map<String, Rational> targets = new TreeMap<>();
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
		int[] years = { 1999, 2000, 2001, 2015, 2016, 2017, 2020, 2021, 2096, 2100, 2101 };
		month = YearMonth.of(years[random.nextInt(years.length)], 1 + random.nextInt(12));
		var lab = new ReportLab(getClass(), "leased-line-monthly", temp);
		try (OpenedData data = lab.open(tables(lab.tables(), random))) {
			for (OrgUnit unit : units.reportable()) {
				ReportView report = lab.report(data, month.toString(), unit.code(), Locale.ENGLISH);
				for (String kind : List.of("survey", "provision")) {
					assertThat(report.facts(kind + ".")).as(unit.code()).isEqualTo(facts(kind, unit));
					assertThat(report.lists()).as(unit.code()).containsEntry(kind + ".days.over", over(kind, unit));
					helpers(kind, unit).forEach((fact, value) -> assertThat(report.facts("workorder." + kind)).containsEntry(fact, value));
				}
				assertThat(report.facts("workorder.")).as("whom the report of %s speaks of", unit.code()).allSatisfy(
						(fact, value) -> assertThat(fact.split(" ")[1]).isIn(speaks(unit)));
			}
		}
	}

	private List<String> speaks(OrgUnit self) {
		var codes = new ArrayList<>(units.below(self.code()).stream().map(OrgUnit::code).toList());
		codes.add(self.code());
		codes.add(self.parentCode());
		return codes;
	}

	private DataTables tables(DataTables tables, Random random) {
		units.write(tables);
		List<String> branches = new ArrayList<>(units.level("branch").stream().map(OrgUnit::code).toList());
		branches.add("P1"); // rows of units that are no branches take no part
		units.level("county").stream().map(OrgUnit::code).limit(1).forEach(branches::add);
		int[] reply = { -400, -61, -32, -31, -28, -1, 0, 1, 14, 27, 28, 29, 30, 31, 60 };
		int[] before = { 0, 0, 1, 2, 3, 7, 10, 10, 59, 60, 61, 365, 366, 400, 800, -2 };
		for (int at = 0; at < random.nextInt(150); at++) {
			LocalDate replied = month.atDay(1).plusDays(random.nextInt(3) == 0 ? reply[random.nextInt(reply.length)] : random.nextInt(31));
			LocalDate created = random.nextInt(8) == 0 ? LocalDate.of(month.getYear() - 1, 1, 1).minusDays(random.nextInt(2))
					: replied.minusDays(before[random.nextInt(before.length)]);
			var order = new Order(random.nextBoolean() ? "survey" : "provision", branches.get(random.nextInt(branches.size())), created,
					random.nextInt(6) == 0 ? null : replied);
			orders.add(order);
			tables.row("work_order", "order_no", "W" + at, "kind", order.kind(), "branch_code", order.branch(), "created_on", created.toString(),
					"replied_on", order.replied() == null ? "" : replied.toString(), "source_report",
					List.of("", "3115", "3116").get(random.nextInt(3)));
		}
		int quarter = (month.getMonthValue() + 2) / 3;
		for (String kind : List.of("survey", "provision")) {
			for (OrgUnit unit : units.reportable()) {
				for (String period : List.of(month.getYear() + "-Q" + quarter, month.getYear() + "-Q" + (quarter % 4 + 1),
						Integer.toString(month.getYear()),
						month.toString())) {
					if (random.nextInt(3) > 0) {
						String value = random.nextInt(12) + (random.nextBoolean() ? ".5" : "");
						tables.row("target", "metric", kind + "_days", "org_code", unit.code(), "period", period, "value", value);
						if (unit.code().equals("P1") && period.endsWith("-Q" + quarter)) {
							targets.put(kind, Rational.parse(value));
						}
					}
				}
			}
		}
		return tables;
	}

	private List<Order> answered(String kind, OrgUnit branch, YearMonth in) {
		return orders.stream().filter(order -> order.kind().equals(kind) && order.branch().equals(branch.code()) && order.isAnswered(in)).toList();
	}

	private List<OrgUnit> branches(OrgUnit unit) {
		return unit.level().equals("branch") ? List.of(unit) : unit.level().equals("province") ? units.below(unit.code()) : List.of();
	}

	private @Nullable Rational days(String kind, OrgUnit unit, YearMonth in) {
		var means = new ArrayList<Rational>();
		for (OrgUnit branch : branches(unit)) {
			List<Order> own = answered(kind, branch, in);
			if (!own.isEmpty()) {
				means.add(Rational.of(own.stream().mapToLong(Order::days).sum(), own.size()));
			}
		}
		return means.isEmpty() ? null : means.stream().reduce(Rational.ZERO, Rational::plus).dividedBy(Rational.of(means.size()));
	}

	private static String text(@Nullable Rational value) {
		return value == null ? "null" : value.toDecimalString();
	}

	private Map<String, String> facts(String kind, OrgUnit self) {
		var facts = new TreeMap<String, String>();
		facts.put(kind + ".days.target " + self.code() + " " + month, text(targets.get(kind)));
		var all = new ArrayList<OrgUnit>(units.below(self.code()));
		all.add(self);
		for (OrgUnit unit : all) {
			long number = branches(unit).stream().mapToLong(branch -> answered(kind, branch, month).size()).sum();
			facts.put(kind + ".orders " + unit.code() + " " + month, unit.level().equals("county") ? "null" : Long.toString(number));
			facts.put(kind + ".days " + unit.code() + " " + month, text(days(kind, unit, month)));
		}
		return facts;
	}

	private Map<String, String> helpers(String kind, OrgUnit self) {
		var facts = new TreeMap<String, String>();
		String start = "workorder." + kind + ".";
		String end = " " + self.code() + " " + month;
		Rational days = days(kind, self, month);
		Rational target = targets.get(kind);
		Rational previous = days(kind, self, month.minusMonths(1));
		List<Order> own = branches(self).stream().flatMap(branch -> answered(kind, branch, month).stream()).toList();
		long within = target == null ? 0 : own.stream().filter(order -> Rational.of(order.days()).compareTo(target) <= 0).count();
		long open = branches(self).stream()
				.mapToLong(branch -> orders.stream()
						.filter(order -> order.kind().equals(kind) && order.branch().equals(branch.code()) && order.isOpen(month)).count())
				.sum();
		facts.put(start + "previous" + end, text(previous));
		facts.put(start + "change" + end, text(days == null || previous == null ? null : days.minus(previous)));
		facts.put(start + "gap" + end, text(days == null || target == null ? null : days.minus(target)));
		facts.put(start + "within" + end, text(target == null || own.isEmpty() ? null : Rational.of(within, own.size())));
		facts.put(start + "open" + end, self.level().equals("county") ? "null" : Long.toString(open));
		if (self.level().equals("branch")) {
			OrgUnit province = units.unit("P1");
			facts.put(start + "above.days P1 " + month, text(days(kind, province, month)));
			facts.put(start + "rank" + end, days == null ? "null"
					: Long.toString(1 + units.below("P1").stream().map(peer -> days(kind, peer, month))
							.filter(peer -> peer != null && peer.compareTo(days) < 0).count()));
		}
		if (self.level().equals("county")) {
			facts.put(start + "above.days " + self.parentCode() + " " + month, text(days(kind, units.unit(self.parentCode()), month)));
		}
		return facts;
	}

	private String over(String kind, OrgUnit self) {
		Rational target = targets.get(kind);
		return units.below(self.code()).stream().filter(unit -> {
			Rational days = days(kind, unit, month);
			return target != null && days != null && days.compareTo(target) > 0;
		}).map(OrgUnit::code).collect(Collectors.joining(" "));
	}
}
