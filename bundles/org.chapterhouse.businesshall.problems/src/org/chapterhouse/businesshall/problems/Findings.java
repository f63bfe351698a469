package org.chapterhouse.businesshall.problems;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.Lineage;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.businesshall.HallTargets;
import org.chapterhouse.chapters.FollowedFacts;

/**
 * Holds what went wrong in the year, found in the figures of the other chapters.
 *
 * @param followed those chapters
 * @param targets  how far each target was reached, the lowest first
 * @param changes  the changes against the year before that have a good direction, in the order of the report
 * @param worsened those of them in the bad direction, the largest first
 * @param rates    the share of normal complaints that each hall below closed in time, in organisation order
 * @param slow     those below the company's, the lowest first
 * @param company  that of the unit of the report, if a chapter states it
 * @param sheet    what the chapter states itself
 */
record Findings(FollowedFacts followed, List<TargetState> targets, List<Worsening> changes, List<Worsening> worsened, List<Fact> rates,
		List<Fact> slow,
		Optional<Fact> company, FactSheet sheet) {

	static final String MISSED = "problems.targets_missed.count";
	static final String WORSENED = "problems.worsened.count";
	static final String SLOW = "problems.slow_halls.count";
	static final String GAP = "problems.in_time.gap";
	private static final String RATE = "complaint.normal.in_time";

	/** Finds what went wrong. */
	static Findings of(ChapterContext context, HallTargets targets) {
		FollowedFacts followed = FollowedFacts.of(context);
		OrgUnit self = context.organisation().self();
		List<TargetState> states = TargetState.of(context, followed, targets);
		List<Worsening> changes = Worsening.changes(context, followed, self);
		List<Worsening> worsened = changes.stream().filter(Worsening::isBad).sorted(Worsening.order()).toList();
		Optional<Fact> company = followed.find(RATE, self);
		List<Fact> rates = context.organisation().below().stream().flatMap(unit -> followed.find(RATE, unit).stream()).toList();
		Figure mark = company.map(Fact::figure).orElse(Figure.none());
		Comparator<Fact> lowest = Comparator.comparing(fact -> fact.figure().get());
		List<Fact> slow = rates.stream().filter(fact -> fact.figure().isBelow(mark)).sorted(lowest).toList();
		var findings = new Findings(followed, states, changes, worsened, rates, slow, company, new FactSheet(context));
		findings.state(context);
		return findings;
	}

	/** Returns the targets that were missed, the lowest completion first. */
	List<TargetState> missed() {
		return targets.stream().filter(TargetState::isMissed).toList();
	}

	private void state(ChapterContext context) {
		String asOf = context.period().id();
		sheet.state(MISSED, asOf, unit -> Figure.of(missed().size()), unit -> of(missed().stream().map(TargetState::stated).toList()));
		sheet.state(WORSENED, asOf, unit -> Figure.of(worsened.size()), unit -> of(worsened.stream().map(Worsening::change).toList()));
		sheet.state(SLOW, asOf, unit -> Figure.of(slow.size()), unit -> of(slow));
		Figure mark = company.map(Fact::figure).orElse(Figure.none());
		sheet.state(GAP, asOf, unit -> rate(unit).map(fact -> fact.figure().minus(mark)).orElse(Figure.none()),
				unit -> of(Stream.concat(rate(unit).stream(), company.stream()).toList()));
	}

	private Optional<Fact> rate(OrgUnit unit) {
		return rates.stream().filter(fact -> fact.org().equals(unit.code())).findFirst();
	}

	private static Lineage of(List<Fact> facts) {
		return new Lineage("", -1, facts.stream().map(Fact::key).toList());
	}
}
