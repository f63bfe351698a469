package org.chapterhouse.businesshall.market;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.Lineage;
import org.chapterhouse.api.value.DimensionMember;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Ranking;
import org.chapterhouse.api.value.Rational;
import org.chapterhouse.businesshall.Company;
import org.chapterhouse.businesshall.HallTargets;
import org.chapterhouse.chapters.RollUp;
import org.chapterhouse.chapters.Targets;

/**
 * Computes the facts of the chapter: those of the market about the company alone, also in the report of a hall, and those of halls under ids of their own. Used
 * by one thread.
 */
final class MarketFigures {

	static final String SHARE = "market.share";
	static final String SHARE_CHANGE = "market.share.change";
	static final String SHARE_GAP = "market.share.gap";
	static final String SITES = "market.sites_5g";
	static final String SCORE = "satisfaction.score";
	static final String SCORE_CHANGE = "satisfaction.score.change";
	static final String TARGET = "satisfaction.target";
	static final String SOURCE = "acquisition.share";
	static final String SOURCE_CHANGE = "acquisition.share.change";
	static final String PENETRATION = "value_added.penetration";
	static final String HALL_SCORE = "hall.satisfaction.score";
	static final String HALL_SOURCE = "hall.acquisition.share";
	static final String HALL_PENETRATION = "hall.value_added.penetration";

	private final ChapterContext context;
	private final int year;
	private final String asOf;
	private final Optional<Company> company;
	private final Operators operators;
	private final Customers customers;
	private final HallTargets targets;
	private final FactSheet sheet;

	private MarketFigures(ChapterContext context) {
		this.context = context;
		this.year = context.period().year();
		this.asOf = context.period().id();
		this.company = Company.of(context.organisation());
		this.operators = Operators.read(context);
		this.customers = Customers.read(context);
		this.targets = HallTargets.read(context);
		this.sheet = new FactSheet(context);
	}

	static MarketFigures compute(ChapterContext context, ChapterContent.Builder content) {
		var figures = new MarketFigures(context);
		content.query(figures.operators.result());
		figures.customers.queries().forEach(content::query);
		content.query(figures.targets.result());
		figures.company.ifPresent(figures::stateMarket);
		figures.company.ifPresent(figures::stateCustomers);
		figures.stateHalls();
		return figures;
	}

	FactSheet sheet() {
		return sheet;
	}

	Operators operators() {
		return operators;
	}

	Customers customers() {
		return customers;
	}

	int year() {
		return year;
	}

	/** Returns the company, which alone has facts of the market. */
	Optional<OrgUnit> company() {
		return company.map(Company::unit);
	}

	/** Tells whether the report is about the company. */
	boolean isWhole() {
		return company().filter(context.organisation().self()::equals).isPresent();
	}

	/** Returns the operators that the market knows, the company itself left out: those with most subscribers first, equal ones by code. */
	List<DimensionMember> competitors() {
		Comparator<DimensionMember> bySize = Comparator.comparing(operator -> operators.share(year, operator.code()).orElse(Rational.ZERO));
		return context.dimension("operator").stream().filter(operator -> !operator.code().equals(Operators.SELF)).sorted(bySize.reversed()).toList();
	}

	/** Returns what a metric by operator says of the company itself. */
	Fact own(String metric) {
		return of(metric, Operators.SELF);
	}

	private Fact of(String metric, String operator) {
		return company().flatMap(unit -> context.dimension("operator").stream().filter(one -> one.code().equals(operator)).findFirst()
				.map(member -> sheet.cut(metric, unit, Map.of("operator", member)))).orElseGet(() -> sheet.self(metric));
	}

	/** Returns what a metric by operator says of the competitors that have most of it, several if they have equally much; none if all have nothing. */
	List<Fact> largest(String metric) {
		return Ranking.top(1, competitors().stream().map(operator -> of(metric, operator.code())).toList(), Fact::figure);
	}

	private void stateMarket(Company whole) {
		List<OrgUnit> unit = List.of(whole.unit());
		Lineage now = Lineage.of("market", operators.rows(List.of(year)));
		Lineage both = Lineage.of("market", operators.rows(List.of(year - 1, year)));
		List<String> by = List.of("operator");
		sheet.stateCutsFor(unit, SHARE, by, asOf, (org, member) -> operators.share(year, code(member)), (org, member) -> now);
		sheet.stateCutsFor(unit, SHARE_CHANGE, by, asOf,
				(org, member) -> operators.share(year, code(member)).minus(operators.share(year - 1, code(member))), (org, member) -> both);
		sheet.stateCutsFor(unit, SITES, by, asOf, (org, member) -> operators.sites(year, code(member)), (org, member) -> now);
		List<Fact> largest = largest(SHARE);
		if (!largest.isEmpty() && own(SHARE).figure().isPresent()) {
			sheet.stateFor(unit, SHARE_GAP, asOf, org -> own(SHARE).figure().minus(largest.get(0).figure()),
					org -> Lineage.of(own(SHARE), largest.get(0)));
		}
	}

	private static String code(Map<String, DimensionMember> members) {
		return members.values().iterator().next().code();
	}

	private void stateCustomers(Company whole) {
		List<OrgUnit> unit = List.of(whole.unit());
		RollUp now = customers.scores(year);
		RollUp before = customers.scores(year - 1);
		Lineage given = Lineage.of(Customers.SCORES, whole.count(now, "answers"));
		Lineage both = Lineage.of(Customers.SCORES, whole.count(now, "answers") + whole.count(before, "answers"));
		sheet.stateFor(unit, SCORE, asOf, org -> score(whole, now), org -> given);
		sheet.stateFor(unit, PENETRATION, asOf, org -> whole.sum(customers.earned(), "value_added").per(whole.sum(customers.earned(), "amount")),
				org -> Lineage.of(Customers.EARNED, whole.count(customers.earned(), "booked")));
		if (!isWhole()) {
			return;
		}
		sheet.stateFor(unit, SCORE_CHANGE, asOf, org -> score(whole, now).minus(score(whole, before)), org -> both);
		sheet.stateCutsFor(unit, SCORE, List.of("dimension"), asOf, (org, members) -> score(whole, only(now, members)), (org, members) -> given);
		sheet.stateCutsFor(unit, SCORE, List.of("dimension", "channel"), asOf, (org, members) -> score(whole, only(now, members)),
				(org, members) -> given);
		sheet.stateCutsFor(unit, SCORE_CHANGE, List.of("dimension"), asOf,
				(org, members) -> score(whole, only(now, members)).minus(score(whole, only(before, members))), (org, members) -> both);
		RollUp joined = customers.acquired(year);
		RollUp joinedBefore = customers.acquired(year - 1);
		sheet.stateCutsFor(unit, SOURCE, List.of("source"), asOf, (org, members) -> share(joined, org, members),
				(org, members) -> Lineage.of(Customers.ACQUIRED, joined.count(org, "joined")));
		sheet.stateCutsFor(unit, SOURCE_CHANGE, List.of("source"), asOf,
				(org, members) -> share(joined, org, members).minus(share(joinedBefore, org, members)),
				(org, members) -> Lineage.of(Customers.ACQUIRED, joined.count(org, "joined") + joinedBefore.count(org, "joined")));
	}

	private void stateHalls() {
		RollUp now = customers.scores(year);
		RollUp joined = customers.acquired(year);
		RollUp earned = customers.earned();
		Function<OrgUnit, Lineage> given = unit -> Lineage.of(Customers.SCORES, now.count(unit, "answers"));
		Targets target = targets.of("satisfaction");
		sheet.state(TARGET, asOf, unit -> target.of(unit, asOf), unit -> target.lineage(unit, asOf));
		sheet.state(HALL_SCORE, asOf, unit -> score(now, unit), given);
		sheet.stateCuts(HALL_SCORE, List.of("dimension"), asOf, (unit, members) -> score(only(now, members), unit),
				(unit, members) -> given.apply(unit));
		sheet.stateCuts(HALL_SOURCE, List.of("source"), asOf, (unit, members) -> share(joined, unit, members),
				(unit, members) -> Lineage.of(Customers.ACQUIRED, joined.count(unit, "joined")));
		sheet.state(HALL_PENETRATION, asOf, unit -> earned.sum(unit, "value_added").per(earned.sum(unit, "amount")),
				unit -> Lineage.of(Customers.EARNED, earned.count(unit, "booked")));
	}

	/** Returns the mean score that a unit got in a year for a dimension and through a channel; no value if nobody answered. */
	Figure score(OrgUnit unit, DimensionMember dimension, DimensionMember channel) {
		return score(only(customers.scores(year), Map.of("dimension", dimension, "channel", channel)), unit);
	}

	/** Returns the share of a source among those who joined a unit in a year; no value if nobody did. */
	Figure share(OrgUnit unit, DimensionMember source, int in) {
		return share(customers.acquired(in), unit, Map.of("source", source));
	}

	private static Figure score(RollUp rows, OrgUnit unit) {
		return Figure.of(rows.count(unit, "scores")).per(Figure.of(rows.count(unit, "answers")));
	}

	private static Figure score(Company whole, RollUp rows) {
		return Figure.of(whole.count(rows, "scores")).per(Figure.of(whole.count(rows, "answers")));
	}

	private static Figure share(RollUp joined, OrgUnit unit, Map<String, DimensionMember> members) {
		return Figure.of(only(joined, members).count(unit, "joined")).per(Figure.of(joined.count(unit, "joined")));
	}

	private static RollUp only(RollUp rows, Map<String, DimensionMember> members) {
		return rows.where(row -> members.entrySet().stream().allMatch(cut -> row.text(cut.getKey()).equals(cut.getValue().code())));
	}
}
