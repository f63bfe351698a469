package org.chapterhouse.businesshall.performance;

import java.util.List;
import java.util.Map;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.commentary.Direction;
import org.chapterhouse.api.commentary.SentenceBuilder;
import org.chapterhouse.api.commentary.Split;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.MemberList;
import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.value.DimensionMember;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Ranking;
import org.chapterhouse.chapters.Narrator;
import org.chapterhouse.chapters.TinyBase;

/** Says how revenue, subscribers, costs and profit came out, against the year before and against target. */
final class PerformanceCommentary {

	private final ChapterContext context;
	private final PerformanceFigures figures;
	private final FactSheet sheet;
	private final OrgUnit self;
	private final Narrator narrator;

	PerformanceCommentary(ChapterContext context, PerformanceFigures figures, ChapterContent.Builder content) {
		this.context = context;
		this.figures = figures;
		this.sheet = figures.sheet();
		this.self = context.organisation().self();
		this.narrator = new Narrator(context, content);
	}

	void tellRevenue() {
		SentenceBuilder revenue = narrator.about("revenue").fact("revenue", sheet.self(PerformanceFigures.REVENUE));
		narrator.tell(narrator.change(revenue, "change", sheet.self(PerformanceFigures.YOY), sheet.self(PerformanceFigures.PRIOR).figure(),
				TinyBase.MONEY));
		tellTarget("revenue.target", PerformanceFigures.TARGET, PerformanceFigures.COMPLETION);
	}

	/** Says whether a target is met; of one that is not above zero the quotient says nothing. */
	private void tellTarget(String sentence, String target, String completion) {
		Fact fact = sheet.self(completion);
		if (!fact.figure().isPresent() || sheet.self(target).figure().get().signum() <= 0) {
			return;
		}
		boolean met = PerformanceFigures.isMet(fact);
		narrator.tell(
				narrator.about(sentence).variant(met ? Direction.UP : Direction.DOWN).fact("target", sheet.self(target)).fact("completion", fact)
						.tone(met ? Tone.GOOD : Tone.BAD));
	}

	/**
	 * Says which halls met the target and which have most revenue.
	 *
	 * @param target those that met it
	 * @param missed the others as a list
	 * @param most   those with most revenue
	 * @param top    the same as a list
	 */
	void tellHalls(Split target, MemberList missed, List<Fact> most, MemberList top) {
		narrator.tell(narrator.split(narrator.about("target.missed"), target).list(missed));
		if (!most.isEmpty() && most.size() <= Narrator.MOST_NAMES) {
			narrator.tell(narrator.about("top").count("n", most).unitsWithValues("names", most).list(top));
		}
	}

	void tellMix() {
		narrator.tell(narrator.change(narrator.about("orders").fact("orders", sheet.self(PerformanceFigures.ORDERS)), "change",
				sheet.self(PerformanceFigures.ORDERS_YOY), figures.ordersBefore(), TinyBase.COUNT));
		PerformanceFigures.CUTS.forEach(this::tellLargest);
	}

	/** Names the member with the largest share, unless several have it. */
	private void tellLargest(String dimension) {
		List<Fact> largest = Ranking.top(1, sheet.cuts(PerformanceFigures.SHARE, self, dimension), Fact::figure);
		if (largest.size() != 1) {
			return;
		}
		Fact share = largest.get(0);
		DimensionMember member = context.dimension(dimension).stream().filter(one -> share.subject().equals(one.code())).findFirst().orElseThrow();
		SentenceBuilder sentence = narrator.about(dimension).units("name", largest).fact("share", share);
		Fact change = sheet.cut(PerformanceFigures.SHARE_CHANGE, self, Map.of(dimension, member));
		narrator.tell(change.figure().isPresent() ? narrator.difference(sentence, "change", change) : sentence);
	}

	void tellSubscribers() {
		SentenceBuilder moved = narrator.about("subscribers").fact("joined", sheet.self(PerformanceFigures.JOINED)).fact("left",
				sheet.self(PerformanceFigures.LEFT));
		narrator.tell(narrator.difference(moved, "net", sheet.self(PerformanceFigures.NET)));
		tellTarget("net.target", PerformanceFigures.NET_TARGET, PerformanceFigures.NET_COMPLETION);
		for (String dimension : List.of("age", "area")) {
			List<Fact> shares = sheet.cuts(PerformanceFigures.JOINED_SHARE, self, dimension).stream().filter(fact -> fact.figure().isPresent())
					.toList();
			if (!shares.isEmpty()) {
				narrator.tell(narrator.about(dimension).unitsWithValues("names", shares));
			}
		}
		tellDifference("churn", "rate", PerformanceFigures.CHURN, PerformanceFigures.CHURN_CHANGE);
		Fact yoy = sheet.self(PerformanceFigures.ARPU_YOY);
		narrator.tell(narrator.change(narrator.about("arpu").fact("arpu", sheet.self(PerformanceFigures.ARPU)), "change", yoy,
				sheet.self(PerformanceFigures.PRIOR).figure(), TinyBase.MONEY));
	}

	void tellProfit() {
		tellDifference("cost", "ratio", PerformanceFigures.COST_RATIO, PerformanceFigures.COST_RATIO_CHANGE);
		Fact profit = sheet.self(PerformanceFigures.PROFIT);
		SentenceBuilder sentence = narrator.about("profit");
		Direction direction = Direction.of(context.format(), context.metric(PerformanceFigures.PROFIT), profit.figure());
		if (direction == Direction.UP) {
			sentence.fact("margin", sheet.self(PerformanceFigures.MARGIN));
		}
		if (figures.hasCosts(self) && figures.hasRevenue(self, true)) {
			narrator.tell(narrator.difference(sentence, "profit", profit));
		}
		tellTarget("profit.target", PerformanceFigures.PROFIT_TARGET, PerformanceFigures.PROFIT_COMPLETION);
	}

	private void tellDifference(String sentence, String argument, String metric, String change) {
		SentenceBuilder begun = narrator.about(sentence).fact(argument, sheet.self(metric));
		Fact difference = sheet.self(change);
		narrator.tell(difference.figure().isPresent() ? narrator.difference(begun, "change", difference) : begun);
	}
}
