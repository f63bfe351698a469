package org.chapterhouse.leasedline.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
class ProjectsOracleTest {

	private record Project(String county, String outcome, @Nullable LocalDate decided) {
	}

	private record Line(String county, String product, LocalDate opened, @Nullable LocalDate closed) {
	}

	@TempDir
	private Path temp;
	private final List<Project> projects = new ArrayList<>();
	private final List<Line> lines = new ArrayList<>();
	private final Map<String, Rational> targets = new HashMap<>();
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
				var found = new TreeMap<String, String>(report.facts("projects."));
				found.putAll(report.facts("voice.lines"));
				assertThat(found).as(unit.code()).isEqualTo(facts(unit));
				assertThat(report.lists()).as(unit.code()).isEqualTo(lists(unit));
			}
		}
	}

	private DataTables tables(DataTables tables, Random random) {
		units.write(tables);
		List<OrgUnit> counties = units.level("county");
		for (int at = 0; at < random.nextInt(60); at++) {
			@Nullable
			LocalDate decided = random.nextInt(5) == 0 ? null : near(random);
			var project = new Project(counties.get(random.nextInt(counties.size())).code(),
					List.of("won", "won", "lost", "open").get(random.nextInt(4)),
					decided);
			projects.add(project);
			tables.row("project", "project_id", "J" + at, "county_code", project.county(), "outcome", project.outcome(), "decided_on",
					decided == null ? "" : decided.toString(), "contract_amount", random.nextInt(4) == 0 ? "" : "1000");
		}
		for (int at = 0; at < random.nextInt(100); at++) {
			LocalDate opened = near(random);
			@Nullable
			LocalDate closed = random.nextBoolean() ? null : later(opened, near(random));
			var line = new Line(counties.get(random.nextInt(counties.size())).code(), random.nextInt(3) == 0 ? "data" : "voice", opened, closed);
			lines.add(line);
			tables.row("line", "line_id", "L" + at, "county_code", line.county(), "product", line.product(), "opened_on", opened.toString(),
					"closed_on",
					closed == null ? "" : closed.toString());
		}
		for (OrgUnit unit : units.reportable()) {
			for (String period : List.of(month.toString(), Integer.toString(month.getYear()))) {
				if (random.nextInt(3) > 0) {
					int value = random.nextInt(4) * 2;
					targets.put(unit.code() + period, Rational.of(value));
					tables.row("target", "metric", "projects", "org_code", unit.code(), "period", period, "value", Integer.toString(value));
				}
			}
		}
		return tables;
	}

	/** Returns a day in the last two years or so, often at an edge. */
	private LocalDate near(Random random) {
		return switch (random.nextInt(6)) {
		case 0 -> month.atEndOfMonth().plusDays(random.nextInt(2));
		case 1 -> LocalDate.of(month.getYear(), 1, 1).minusDays(random.nextInt(2));
		default -> month.atEndOfMonth().plusDays(20).minusDays(random.nextInt(800));
		};
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	private boolean inYear(@Nullable LocalDate day) {
		return day != null && day.getYear() == month.getYear() && day.getMonthValue() <= month.getMonthValue();
	}

	private static boolean isOf(OrgUnit unit, String county) {
		return (county + "C").startsWith(unit.code() + "C") || unit.code().equals("P1") && county.startsWith("P1B");
	}

	private long won(OrgUnit unit) {
		return projects.stream().filter(one -> isOf(unit, one.county()) && one.outcome().equals("won") && inYear(one.decided())).count();
	}

	private long added(OrgUnit unit) {
		return lines.stream().filter(one -> isOf(unit, one.county()) && one.product().equals("voice") && inYear(one.opened())).count();
	}

	private long inService(OrgUnit unit) {
		LocalDate last = month.atEndOfMonth();
		long count = 0;
		for (Line line : lines) {
			@Nullable
			LocalDate closed = line.closed();
			boolean there = !line.opened().isAfter(last) && (closed == null || closed.isAfter(last));
			count += there && isOf(unit, line.county()) && line.product().equals("voice") ? 1 : 0;
		}
		return count;
	}

	private String completion(OrgUnit unit, String period) {
		Rational target = targets.get(unit.code() + period);
		return target == null || target.signum() == 0 ? "null" : Rational.of(won(unit)).dividedBy(target).toDecimalString();
	}

	private Map<String, String> facts(OrgUnit self) {
		var facts = new TreeMap<String, String>();
		facts.put("projects.target.progress.completion " + self.code() + " " + month, completion(self, month.toString()));
		facts.put("projects.target.annual.completion " + self.code() + " " + month, completion(self, Integer.toString(month.getYear())));
		var all = new ArrayList<OrgUnit>(units.below(self.code()));
		all.add(self);
		for (OrgUnit unit : all) {
			facts.put("projects.won.ytd " + unit.code() + " " + month, Long.toString(won(unit)));
			facts.put("voice.lines " + unit.code() + " " + month, Long.toString(inService(unit)));
			facts.put("voice.lines.added.ytd " + unit.code() + " " + month, Long.toString(added(unit)));
		}
		return facts;
	}

	private Map<String, String> lists(OrgUnit self) {
		List<OrgUnit> below = units.below(self.code());
		return Map.of("bids.none", below.stream().filter(unit -> won(unit) == 0).map(OrgUnit::code).collect(Collectors.joining(" ")), "bids.won.top",
				top(below, this::won), "voice.added.top", top(below, this::added));
	}

	/** A unit is among the first three if fewer than three others have strictly more than it. */
	private static String top(List<OrgUnit> among, ToLongFunction<OrgUnit> count) {
		return among.stream().filter(one -> count.applyAsLong(one) > 0)
				.filter(one -> among.stream().filter(other -> count.applyAsLong(other) > count.applyAsLong(one)).count() < 3)
				.sorted(Comparator.comparingLong(one -> -count.applyAsLong(one))).map(OrgUnit::code).collect(Collectors.joining(" "));
	}
}
