package org.chapterhouse.businesshall.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.Lineage;
import org.chapterhouse.api.value.DimensionMember;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.businesshall.Company;
import org.chapterhouse.businesshall.HallTargets;
import org.chapterhouse.chapters.FollowedFacts;
import org.chapterhouse.chapters.Targets;
import org.chapterhouse.chapters.TinyBase;

/** Holds the targets of the next year of the unit of the report and what this year came to, by target. Used by one thread. */
final class Plans {

	/** Plans of the company; those of halls have ids of their own. */
	private static final String TARGET = "plan.target";
	private static final String GROWTH = "plan.growth";
	private static final String HALL = "hall.";
	/** Which figure of the other chapters each target is about. */
	private static final Map<String, List<String>> ACTUALS = Map.of("revenue", List.of("hall.revenue.year"), "profit", List.of("hall.profit"),
			"net_added", List.of("hall.subscribers.net_added"), "satisfaction", List.of("satisfaction.score", "hall.satisfaction.score"));

	private final FollowedFacts followed;
	private final FactSheet sheet;
	private final OrgUnit self;
	private final String ofLevel;
	private final Map<String, Fact> actuals = new LinkedHashMap<>();
	private final List<DimensionMember> members;

	private Plans(ChapterContext context) {
		this.followed = FollowedFacts.of(context);
		this.sheet = new FactSheet(context);
		this.self = context.organisation().self();
		this.ofLevel = Company.is(self) ? "" : HALL;
		this.members = context.dimension("target");
	}

	/** Computes the facts of the chapter. */
	static Plans of(ChapterContext context, HallTargets targets) {
		var plans = new Plans(context);
		plans.members.forEach(member -> ACTUALS.getOrDefault(member.code(), List.of()).stream()
				.flatMap(metric -> plans.followed.find(metric, plans.self).stream()).findFirst()
				.ifPresent(fact -> plans.actuals.put(member.code(), fact)));
		String asOf = context.period().id();
		String next = Integer.toString(context.period().year() + 1);
		plans.sheet.stateCuts(plans.ofLevel + TARGET, asOf, (unit, member) -> target(targets, member).of(unit, next),
				(unit, member) -> target(targets, member).lineage(unit, next));
		plans.sheet.stateCuts(plans.ofLevel + GROWTH, asOf, (unit, member) -> plans.target(member).figure().changeAgainst(plans.base(member)),
				(unit, member) -> Lineage.of(plans.actual(member).map(actual -> new Fact[] { plans.target(member), actual })
						.orElseGet(() -> new Fact[] { plans.target(member) })));
		return plans;
	}

	private static Targets target(HallTargets targets, DimensionMember member) {
		return targets.of(member.code());
	}

	FactSheet sheet() {
		return sheet;
	}

	FollowedFacts followed() {
		return followed;
	}

	/** Returns what may have a target, in order. */
	List<DimensionMember> members() {
		return members;
	}

	/** Returns what has a target for the next year, in order. */
	List<DimensionMember> planned() {
		return members.stream().filter(member -> target(member).figure().isPresent()).toList();
	}

	/** Returns the target of the next year. */
	Fact target(DimensionMember member) {
		return sheet.cut(ofLevel + TARGET, self, member);
	}

	/** Returns the target against what this year came to. */
	Fact growth(DimensionMember member) {
		return sheet.cut(ofLevel + GROWTH, self, member);
	}

	/** Returns what this year came to, if a chapter states it. */
	Optional<Fact> actual(DimensionMember member) {
		return Optional.ofNullable(actuals.get(member.code())).filter(fact -> fact.figure().isPresent());
	}

	/** Returns what this year came to; no value if no chapter states it. */
	Figure base(DimensionMember member) {
		return actual(member).map(Fact::figure).orElse(Figure.none());
	}

	/** Tells whether the growth says anything: against a base that is zero, negative or tiny it does not. */
	boolean isComparable(DimensionMember member) {
		return switch (member.code()) {
		case "revenue", "profit" -> !TinyBase.MONEY.isTooSmall(base(member));
		case "net_added" -> !TinyBase.COUNT.isTooSmall(base(member));
		default -> !base(member).isAtMost(Figure.of(0));
		};
	}
}
