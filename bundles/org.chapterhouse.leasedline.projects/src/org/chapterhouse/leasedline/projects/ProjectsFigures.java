package org.chapterhouse.leasedline.projects;

import java.time.YearMonth;
import java.util.List;
import org.chapterhouse.leasedline.LineTargets;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.Lineage;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.chapters.MonthSeries;
import org.chapterhouse.chapters.Targets;
import org.chapterhouse.chapters.TinyBase;

/**
 * Computes the facts of the chapter.
 *
 * @param context the chapter
 * @param bids    the projects
 * @param voice   the voice lines
 * @param targets the targets for projects won
 * @param sheet   the facts
 */
record ProjectsFigures(ChapterContext context, Bids bids, Voice voice, Targets targets, FactSheet sheet) {

	static final String WON = "projects.won.ytd";
	static final String PROGRESS = "projects.target.progress.completion";
	static final String ANNUAL = "projects.target.annual.completion";
	static final String VOICE = "voice.lines";
	static final String ADDED = "voice.lines.added.ytd";
	static final String TARGET_YTD = "target.projects.ytd";
	static final String TARGET_YEAR = "target.projects.year";
	static final String GAP = "bids.target.gap";
	static final String WON_PRIOR = "bids.won.prior";
	static final String WON_YOY = "bids.won.yoy";
	static final String AMOUNT = "bids.won.amount";
	static final String LOST = "bids.lost";
	static final String RATE = "bids.win.rate";
	static final String OPEN = "bids.open";
	static final String NET = "voice.net";
	static final String ADDED_PRIOR = "voice.added.prior";
	static final String ADDED_YOY = "voice.added.yoy";

	static ProjectsFigures compute(ChapterContext context, ChapterContent.Builder content) {
		var figures = new ProjectsFigures(context, Bids.read(context), Voice.read(context), LineTargets.read(context, "projects"),
				new FactSheet(context));
		figures.bids.queries().forEach(content::query);
		figures.voice.queries().forEach(content::query);
		content.query(figures.targets.result());
		List<YearMonth> year = MonthSeries.yearToDate(context.period());
		List<YearMonth> before = MonthSeries.yearToDate(context.period().plusYears(-1));
		String asOf = context.period().id();
		figures.stateWon(asOf, year, before);
		figures.stateTargets(asOf, Integer.toString(context.period().year()));
		figures.stateBids(asOf, year);
		figures.stateVoice(asOf, year, before);
		return figures;
	}

	private void stateWon(String asOf, List<YearMonth> year, List<YearMonth> before) {
		sheet.state(WON, asOf, unit -> Figure.of(bids.won(unit, year)), unit -> Lineage.of(Bids.DECIDED, bids.won(unit, year)));
		sheet.state(WON_PRIOR, asOf, unit -> Figure.of(bids.won(unit, before)), unit -> Lineage.of(Bids.DECIDED, bids.won(unit, before)));
		stateChange(WON_YOY, asOf, WON, WON_PRIOR);
		sheet.state(AMOUNT, asOf, unit -> bids.amount(unit, year), unit -> Lineage.of(Bids.DECIDED, bids.won(unit, year)));
	}

	private void stateTargets(String asOf, String year) {
		sheet.state(TARGET_YTD, asOf, unit -> targets.of(unit, asOf), unit -> targets.lineage(unit, asOf));
		sheet.state(TARGET_YEAR, asOf, unit -> targets.of(unit, year), unit -> targets.lineage(unit, year));
		statePer(PROGRESS, asOf, WON, TARGET_YTD);
		statePer(ANNUAL, asOf, WON, TARGET_YEAR);
		sheet.state(GAP, asOf, unit -> figure(PROGRESS, unit).minus(Figure.of(1)), unit -> Lineage.of(sheet.get(PROGRESS, unit)));
	}

	private void stateBids(String asOf, List<YearMonth> year) {
		sheet.state(LOST, asOf, unit -> Figure.of(bids.lost(unit, year)), unit -> Lineage.of(Bids.DECIDED, bids.lost(unit, year)));
		sheet.state(RATE, asOf, unit -> figure(WON, unit).per(figure(WON, unit).plus(figure(LOST, unit))),
				unit -> Lineage.of(sheet.get(WON, unit), sheet.get(LOST, unit)));
		sheet.state(OPEN, asOf, unit -> Figure.of(bids.undecided().count(unit, "undecided")),
				unit -> Lineage.of(Bids.UNDECIDED, bids.undecided().count(unit, "undecided")));
	}

	private void stateVoice(String asOf, List<YearMonth> year, List<YearMonth> before) {
		sheet.state(VOICE, asOf, unit -> stock(unit, "in_service"), unit -> Lineage.of(Voice.STOCK, voice.stock().count(unit, "in_service")));
		sheet.state(NET, asOf, unit -> stock(unit, "in_service").minus(stock(unit, "at_start")),
				unit -> Lineage.of(Voice.STOCK, voice.stock().count(unit, "in_service") + voice.stock().count(unit, "at_start")));
		sheet.state(ADDED, asOf, unit -> Figure.of(voice.added(unit, year)), unit -> Lineage.of(Voice.ADDED, voice.added(unit, year)));
		sheet.state(ADDED_PRIOR, asOf, unit -> Figure.of(voice.added(unit, before)), unit -> Lineage.of(Voice.ADDED, voice.added(unit, before)));
		stateChange(ADDED_YOY, asOf, ADDED, ADDED_PRIOR);
	}

	private void stateChange(String metric, String asOf, String of, String base) {
		sheet.state(metric, asOf, unit -> figure(of, unit).changeAgainst(figure(base, unit)),
				unit -> Lineage.of(sheet.get(of, unit), sheet.get(base, unit)));
	}

	private void statePer(String metric, String asOf, String of, String base) {
		sheet.state(metric, asOf, unit -> figure(of, unit).per(figure(base, unit)), unit -> Lineage.of(sheet.get(of, unit), sheet.get(base, unit)));
	}

	private Figure figure(String metric, OrgUnit unit) {
		return sheet.get(metric, unit).figure();
	}

	private Figure stock(OrgUnit unit, String column) {
		return Figure.of(voice.stock().count(unit, column));
	}

	/** Tells whether the growth of voice lines added of the unit of a fact is comparable: it is against a base that is not too small. */
	boolean isComparable(Fact fact) {
		return context.organisation().unit(fact.org()).filter(unit -> !TinyBase.COUNT.isTooSmall(figure(ADDED_PRIOR, unit))).isPresent();
	}
}
