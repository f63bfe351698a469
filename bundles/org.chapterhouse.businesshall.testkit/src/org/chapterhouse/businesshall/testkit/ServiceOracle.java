package org.chapterhouse.businesshall.testkit;

import static org.chapterhouse.businesshall.testkit.OracleFacts.growth;
import static org.chapterhouse.businesshall.testkit.OracleFacts.minus;
import static org.chapterhouse.businesshall.testkit.OracleFacts.over;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.chapterhouse.api.value.Rational;
import org.eclipse.jdt.annotation.Nullable;

/** Says what the chapters service and operations must. */
final class ServiceOracle {

	private final OracleFacts facts;
	private final int year;

	ServiceOracle(OracleFacts facts) {
		this.facts = facts;
		this.year = facts.year();
	}

	void say() {
		Rational received = facts.count("complaint", "received_at", year);
		facts.say("complaint.count", received);
		facts.say("complaint.count.yoy", growth(received, facts.count("complaint", "received_at", year - 1)));
		facts.say("complaint.urgent.in_time", inTime("urgent", "responded_at", 120));
		facts.say("complaint.normal.in_time", inTime("normal", "closed_at", 24 * 60));
		facts.say("complaint.handling.hours", hours("complaint", "received_at", year));
		facts.say("complaint.handling.yoy", growth(hours("complaint", "received_at", year), hours("complaint", "received_at", year - 1)));
		facts.say("complaint.repeat.rate", repeated(year));
		facts.say("complaint.repeat.change", minus(repeated(year), repeated(year - 1)));
		facts.say("complaint.callback.rate", over(facts.count("complaint", "received_at", year, row -> row.has("called_back_at")),
				facts.count("complaint", "received_at", year, row -> row.has("closed_at"))));
		facts.say("support.in_time", over(facts.count("support", "raised_at", year, within("raised_at", "responded_at", 15)),
				facts.count("support", "raised_at", year)));
		facts.say("support.cycle.hours", hours("support", "raised_at", year));
		facts.say("support.cycle.yoy", growth(hours("support", "raised_at", year), hours("support", "raised_at", year - 1)));
		facts.say("fiveg.share", over(facts.count("subscriber", "joined_on", year, row -> row.is("network", "5G")),
				facts.count("subscriber", "joined_on", year)));
		facts.say("fiveg.fee.uplift", growth(fee("5G"), fee("4G")));
		for (String product : List.of("home_bundle", "membership", "cloud", "video", "music")) {
			Predicate<HallRow> which = row -> row.is("product", product);
			Rational count = facts.sum("signup", "period", year, "count", which);
			facts.say("signup.count", count, "product", product);
			facts.say("signup.count.yoy", growth(count, facts.sum("signup", "period", year - 1, "count", which)), "product", product);
			facts.say("signup.revenue.yoy", growth(facts.sum("signup", "period", year, "revenue", which),
					facts.sum("signup", "period", year - 1, "revenue", which)), "product", product);
		}
	}

	void sayOperations() {
		facts.say("training.sessions", facts.count("training", "held_on", year));
		facts.say("training.hours", facts.rows("training", "held_on", year).map(row -> row.number("hours").times(row.number("attendees")))
				.reduce(Rational.ZERO, Rational::plus));
		Rational attendees = facts.sum("training", "held_on", year, "attendees");
		facts.say("training.attendees", attendees);
		facts.say("training.pass.rate", over(facts.sum("training", "held_on", year, "passed"), attendees));
		cost(row -> true);
		for (String category : List.of("staff", "energy", "rent", "marketing", "other")) {
			cost(row -> row.is("category", category), "category", category);
		}
	}

	/** Returns the three categories with most complaints, those that equal the third included; equal ones by text. */
	List<String> categories() {
		var counts = new TreeMap<String, Long>(BY_TEXT);
		facts.rows("complaint", "received_at", year).filter(row -> row.has("category"))
				.forEach(row -> counts.merge(row.text("category"), 1L, Long::sum));
		List<Map.Entry<String, Long>> most = counts.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).toList();
		return most.stream().filter(one -> most.size() <= 3 || one.getValue() >= most.get(2).getValue()).map(Map.Entry::getKey).toList();
	}

	private static final Comparator<String> BY_TEXT = (a, b) -> {
		int[] first = a.codePoints().toArray();
		int[] second = b.codePoints().toArray();
		return Arrays.compare(first, second);
	};

	private static Predicate<HallRow> within(String from, String to, long minutes) {
		return row -> row.has(to) && row.minutes(from, to) <= minutes;
	}

	private @Nullable Rational inTime(String severity, String answer, long minutes) {
		Predicate<HallRow> which = row -> row.is("severity", severity);
		return over(facts.count("complaint", "received_at", year, which.and(within("received_at", answer, minutes))),
				facts.count("complaint", "received_at", year, which));
	}

	private @Nullable Rational hours(String dataSet, String from, int in) {
		List<HallRow> closed = facts.rows(dataSet, from, in).filter(row -> row.has("closed_at")).toList();
		return over(Rational.of(closed.stream().mapToLong(row -> row.minutes(from, "closed_at")).sum(), 60), Rational.of(closed.size()));
	}

	private @Nullable Rational repeated(int in) {
		return over(facts.count("complaint", "received_at", in, row -> row.has("repeat_of")), facts.count("complaint", "received_at", in));
	}

	private @Nullable Rational fee(String network) {
		return facts.mean("subscriber", "joined_on", year, "monthly_fee", row -> row.is("network", network));
	}

	private void cost(Predicate<HallRow> which, String... cut) {
		Rational cost = facts.sum("hall_cost", "period", year, "amount", which);
		facts.say("hall.cost.year", cost, cut);
		facts.say("hall.cost.yoy", growth(cost, facts.sum("hall_cost", "period", year - 1, "amount", which)), cut);
	}
}
