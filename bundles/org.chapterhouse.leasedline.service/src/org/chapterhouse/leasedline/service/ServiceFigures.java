package org.chapterhouse.leasedline.service;

import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.Lineage;
import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.data.SqlQuery;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.leasedline.BranchRollUp;
import org.chapterhouse.leasedline.Level;

/**
 * Computes the facts of the chapter.
 *
 * @param context the chapter
 * @param orders  the work orders
 * @param targets the targets of the province for the quarter of the month, by kind; they hold for every unit of the province
 * @param sheet   the facts
 */
record ServiceFigures(ChapterContext context, WorkOrders orders, Map<Kind, Figure> targets, FactSheet sheet) {

	static final String GAP = "gap";
	static final String WITHIN = "within";
	static final String OPEN = "open";
	static final String PREVIOUS = "previous";
	static final String CHANGE = "change";
	static final String ABOVE_ORDERS = "above.orders";
	static final String ABOVE_DAYS = "above.days";
	static final String ABOVE_GAP = "above.gap";
	static final String RANK = "rank";

	static ServiceFigures compute(ChapterContext context, ChapterContent.Builder content) {
		WorkOrders orders = WorkOrders.read(context);
		orders.queries().forEach(content::query);
		YearMonth month = context.period().month();
		String quarter = month.getYear() + "-Q" + month.get(IsoFields.QUARTER_OF_YEAR);
		QueryResult given = content.query(context.data().query(SqlQuery.read(ServiceFigures.class, "targets").with("quarter", quarter)));
		OrgUnit owner = context.organisation().atLevel(Level.PROVINCE.id()).orElse(context.organisation().self());
		var targets = new EnumMap<Kind, Figure>(Kind.class);
		for (Kind kind : Kind.values()) {
			targets.put(kind,
					given.rows().stream().filter(row -> row.text("metric").equals(kind.id() + "_days") && row.text("org_code").equals(owner.code()))
							.findFirst().map(row -> row.figure("value")).orElse(Figure.none()));
		}
		var figures = new ServiceFigures(context, orders, targets, new FactSheet(context));
		for (Kind kind : Kind.values()) {
			figures.state(kind, given.query().name());
			figures.stateStanding(kind);
		}
		return figures;
	}

	private void state(Kind kind, String targetQuery) {
		BranchRollUp answered = orders.answered(kind);
		BranchRollUp within = answered.where(row -> Figure.of(row.count("days")).isAtMost(target(kind)));
		BranchRollUp waiting = WorkOrders.of(orders.waiting(), kind);
		state(kind.orders(), unit -> answered.count(unit, WorkOrders.ORDERS), answered);
		state(kind.days(), unit -> mean(answered, unit), answered);
		sheet.state(kind.target(), asOf(), unit -> target(kind), unit -> Lineage.of(targetQuery, target(kind).isPresent() ? 1 : 0));
		sheet.state(kind.own(GAP), asOf(), unit -> sheet.get(kind.days(), unit).figure().minus(target(kind)),
				unit -> Lineage.of(sheet.get(kind.days(), unit), sheet.self(kind.target())));
		state(kind.own(WITHIN),
				unit -> target(kind).isPresent() ? within.count(unit, WorkOrders.ORDERS).per(answered.count(unit, WorkOrders.ORDERS)) : Figure.none(),
				answered);
		sheet.state(kind.own(OPEN), asOf(), unit -> waiting.count(unit, WorkOrders.ORDERS),
				unit -> Lineage.of(WorkOrders.WAITING, waiting.total(unit, WorkOrders.ORDERS)));
		BranchRollUp before = before(kind);
		sheet.state(kind.own(PREVIOUS), asOf(), unit -> mean(before, unit),
				unit -> Lineage.of(WorkOrders.TREND, before.total(unit, WorkOrders.ORDERS)));
		sheet.state(kind.own(CHANGE), asOf(), unit -> sheet.get(kind.days(), unit).figure().minus(sheet.get(kind.own(PREVIOUS), unit).figure()),
				unit -> Lineage.of(sheet.get(kind.days(), unit), sheet.get(kind.own(PREVIOUS), unit)));
	}

	/** States how a branch stands against the province and among its peers; for a county, the figures of its branch. */
	private void stateStanding(Kind kind) {
		OrgUnit self = context.organisation().self();
		Optional<OrgUnit> above = context.organisation().above();
		if (above.isEmpty() || !Level.BRANCH.is(self) && !Level.COUNTY.is(self)) {
			return;
		}
		BranchRollUp answered = orders.answered(kind);
		state(kind.own(ABOVE_ORDERS), unit -> answered.count(unit, WorkOrders.ORDERS), answered);
		state(kind.own(ABOVE_DAYS), unit -> mean(answered, unit), answered);
		if (Level.BRANCH.is(self)) {
			Fact own = sheet.self(kind.days());
			Fact mark = sheet.get(kind.own(ABOVE_DAYS), above.get());
			sheet.state(kind.own(ABOVE_GAP), asOf(), unit -> own.figure().minus(mark.figure()), unit -> Lineage.of(own, mark));
			List<Figure> peers = peers().stream().map(unit -> mean(answered, unit)).toList();
			sheet.state(kind.own(RANK), asOf(), unit -> shortestFirst(own.figure(), peers),
					unit -> Lineage.of(WorkOrders.DURATIONS, answered.total(above.get(), WorkOrders.ORDERS)));
		}
	}

	private static Figure shortestFirst(Figure figure, List<Figure> peers) {
		return figure.isPresent() ? Figure.of(1 + peers.stream().filter(peer -> peer.isBelow(figure)).count()) : Figure.none();
	}

	/** States a metric of the orders answered in the month. */
	private void state(String metric, Function<OrgUnit, Figure> figure, BranchRollUp answered) {
		sheet.state(metric, asOf(), figure, unit -> Lineage.of(WorkOrders.DURATIONS, answered.total(unit, WorkOrders.ORDERS)));
	}

	/** Returns the mean of the branches' own means. */
	static Figure mean(BranchRollUp answered, OrgUnit unit) {
		return answered.meanRatio(unit, WorkOrders.DAYS, WorkOrders.ORDERS);
	}

	/** Returns the branches below the same unit, that of the report among them. */
	List<OrgUnit> peers() {
		return context.organisation().siblings().stream().filter(Level.BRANCH::is).toList();
	}

	/** Tells whether more than one of the peers has orders of a kind. */
	boolean isRanked(Kind kind) {
		return peers().stream().filter(unit -> mean(orders.answered(kind), unit).isPresent()).count() > 1;
	}

	/** Returns the orders of a kind answered in the month before. */
	BranchRollUp before(Kind kind) {
		return orders.answered(kind, context.period().month().minusMonths(1));
	}

	Figure target(Kind kind) {
		return targets.getOrDefault(kind, Figure.none());
	}

	/** Returns the unit whose orders the chapter shows: that of the report, or the branch above a county. */
	OrgUnit shown() {
		OrgUnit self = context.organisation().self();
		return Level.COUNTY.is(self) ? context.organisation().above().orElse(self) : self;
	}

	private String asOf() {
		return context.period().id();
	}
}
