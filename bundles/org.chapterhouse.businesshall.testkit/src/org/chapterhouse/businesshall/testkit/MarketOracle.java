package org.chapterhouse.businesshall.testkit;

import static org.chapterhouse.businesshall.testkit.OracleFacts.minus;
import static org.chapterhouse.businesshall.testkit.OracleFacts.over;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.chapterhouse.api.value.Rational;
import org.eclipse.jdt.annotation.Nullable;

/** Says what the chapter market must, about a company. */
final class MarketOracle {

	private final OracleFacts facts;
	private final int year;

	MarketOracle(OracleFacts facts) {
		this.facts = facts;
		this.year = facts.year();
	}

	void say() {
		for (String operator : facts.all("market").stream().map(row -> row.text("operator")).distinct().toList()) {
			Rational share = share(operator, year);
			facts.say("market.share", share, "operator", operator);
			facts.say("market.share.change", minus(share, share(operator, year - 1)), "operator", operator);
			facts.say("market.sites_5g", last(year).isEmpty() ? null : sum(last(year).get(), "sites_5g", row -> row.is("operator", operator)),
					"operator", operator);
		}
		satisfaction(row -> true);
		for (String dimension : List.of("response", "package_value", "environment")) {
			satisfaction(row -> row.is("dimension", dimension), "dimension", dimension);
			for (String channel : List.of("online", "offline")) {
				facts.say("satisfaction.score", score(year, row -> row.is("dimension", dimension) && row.is("channel", channel)), "channel", channel,
						"dimension", dimension);
			}
		}
		for (String source : List.of("counter", "street", "port_in", "online", "referral")) {
			facts.say("acquisition.share", acquired(source, year), "source", source);
			facts.say("acquisition.share.change", minus(acquired(source, year), acquired(source, year - 1)), "source", source);
		}
		facts.say("value_added.penetration", over(facts.sum("hall_revenue", "period", year, "amount", row -> row.is("category", "value_added")),
				facts.sum("hall_revenue", "period", year, "amount")));
	}

	/** Returns the last period of a year that any operator has a row of. */
	private Optional<String> last(int in) {
		return facts.all("market").stream().filter(row -> row.isIn("period", in)).map(row -> row.text("period")).max(String::compareTo);
	}

	private @Nullable Rational share(String operator, int in) {
		Optional<String> period = last(in);
		return period.isEmpty() ? null
				: over(sum(period.get(), "subscribers", row -> row.is("operator", operator)), sum(period.get(), "subscribers", row -> true));
	}

	private Rational sum(String period, String column, Predicate<HallRow> which) {
		Stream<HallRow> rows = facts.all("market").stream().filter(row -> row.is("period", period));
		return rows.filter(which).map(row -> row.number(column)).reduce(Rational.ZERO, Rational::plus);
	}

	private void satisfaction(Predicate<HallRow> which, String... cut) {
		facts.say("satisfaction.score", score(year, which), cut);
		facts.say("satisfaction.score.change", minus(score(year, which), score(year - 1, which)), cut);
	}

	private @Nullable Rational score(int in, Predicate<HallRow> which) {
		return facts.mean("satisfaction", "answered_on", in, "score", which);
	}

	private @Nullable Rational acquired(String source, int in) {
		return over(facts.count("subscriber", "joined_on", in, row -> row.is("source", source)), facts.count("subscriber", "joined_on", in));
	}
}
