package org.chapterhouse.businesshall.testkit;

import static org.chapterhouse.businesshall.testkit.OracleFacts.growth;
import static org.chapterhouse.businesshall.testkit.OracleFacts.over;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.chapterhouse.api.value.Rational;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Computes every fact and list of a business hall's year the long way round, out of the words of the contract and nothing else.
 * <p>
 * Readings where the words leave a choice: shares of those joined are over all of them, also those without an age or a network; an operator without a row in
 * the last period has 0 then; called back counts over closed, whoever was called; complaints without a category stand in no list; a change of the mean score
 * is placed by its size, as one in PP.
 */
public final class HallOracle {

	private final HallTables tables;
	private final String company;
	private final int year;
	private final Map<String, Integer> good;
	private final Map<String, OracleFacts> said = new LinkedHashMap<>();

	/**
	 * Makes an oracle.
	 *
	 * @param company the code of the hall without a parent
	 * @param good    metric to 1 where more is better, -1 where less is; other metrics are never said to have become worse. {@code metric dimension:member} is a member
	 *                that differs
	 */
	public HallOracle(HallTables tables, String company, int year, Map<String, Integer> good) {
		this.tables = tables;
		this.company = company;
		this.year = year;
		this.good = Map.copyOf(good);
	}

	/** Returns the codes of the halls below the company, in order. */
	public List<String> halls() {
		Comparator<HallRow> order = Comparator.comparing(row -> row.number("sort"));
		return tables.rows("hall").stream().filter(row -> row.is("parent_code", company)).sorted(order.thenComparing(row -> row.text("code")))
				.map(row -> row.text("code")).toList();
	}

	/** Returns the facts about the company or one of its halls: {@code metric org dimension:member …} to the exact value, or null. */
	public SortedMap<String, @Nullable Rational> facts(String org) {
		return of(org).facts();
	}

	/** Returns the lists of the report about the company or one of its halls. */
	public SortedMap<String, List<String>> lists(String org) {
		var lists = new TreeMap<String, List<String>>();
		OracleFacts facts = of(org);
		List<String> below = facts.isCompany() ? halls() : List.of();
		lists.put("complaint.categories.top", new ServiceOracle(facts).categories());
		lists.put("hall.revenue.target.missed", below.stream().filter(hall -> isBelow(of(hall).said("hall.revenue.target.completion"), Rational.ONE))
				.toList());
		lists.put("hall.revenue.top", top(below));
		if (facts.isCompany()) {
			lists.put("problems.targets_missed", missed(facts));
			lists.put("problems.worsened", worsened(facts));
			lists.put("problems.slow_halls", slow(facts));
		}
		return lists;
	}

	private OracleFacts of(String org) {
		return said.computeIfAbsent(org, this::compute);
	}

	private OracleFacts compute(String org) {
		boolean whole = org.equals(company);
		var own = new ArrayList<String>(whole ? halls() : List.of());
		own.add(org);
		var facts = new OracleFacts(tables, org, own, whole, year);
		new PerformanceOracle(facts).say();
		new ServiceOracle(facts).say();
		new ServiceOracle(facts).sayOperations();
		if (whole) {
			new MarketOracle(facts).say();
			plan(facts);
		}
		return facts;
	}

	private void plan(OracleFacts facts) {
		var actual = new LinkedHashMap<String, @Nullable Rational>();
		actual.put("revenue", facts.said("hall.revenue.year"));
		actual.put("profit", facts.said("hall.profit"));
		actual.put("net_added", facts.said("hall.subscribers.net_added"));
		actual.put("satisfaction", facts.said("satisfaction.score"));
		actual.forEach((target, value) -> {
			facts.say("plan.target", facts.target(target, year + 1), "target", target);
			facts.say("plan.growth", growth(facts.target(target, year + 1), value), "target", target);
		});
	}

	private static boolean isBelow(@Nullable Rational value, @Nullable Rational mark) {
		return value != null && mark != null && value.compareTo(mark) < 0;
	}

	private List<String> top(List<String> halls) {
		var candidates = new ArrayList<String>();
		for (String hall : halls) {
			if (revenue(hall).signum() != 0) {
				candidates.add(hall);
			}
		}
		candidates.sort(Comparator.comparing(this::revenue).reversed());
		return candidates.stream().filter(hall -> candidates.size() <= 3 || revenue(hall).compareTo(revenue(candidates.get(2))) >= 0).toList();
	}

	private Rational revenue(String hall) {
		Rational value = of(hall).said("hall.revenue.year");
		return value == null ? Rational.ZERO : value;
	}

	private static List<String> missed(OracleFacts facts) {
		var completions = new TreeMap<String, Rational>();
		for (String metric : List.of("hall.revenue.target.completion", "hall.profit.target.completion",
				"hall.subscribers.net_added.target.completion")) {
			put(completions, metric, facts.said(metric));
		}
		put(completions, "satisfaction.score", over(facts.said("satisfaction.score"), facts.target("satisfaction", facts.year())));
		return completions.entrySet().stream().filter(one -> isBelow(one.getValue(), Rational.ONE)).sorted(Map.Entry.comparingByValue())
				.map(Map.Entry::getKey).toList();
	}

	private static void put(Map<String, Rational> values, String id, @Nullable Rational value) {
		if (value != null) {
			values.put(id, value);
		}
	}

	private List<String> worsened(OracleFacts facts) {
		var sizes = new TreeMap<String, Rational>();
		facts.facts().forEach((key, value) -> {
			String[] words = key.split(" ");
			Integer metric = good.getOrDefault(words[0], 0);
			int better = words.length > 2 ? good.getOrDefault(words[0] + " " + words[2], metric) : metric;
			if ((words[0].endsWith(".yoy") || words[0].endsWith(".change")) && value != null && value.signum() * better < 0) {
				sizes.put(words.length > 2 ? words[0] + "[" + words[2].replace(':', '=') + "]" : words[0], value.magnitude());
			}
		});
		return sizes.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).map(Map.Entry::getKey).toList();
	}

	private List<String> slow(OracleFacts facts) {
		var values = new LinkedHashMap<String, Rational>();
		halls().forEach(hall -> put(values, hall, of(hall).said("complaint.normal.in_time")));
		return values.entrySet().stream().filter(one -> isBelow(one.getValue(), facts.said("complaint.normal.in_time")))
				.sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey).toList();
	}
}
