package org.chapterhouse.businesshall.testkit;

import static org.chapterhouse.businesshall.testkit.OracleFacts.growth;
import static org.chapterhouse.businesshall.testkit.OracleFacts.minus;
import static org.chapterhouse.businesshall.testkit.OracleFacts.over;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.chapterhouse.api.value.Rational;
import org.eclipse.jdt.annotation.Nullable;

/** Says what the chapter performance must. */
final class PerformanceOracle {

	private final OracleFacts facts;
	private final int year;

	PerformanceOracle(OracleFacts facts) {
		this.facts = facts;
		this.year = facts.year();
	}

	void say() {
		facts.say("hall.revenue.year", revenue(year));
		facts.say("hall.revenue.yoy", growth(revenue(year), revenue(year - 1)));
		facts.say("hall.revenue.target.completion", over(revenue(year), facts.target("revenue", year)));
		members().forEach((cut, values) -> values.forEach(value -> {
			facts.say("hall.revenue.share", share(year, cut, value), cut, value);
			facts.say("hall.revenue.share.change", minus(share(year, cut, value), share(year - 1, cut, value)), cut, value);
		}));
		orders(row -> true);
		for (String channel : List.of("online", "offline")) {
			orders(row -> row.is("channel", channel), "channel", channel);
		}
		subscribers();
		Rational cost = facts.sum("hall_cost", "period", year, "amount");
		Rational before = facts.sum("hall_cost", "period", year - 1, "amount");
		Rational profit = revenue(year).minus(cost);
		facts.say("hall.cost.ratio", over(cost, revenue(year)));
		facts.say("hall.cost.ratio.change", minus(over(cost, revenue(year)), over(before, revenue(year - 1))));
		facts.say("hall.profit", profit);
		facts.say("hall.profit.margin", over(profit, revenue(year)));
		facts.say("hall.profit.target.completion", over(profit, facts.target("profit", year)));
	}

	private static Map<String, List<String>> members() {
		var members = new LinkedHashMap<String, List<String>>();
		members.put("channel", List.of("online", "offline"));
		members.put("segment", List.of("consumer", "home", "enterprise"));
		members.put("tier", List.of("premium", "standard", "basic"));
		return members;
	}

	private Rational revenue(int in) {
		return facts.sum("hall_revenue", "period", in, "amount");
	}

	private @Nullable Rational share(int in, String cut, String value) {
		return over(facts.sum("hall_revenue", "period", in, "amount", row -> row.is(cut, value)), revenue(in));
	}

	private void orders(Predicate<HallRow> which, String... cut) {
		Rational orders = facts.sum("hall_revenue", "period", year, "orders", which);
		facts.say("hall.orders.year", orders, cut);
		facts.say("hall.orders.yoy", growth(orders, facts.sum("hall_revenue", "period", year - 1, "orders", which)), cut);
	}

	private void subscribers() {
		Rational joined = facts.count("subscriber", "joined_on", year);
		Rational left = facts.count("subscriber", "left_on", year);
		facts.say("hall.subscribers.joined", joined);
		facts.say("hall.subscribers.left", left);
		facts.say("hall.subscribers.net_added", joined.minus(left));
		facts.say("hall.subscribers.net_added.target.completion", over(joined.minus(left), facts.target("net_added", year)));
		joined("age", "youth", row -> row.has("age") && age(row) <= 24);
		joined("age", "adult", row -> row.has("age") && age(row) > 24 && age(row) < 60);
		joined("age", "senior", row -> row.has("age") && age(row) >= 60);
		if (facts.isCompany()) {
			joined("area", "urban", row -> area(row).equals("urban"));
			joined("area", "township", row -> area(row).equals("township"));
		}
		facts.say("hall.churn.rate", churn(year));
		facts.say("hall.churn.change", minus(churn(year), churn(year - 1)));
		facts.say("hall.arpu", arpu(year));
		facts.say("hall.arpu.yoy", growth(arpu(year), arpu(year - 1)));
	}

	private static int age(HallRow row) {
		return Integer.parseInt(row.text("age"));
	}

	private String area(HallRow subscriber) {
		return facts.all("hall").stream().filter(hall -> hall.is("code", subscriber.text("hall_code"))).map(hall -> hall.text("area")).findFirst()
				.orElse("");
	}

	private void joined(String cut, String member, Predicate<HallRow> which) {
		facts.say("hall.subscribers.joined.share",
				over(facts.count("subscriber", "joined_on", year, which), facts.count("subscriber", "joined_on", year)),
				cut, member);
	}

	private @Nullable Rational churn(int in) {
		LocalDate start = LocalDate.of(in, 1, 1);
		long served = facts.rows("subscriber")
				.filter(row -> row.day("joined_on").isBefore(start) && (!row.has("left_on") || !row.day("left_on").isBefore(start))).count();
		return over(facts.count("subscriber", "left_on", in), Rational.of(served));
	}

	private @Nullable Rational arpu(int in) {
		long months = 0;
		for (int month = 1; month <= 12; month++) {
			LocalDate end = YearMonth.of(in, month).atEndOfMonth();
			months += facts.rows("subscriber")
					.filter(row -> !row.day("joined_on").isAfter(end) && (!row.has("left_on") || row.day("left_on").isAfter(end))).count();
		}
		return over(revenue(in), Rational.of(months));
	}
}
