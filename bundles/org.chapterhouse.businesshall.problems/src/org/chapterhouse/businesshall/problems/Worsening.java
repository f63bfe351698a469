package org.chapterhouse.businesshall.problems;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.chapters.FollowedFacts;
import org.chapterhouse.chapters.TinyBase;
import org.chapterhouse.model.report.DisplayStyle;
import org.chapterhouse.model.report.GoodDirection;
import org.chapterhouse.model.report.MetricDefinition;
import org.chapterhouse.model.report.Unit;

/**
 * Holds a change against the year before that has a good direction.
 *
 * @param change  the change: relative, or a difference
 * @param metric  its metric, as it is for the members that it is cut by
 * @param current the figure that changed, if a chapter states it
 * @param base    what a relative change is measured against; no value where it cannot be told
 */
record Worsening(Fact change, MetricDefinition metric, Optional<Fact> current, Figure base) {

	private static final String RELATIVE = ".yoy";
	private static final String DIFFERENCE = ".change";
	/** What follows the stem in the ids of figures that changes are about. */
	private static final List<String> CURRENT = List.of("", ".year", ".rate", ".hours", ".count");

	/** Returns all changes of a unit that have a value and a good direction, in the order of the report. */
	static List<Worsening> changes(ChapterContext context, FollowedFacts facts, OrgUnit unit) {
		return facts.about(unit).stream().filter(fact -> fact.figure().isPresent() && !stem(fact).isEmpty())
				.map(fact -> of(fact, context.metric(fact), facts)).filter(one -> one.metric().getGood() != GoodDirection.NONE).toList();
	}

	private static Worsening of(Fact change, MetricDefinition metric, FollowedFacts facts) {
		String stem = stem(change);
		Optional<Fact> current = CURRENT.stream().flatMap(ending -> find(facts, change, stem + ending).stream()).findFirst();
		Figure prior = find(facts, change, stem + ".prior").map(Fact::figure).orElse(Figure.none());
		boolean relative = change.metric().endsWith(RELATIVE);
		Figure base = prior.isPresent() || !relative ? prior
				: current.map(fact -> fact.figure().per(change.figure().plus(Figure.of(1)))).orElse(Figure.none());
		return new Worsening(change, metric, current, relative ? base : Figure.none());
	}

	private static Optional<Fact> find(FollowedFacts facts, Fact like, String metric) {
		return facts.find(metric, like.org(), like.key().dimensions());
	}

	/** Returns the id of a change without its ending; empty for any other metric. */
	private static String stem(Fact fact) {
		for (String ending : List.of(RELATIVE, DIFFERENCE)) {
			if (fact.metric().endsWith(ending)) {
				return fact.metric().substring(0, fact.metric().length() - ending.length());
			}
		}
		return "";
	}

	/** Returns the order of the list: the largest first, a difference by its size, equal ones by id. */
	static Comparator<Worsening> order() {
		Comparator<Worsening> bySize = Comparator.comparing(one -> one.change().figure().get().magnitude());
		return bySize.reversed().thenComparing(Worsening::measure);
	}

	/** Tells whether the change goes against the good direction. */
	boolean isBad() {
		int sign = change.figure().get().signum();
		return metric.getGood() == GoodDirection.UP ? sign < 0 : sign > 0;
	}

	/** Tells whether the text may call it a change: against a zero, negative or tiny base it may not. */
	boolean isComparable(ChapterContext context) {
		if (!base.isPresent() || current.isEmpty()) {
			return true;
		}
		MetricDefinition measured = context.metric(current.get());
		if (measured.getStyle() == DisplayStyle.TEN_THOUSAND) {
			return !TinyBase.MONEY.isTooSmall(base);
		}
		return measured.getUnit() == Unit.COUNT ? !TinyBase.COUNT.isTooSmall(base) : base.get().signum() > 0;
	}

	/** Returns the id by which the list names it. */
	String measure() {
		return change.key().measure();
	}
}
