package org.chapterhouse.businesshall.performance;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactKey;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.Lineage;
import org.chapterhouse.api.value.DimensionMember;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.businesshall.HallTargets;
import org.chapterhouse.chapters.RollUp;
import org.chapterhouse.chapters.Targets;

/** Computes the facts of the chapter. Used by one thread. */
final class PerformanceFigures {

	static final String REVENUE = "hall.revenue.year";
	static final String PRIOR = "hall.revenue.prior";
	static final String YOY = "hall.revenue.yoy";
	static final String COMPLETION = "hall.revenue.target.completion";
	static final String TARGET = "hall.revenue.target";
	static final String SHARE = "hall.revenue.share";
	static final String SHARE_CHANGE = "hall.revenue.share.change";
	static final String ORDERS = "hall.orders.year";
	static final String ORDERS_YOY = "hall.orders.yoy";
	static final String START = "hall.subscribers.start";
	static final String JOINED = "hall.subscribers.joined";
	static final String LEFT = "hall.subscribers.left";
	static final String NET = "hall.subscribers.net_added";
	static final String END = "hall.subscribers.end";
	static final String NET_COMPLETION = "hall.subscribers.net_added.target.completion";
	static final String NET_TARGET = "hall.subscribers.net_added.target";
	static final String JOINED_SHARE = "hall.subscribers.joined.share";
	static final String CHURN = "hall.churn.rate";
	static final String CHURN_CHANGE = "hall.churn.change";
	static final String ARPU = "hall.arpu";
	static final String ARPU_YOY = "hall.arpu.yoy";
	static final String COST_RATIO = "hall.cost.ratio";
	static final String COST_RATIO_CHANGE = "hall.cost.ratio.change";
	static final String PROFIT = "hall.profit";
	static final String MARGIN = "hall.profit.margin";
	static final String PROFIT_COMPLETION = "hall.profit.target.completion";
	static final String PROFIT_TARGET = "hall.profit.target";
	static final List<String> CUTS = List.of("channel", "segment", "tier");

	private final ChapterContext context;
	private final HallYears data;
	private final HallTargets targets;
	private final FactSheet sheet;
	private final int year;
	private final String asOf;
	private final RollUp now;
	private final RollUp before;
	private final RollUp costs;
	private final RollUp costsBefore;

	private PerformanceFigures(ChapterContext context) {
		this.context = context;
		this.data = HallYears.read(context);
		this.targets = HallTargets.read(context);
		this.sheet = new FactSheet(context);
		this.year = context.period().year();
		this.asOf = context.period().id();
		this.now = HallYears.in(data.revenue(), year);
		this.before = HallYears.in(data.revenue(), year - 1);
		this.costs = HallYears.in(data.costs(), year);
		this.costsBefore = HallYears.in(data.costs(), year - 1);
	}

	static PerformanceFigures compute(ChapterContext context, ChapterContent.Builder content) {
		var figures = new PerformanceFigures(context);
		figures.data.queries().forEach(content::query);
		content.query(figures.targets.result());
		figures.stateRevenue();
		figures.stateMix();
		figures.stateOrders();
		figures.stateSubscribers();
		figures.stateCosts();
		return figures;
	}

	FactSheet sheet() {
		return sheet;
	}

	HallYears data() {
		return data;
	}

	private void stateRevenue() {
		sheet.state(REVENUE, asOf, unit -> now.sum(unit, "amount"), unit -> of(HallYears.REVENUE, booked(now, unit)));
		sheet.state(PRIOR, asOf, unit -> before.sum(unit, "amount"), unit -> of(HallYears.REVENUE, booked(before, unit)));
		sheet.state(YOY, asOf, unit -> figure(REVENUE, unit).changeAgainst(figure(PRIOR, unit)), unit -> from(unit, REVENUE, PRIOR));
		stateTarget("revenue", TARGET, COMPLETION, REVENUE);
	}

	private void stateTarget(String metric, String target, String completion, String actual) {
		Targets found = targets.of(metric);
		sheet.state(target, asOf, unit -> found.of(unit, asOf), unit -> found.lineage(unit, asOf));
		sheet.state(completion, asOf, unit -> figure(actual, unit).per(figure(target, unit)), unit -> from(unit, actual, target));
	}

	private void stateMix() {
		for (String dimension : CUTS) {
			sheet.stateCuts(SHARE, List.of(dimension), asOf, (unit, members) -> share(now, unit, dimension, members.lastEntry().getValue()),
					(unit, members) -> of(HallYears.REVENUE, booked(now, unit)));
			sheet.stateCuts(SHARE_CHANGE, List.of(dimension), asOf,
					(unit, members) -> share(now, unit, dimension, members.lastEntry().getValue())
							.minus(share(before, unit, dimension, members.lastEntry().getValue())),
					(unit, members) -> of(HallYears.REVENUE, booked(now, unit) + booked(before, unit)));
		}
	}

	private static Figure share(RollUp rows, OrgUnit unit, String dimension, DimensionMember member) {
		return only(rows, dimension, member).sum(unit, "amount").per(rows.sum(unit, "amount"));
	}

	private static RollUp only(RollUp rows, String dimension, DimensionMember member) {
		return rows.where(row -> row.text(dimension).equals(member.code()));
	}

	private void stateOrders() {
		sheet.state(ORDERS, asOf, unit -> orders(now, unit), unit -> of(HallYears.REVENUE, booked(now, unit)));
		sheet.state(ORDERS_YOY, asOf, unit -> orders(now, unit).changeAgainst(orders(before, unit)),
				unit -> of(HallYears.REVENUE, booked(now, unit) + booked(before, unit)));
		BiFunction<OrgUnit, DimensionMember, Lineage> lineage = (unit, channel) -> of(HallYears.REVENUE, booked(now, unit));
		sheet.stateCuts(ORDERS, asOf, (unit, channel) -> orders(only(now, "channel", channel), unit), lineage);
		sheet.stateCuts(ORDERS_YOY, asOf,
				(unit, channel) -> orders(only(now, "channel", channel), unit).changeAgainst(orders(only(before, "channel", channel), unit)),
				lineage);
	}

	private static Figure orders(RollUp rows, OrgUnit unit) {
		return rows.sum(unit, "orders");
	}

	/** Returns the orders of the year before, against which a change is measured. */
	Figure ordersBefore() {
		return orders(before, context.organisation().self());
	}

	private void stateSubscribers() {
		Function<OrgUnit, Lineage> stock = unit -> of(HallYears.STOCK, -1);
		sheet.state(START, asOf, unit -> data.atStart(unit, year), stock);
		sheet.state(JOINED, asOf, unit -> Figure.of(data.joined().count(unit, "joined")),
				unit -> of(HallYears.JOINED, data.joined().count(unit, "joined")));
		sheet.state(LEFT, asOf, unit -> data.departed(unit, year), unit -> of(HallYears.DEPARTED, data.departed().count(unit, "departed")));
		sheet.state(NET, asOf, unit -> figure(JOINED, unit).minus(figure(LEFT, unit)), unit -> from(unit, JOINED, LEFT));
		sheet.state(END, asOf, unit -> data.atStart(unit, year + 1), stock);
		stateTarget("net_added", NET_TARGET, NET_COMPLETION, NET);
		for (String dimension : List.of("age", "area")) {
			sheet.stateCuts(JOINED_SHARE, List.of(dimension), asOf, (unit, members) -> joinedShare(unit, dimension, members.lastEntry().getValue()),
					(unit, members) -> of(HallYears.JOINED, data.joined().count(unit, "joined")));
		}
		sheet.state(CHURN, asOf, unit -> churn(unit, year), unit -> from(unit, LEFT, START));
		sheet.state(CHURN_CHANGE, asOf, unit -> figure(CHURN, unit).minus(churn(unit, year - 1)), stock);
		sheet.state(ARPU, asOf, unit -> figure(REVENUE, unit).per(data.subscriberMonths(unit, year)), stock);
		sheet.state(ARPU_YOY, asOf, unit -> figure(ARPU, unit).changeAgainst(arpuBefore(unit)), stock);
	}

	private Figure joinedShare(OrgUnit unit, String dimension, DimensionMember member) {
		return Figure.of(only(data.joined(), dimension, member).count(unit, "joined")).per(figure(JOINED, unit));
	}

	private Figure churn(OrgUnit unit, int of) {
		return data.departed(unit, of).per(data.atStart(unit, of));
	}

	private Figure arpuBefore(OrgUnit unit) {
		return figure(PRIOR, unit).per(data.subscriberMonths(unit, year - 1));
	}

	private void stateCosts() {
		Function<OrgUnit, Lineage> lineage = unit -> of(HallYears.COSTS, booked(costs, unit));
		sheet.state(COST_RATIO, asOf, unit -> costs.sum(unit, "amount").per(figure(REVENUE, unit)), lineage);
		sheet.state(COST_RATIO_CHANGE, asOf,
				unit -> figure(COST_RATIO, unit).minus(costsBefore.sum(unit, "amount").per(figure(PRIOR, unit))),
				unit -> of(HallYears.COSTS, booked(costs, unit) + booked(costsBefore, unit)));
		sheet.state(PROFIT, asOf, unit -> figure(REVENUE, unit).minus(costs.sum(unit, "amount")), lineage);
		sheet.state(MARGIN, asOf, unit -> figure(PROFIT, unit).per(figure(REVENUE, unit)), unit -> from(unit, PROFIT, REVENUE));
		stateTarget("profit", PROFIT_TARGET, PROFIT_COMPLETION, PROFIT);
	}

	/** Tells whether costs of a unit are booked in the year. */
	boolean hasCosts(OrgUnit unit) {
		return booked(costs, unit) > 0;
	}

	/** Tells whether revenue of a unit is booked in the year, or in the one before. */
	boolean hasRevenue(OrgUnit unit, boolean inYear) {
		return booked(inYear ? now : before, unit) > 0;
	}

	/** Returns the revenue of the unit of the report and of the member of a dimension. */
	Figure revenue(String dimension, DimensionMember member) {
		return only(now, dimension, member).sum(context.organisation().self(), "amount");
	}

	private Figure figure(String metric, OrgUnit unit) {
		return sheet.get(metric, unit).figure();
	}

	private static long booked(RollUp rows, OrgUnit unit) {
		return rows.count(unit, "booked");
	}

	private Lineage from(OrgUnit unit, String... metrics) {
		return new Lineage("", -1, List.of(metrics).stream().map(metric -> FactKey.of(metric, unit.code(), asOf)).toList());
	}

	private static Lineage of(String query, long rows) {
		return Lineage.of(query, rows);
	}

	/** Tells whether a fact is a completion of a target that is met. */
	static boolean isMet(Fact completion) {
		return !completion.figure().isBelow(Figure.of(1));
	}
}
