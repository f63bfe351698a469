package org.chapterhouse.businesshall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.chapterhouse.api.value.Rational;
import org.chapterhouse.model.report.ChapterDefinition;
import org.chapterhouse.model.report.Fact;
import org.chapterhouse.model.report.GoodDirection;
import org.chapterhouse.model.report.MetricDefinition;
import org.chapterhouse.model.report.VariantDefinition;
import org.chapterhouse.testkit.OpenedData;
import org.chapterhouse.testkit.ReportLab;
import org.chapterhouse.testkit.ReportView;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the facts and lists of a chapter to those of the {@link HallOracle}, over data by chance, for the company and each of its halls. */
public abstract class HallOracleTest {

	private final List<String> metrics;
	private final List<String> lists;

	@TempDir
	private @Nullable Path temp;

	/**
	 * Makes the test of a chapter.
	 *
	 * @param metrics how the metrics of the contract begin that the chapter states, with blanks between
	 * @param lists   the lists of the contract that it states, with blanks between
	 */
	protected HallOracleTest(String metrics, String lists) {
		this.metrics = List.of(metrics.split(" "));
		this.lists = lists.isEmpty() ? List.of() : List.of(lists.split(" "));
	}

	static List<Integer> seeds() {
		return IntStream.range(0, 40).boxed().toList();
	}

	/** Returns which direction is good by metric, 1 up and -1 down, where lists depend on it. */
	protected Map<String, Integer> good() {
		return Map.of();
	}

	/** Returns the directions that a chapter declares. */
	protected static Map<String, Integer> good(ChapterDefinition chapter) {
		var good = new HashMap<String, Integer>();
		for (MetricDefinition metric : chapter.getMetrics()) {
			good.put(metric.getId(), sign(metric.getGood()));
			metric.getVariants().stream().filter(VariantDefinition::isSetGood).forEach(variant -> variant.getMembers()
					.forEach(member -> good.put(metric.getId() + " " + variant.getDimension() + ":" + member, sign(variant.getGood()))));
		}
		return good;
	}

	private static int sign(GoodDirection good) {
		return good == GoodDirection.UP ? 1 : good == GoodDirection.DOWN ? -1 : 0;
	}

	@ParameterizedTest
	@MethodSource("seeds")
	final void agreesWithTheOracle(int seed) {
		var halls = new RandomHalls(seed);
		var oracle = new HallOracle(halls.tables(), RandomHalls.COMPANY, halls.year(), good());
		var lab = new ReportLab(getClass(), "business-hall-annual", Objects.requireNonNull(temp));
		try (OpenedData data = lab.open(halls.tables().copyTo(lab.tables()))) {
			var reports = new ArrayList<>(oracle.halls());
			reports.add(RandomHalls.COMPANY);
			for (String org : reports) {
				ReportView report = lab.report(data, Integer.toString(halls.year()), org, Locale.ENGLISH);
				boolean whole = org.equals(RandomHalls.COMPANY);
				var expected = new TreeMap<String, String>();
				add(expected, oracle.facts(org));
				if (whole) {
					oracle.halls().forEach(hall -> add(expected, oracle.facts(hall)));
				}
				assertThat(stated(report, expected, metrics(oracle), whole ? "" : org)).as("report of %s", org).isEqualTo(expected);
				var members = new TreeMap<String, String>();
				oracle.lists(org).forEach((list, content) -> members.put(list, String.join(" ", content)));
				members.keySet().retainAll(lists);
				assertThat(report.lists()).as("report of %s", org).containsAllEntriesOf(members);
			}
		}
	}

	private void add(Map<String, String> texts, SortedMap<String, @Nullable Rational> values) {
		values.forEach((key, value) -> {
			if (isOfTheChapter(key)) {
				texts.put(key, value == null ? "null" : value.toDecimalString());
			}
		});
	}

	/** Tells whether a fact belongs to one of the chapter's metrics: a name that ends with a dot stands for all that begin so. */
	private boolean isOfTheChapter(String key) {
		String metric = key.substring(0, key.indexOf(' '));
		return metrics.stream().anyMatch(one -> one.endsWith(".") ? metric.startsWith(one) : metric.equals(one));
	}

	/** Returns the contract's metrics, among them those that only the company has. */
	private static List<String> metrics(HallOracle oracle) {
		return oracle.facts(RandomHalls.COMPANY).keySet().stream().map(key -> key.substring(0, key.indexOf(' '))).distinct().toList();
	}

	/**
	 * Returns the facts of the contract's metrics that a chapter of the test's metrics states; the report of a hall may say more than the contract asks of the
	 * company above it, not of the hall.
	 */
	private Map<String, String> stated(ReportView report, Map<String, String> expected, List<String> known, String hall) {
		var facts = new TreeMap<String, String>();
		report.report().getParts().stream().flatMap(part -> part.getChapters().stream()).flatMap(chapter -> chapter.getFacts().stream())
				.filter(fact -> known.contains(fact.getMetric()) && isOfTheChapter(key(fact))).forEach(fact -> {
					if (hall.isEmpty() || fact.getOrg().equals(hall) || expected.containsKey(key(fact))) {
						facts.put(key(fact), String.valueOf(fact.getValue()));
					}
				});
		return facts;
	}

	private static String key(Fact fact) {
		var cuts = new TreeMap<String, String>();
		fact.getDimensions().forEach(cut -> cuts.put(cut.getDimension(), cut.getValue()));
		var key = new StringBuilder(fact.getMetric() + " " + fact.getOrg());
		cuts.forEach((dimension, member) -> key.append(' ').append(dimension).append(':').append(member));
		return key.toString();
	}
}
