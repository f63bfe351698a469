package org.chapterhouse.businesshall.problems;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.businesshall.HallTargets;
import org.chapterhouse.chapters.FollowedFacts;

/**
 * Holds how far the unit of the report came with one of its targets of the year.
 *
 * @param stated     the fact by which the list names it: a completion, or the score of satisfaction, whose completion no chapter states
 * @param completion the actual figure ÷ the target
 * @param target     the target; no value where no chapter states it
 * @param actual     the figure that has the target, if a chapter states it
 */
record TargetState(Fact stated, Figure completion, Figure target, Optional<Fact> actual) {

	private static final String COMPLETION = ".target.completion";
	/** The score of the company and, in the report of a hall, its own. */
	private static final List<String> SCORES = List.of("satisfaction.score", "hall.satisfaction.score");
	private static final List<String> ACTUALS = List.of("", ".year");

	/** Returns the targets that have a completion: the lowest first, equal ones by id. */
	static List<TargetState> of(ChapterContext context, FollowedFacts facts, HallTargets targets) {
		OrgUnit self = context.organisation().self();
		var states = new ArrayList<TargetState>();
		for (Fact fact : facts.about(self)) {
			if (fact.metric().endsWith(COMPLETION)) {
				String stem = fact.metric().substring(0, fact.metric().length() - COMPLETION.length());
				Figure target = facts.find(stem + ".target", fact.org(), fact.key().dimensions()).map(Fact::figure).orElse(Figure.none());
				states.add(new TargetState(fact, fact.figure(), target, actual(facts, fact, stem)));
			}
		}
		Figure target = targets.of("satisfaction").of(self, context.period().id());
		SCORES.stream().flatMap(score -> facts.find(score, self).stream()).findFirst()
				.ifPresent(score -> states.add(new TargetState(score, score.figure().per(target), target, Optional.of(score))));
		Comparator<TargetState> byCompletion = Comparator.comparing(state -> state.completion().get());
		return states.stream().filter(state -> state.completion().isPresent()).sorted(byCompletion.thenComparing(TargetState::measure)).toList();
	}

	private static Optional<Fact> actual(FollowedFacts facts, Fact completion, String stem) {
		return ACTUALS.stream().flatMap(ending -> facts.find(stem + ending, completion.org(), completion.key().dimensions()).stream()).findFirst();
	}

	/** Tells whether the target is missed. */
	boolean isMissed() {
		return completion.isBelow(Figure.of(1));
	}

	/** Tells whether the quotient says anything: of a target that is not above zero it does not. */
	boolean isComparable() {
		return !target.isPresent() || target.get().signum() > 0;
	}

	/** Returns the id by which the list names it. */
	String measure() {
		return stated.key().measure();
	}
}
