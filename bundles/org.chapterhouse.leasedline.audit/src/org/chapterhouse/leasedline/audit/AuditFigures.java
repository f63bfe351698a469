package org.chapterhouse.leasedline.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.Lineage;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Ranking;
import org.chapterhouse.leasedline.BranchRollUp;
import org.chapterhouse.leasedline.Level;

/**
 * Computes the facts of the chapter.
 *
 * @param context the chapter
 * @param samples what was audited
 * @param sheet   the facts
 */
record AuditFigures(ChapterContext context, Samples samples, FactSheet sheet) {

	static final String POPULATION = "audit.population";
	static final String SAMPLES = "audit.samples";
	static final String RATE = "audit.pass.rate";
	static final String LOW = "audit.tariff.low";
	static final String ZERO = "audit.tariff.zero";
	static final String UNAPPROVED = "audit.tariff.unapproved";
	static final String UNIT_SAMPLES = "checks.samples";
	static final String ITEMS = "checks.items";
	static final String FAILED = "checks.failed";
	static final String PREVIOUS = "checks.previous.rate";
	static final String CHANGE = "checks.rate.change";
	static final String FLOOR = "floor.lines";
	static final String ABOVE_SAMPLES = "checks.above.samples";
	static final String ABOVE_RATE = "checks.above.rate";
	static final String ABOVE_GAP = "checks.above.gap";
	static final String RANK = "checks.rank";

	private static final String ALL = "items";
	private static final String PASSED = "passed";

	static AuditFigures compute(ChapterContext context, ChapterContent.Builder content) {
		Samples samples = Samples.read(context);
		samples.queries().forEach(content::query);
		var figures = new AuditFigures(context, samples, new FactSheet(context));
		figures.stateSamples();
		figures.stateRates();
		figures.stateTariff();
		figures.stateStanding();
		return figures;
	}

	private void stateSamples() {
		tariff(POPULATION, "opened");
		sheet.state(SAMPLES, asOf(), this::sampled, unit -> Lineage.of(Samples.SAMPLED, samples.sampled()));
		OrgUnit self = context.organisation().self();
		sheet.state(UNIT_SAMPLES, asOf(), unit -> unit.equals(self) ? sampled(unit) : samples.samples().count(unit, "samples"),
				unit -> unit.equals(self) ? Lineage.of(Samples.SAMPLED, samples.sampled())
						: Lineage.of(Samples.SAMPLES, samples.samples().total(unit, "samples")));
	}

	/** Returns the lines sampled in the unit of the report, each once. */
	private Figure sampled(OrgUnit self) {
		return Level.COUNTY.is(self) ? Figure.none() : Figure.of(samples.sampled());
	}

	private void stateRates() {
		checks(RATE, unit -> rate(samples.checks(), unit));
		checks(ITEMS, unit -> samples.checks().count(unit, ALL));
		checks(FAILED, unit -> samples.checks().count(unit, ALL).minus(samples.checks().count(unit, PASSED)));
		for (Item item : Item.values()) {
			BranchRollUp own = samples.of(item);
			sheet.state(item.rate(), asOf(), unit -> rate(own, unit), unit -> Lineage.of(Samples.CHECKS, own.total(unit, ALL)));
		}
		sheet.state(PREVIOUS, asOf(), unit -> rate(samples.before(), unit), unit -> Lineage.of(Samples.CHECKS, samples.before().total(unit, ALL)));
		sheet.state(CHANGE, asOf(), unit -> sheet.get(RATE, unit).figure().minus(sheet.get(PREVIOUS, unit).figure()),
				unit -> Lineage.of(sheet.get(RATE, unit), sheet.get(PREVIOUS, unit)));
	}

	private void stateTariff() {
		tariff(LOW, "low");
		tariff(ZERO, "zero");
		tariff(UNAPPROVED, "unapproved");
		sheet.state(FLOOR, asOf(), unit -> sheet.get(LOW, unit).figure().plus(sheet.get(ZERO, unit).figure()),
				unit -> Lineage.of(sheet.get(LOW, unit), sheet.get(ZERO, unit)));
	}

	/** States how a branch stands against the province and among its peers; for a county, the figures of its branch. */
	private void stateStanding() {
		OrgUnit self = context.organisation().self();
		Optional<OrgUnit> above = context.organisation().above();
		if (above.isEmpty() || !Level.BRANCH.is(self) && !Level.COUNTY.is(self)) {
			return;
		}
		checks(ABOVE_RATE, unit -> rate(samples.checks(), unit));
		if (Level.COUNTY.is(self)) {
			sheet.state(ABOVE_SAMPLES, asOf(), unit -> samples.samples().count(unit, "samples"),
					unit -> Lineage.of(Samples.SAMPLES, samples.samples().total(unit, "samples")));
			return;
		}
		Fact own = sheet.self(RATE);
		Fact mark = sheet.get(ABOVE_RATE, above.get());
		sheet.state(ABOVE_GAP, asOf(), unit -> own.figure().minus(mark.figure()), unit -> Lineage.of(own, mark));
		List<Figure> rates = peers().stream().map(this::rate).toList();
		sheet.state(RANK, asOf(), unit -> Ranking.rank(own.figure(), rates),
				unit -> Lineage.of(Samples.CHECKS, samples.checks().total(above.get(), ALL)));
	}

	private void checks(String metric, Function<OrgUnit, Figure> figure) {
		sheet.state(metric, asOf(), figure, unit -> Lineage.of(Samples.CHECKS, samples.checks().total(unit, ALL)));
	}

	private void tariff(String metric, String column) {
		sheet.state(metric, asOf(), unit -> Figure.of(samples.tariff().count(unit, column)),
				unit -> Lineage.of(Samples.TARIFF, samples.tariff().count(unit, column)));
	}

	/** Returns the branches below the same unit, that of the report among them. */
	List<OrgUnit> peers() {
		return context.organisation().siblings().stream().filter(Level.BRANCH::is).toList();
	}

	/** Tells whether more than one of the peers was audited. */
	boolean isRanked() {
		return peers().stream().filter(unit -> rate(unit).isPresent()).count() > 1;
	}

	/** Returns the pass rate of the month of a branch, or the mean of the branches' own pass rates. */
	Figure rate(OrgUnit unit) {
		return rate(samples.checks(), unit);
	}

	private static Figure rate(BranchRollUp checks, OrgUnit unit) {
		return checks.meanRatio(unit, PASSED, ALL);
	}

	/** Returns the number of items audited in the month before. */
	Figure base() {
		return Figure.of(samples.before().total(context.organisation().self(), ALL));
	}

	private String asOf() {
		return context.period().id();
	}
}
