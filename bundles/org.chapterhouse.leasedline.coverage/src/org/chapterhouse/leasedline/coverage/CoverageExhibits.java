package org.chapterhouse.leasedline.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.Cell;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.TableContent;
import org.chapterhouse.api.content.TableContent.Row;
import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.value.DimensionMember;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Ranking;
import org.chapterhouse.chapters.Cards;
import org.chapterhouse.chapters.RankedBars;
import org.chapterhouse.chapters.Terms;
import org.chapterhouse.chapters.Tones;
import org.chapterhouse.chapters.UnitRows;
import org.chapterhouse.leasedline.Level;

/** Makes the tables and the points of the charts of the chapter. */
final class CoverageExhibits {

	private static final int TOP = 10;

	private final ChapterContext context;
	private final CoverageFigures figures;
	private final FactSheet sheet;
	private final Function<Fact, Tone> tone;

	CoverageExhibits(ChapterContext context, CoverageFigures figures) {
		this.context = context;
		this.figures = figures;
		this.sheet = figures.sheet();
		Function<Fact, Tone> bySign = Tones.bySign(context);
		this.tone = fact -> fact.metric().equals(CoverageFigures.CHANGE) && !figures.isComparable(fact) ? Tone.NEUTRAL : bySign.apply(fact);
	}

	void addTo(ChapterContent.Builder content) {
		Figure rate = sheet.self(CoverageFigures.RATE).figure();
		Figure arpu = sheet.self(CoverageFigures.ARPU).figure();
		content.table(cards());
		content.table(new TableContent("branches", new UnitRows(context, sheet, tone, CoverageFigures.ACCOUNTS, CoverageFigures.UNCOVERED,
				CoverageFigures.GAINED, CoverageFigures.LOST, CoverageFigures.RATE, CoverageFigures.CHANGE).belowAndTotal()));
		content.table(industries());
		content.table(counties());
		content.table(cuts());
		content.series(RankedBars.of(context, "branch_rate", sheet.below(CoverageFigures.RATE), Tones.against(rate), "self", rate));
		List<Fact> changes = sheet.below(CoverageFigures.CHANGE).stream().filter(figures::isComparable).toList();
		content.series(RankedBars.of(context, "branch_change", changes, tone));
		content.series(RankedBars.of(context, "branch_gained", counted(sheet.below(CoverageFigures.GAINED)), fact -> Tone.NEUTRAL));
		content.series(RankedBars.of(context, "industry_rate", sheet.cuts(CoverageFigures.RATE), Tones.against(rate), "self", rate));
		content.series(RankedBars.of(context, "industry_uncovered", counted(sheet.cuts(CoverageFigures.OPEN)), fact -> Tone.NEUTRAL));
		content.series(RankedBars.of(context, "industry_arpu", sheet.cuts(CoverageFigures.ARPU), Tones.against(arpu), "self", arpu));
	}

	/** Returns the facts, or none if all of them are 0: a chart without a bar says nothing. */
	private static List<Fact> counted(List<Fact> facts) {
		return facts.stream().allMatch(fact -> fact.figure().equals(Figure.of(0))) ? List.of() : facts;
	}

	private TableContent cards() {
		var cards = new Cards(context);
		Fact rate = sheet.self(CoverageFigures.RATE);
		Fact change = sheet.self(CoverageFigures.CHANGE);
		Fact yoy = sheet.self(CoverageFigures.YOY);
		boolean comparable = figures.isComparable(change);
		cards.add(rate, tone.apply(change), comparable ? cards.detail("before", change) : cards.detail("before.incomparable", ""));
		cards.add(sheet.self(CoverageFigures.UNCOVERED), Tone.NEUTRAL, cards.detail("accounts", sheet.self(CoverageFigures.ACCOUNTS)));
		cards.add(sheet.self(CoverageFigures.GAINED), Tone.NEUTRAL, cards.detail("lost", sheet.self(CoverageFigures.LOST)));
		boolean yearBefore = figures.isYieldComparable();
		cards.add(sheet.self(CoverageFigures.ARPU), yearBefore ? tone.apply(yoy) : Tone.NEUTRAL,
				yearBefore ? cards.detail("yoy", yoy) : cards.detail("yoy.incomparable", ""),
				cards.detail("prior", sheet.self(CoverageFigures.PRIOR_ARPU)));
		return cards.table();
	}

	private TableContent industries() {
		OrgUnit self = context.organisation().self();
		var rows = new ArrayList<Row>();
		context.dimension(CoverageData.INDUSTRY).forEach(industry -> rows.add(new Row(false, industry(industry.code(), industry.name(),
				metric -> sheet.cut(metric, self, industry)))));
		if (!rows.isEmpty()) {
			rows.add(new Row(true, industry("", new Terms(context).heading(self), sheet::self)));
		}
		return new TableContent("industries", rows);
	}

	private List<Cell> industry(String code, String name, Function<String, Fact> figure) {
		return List.of(Cell.text(code), Cell.text(name), Cell.fact(figure.apply(CoverageFigures.ACCOUNTS)),
				Cell.fact(figure.apply(CoverageFigures.OPEN)), Cell.fact(figure.apply(CoverageFigures.RATE)),
				Cell.fact(figure.apply(CoverageFigures.LINE_MONTHS)), Cell.fact(figure.apply(CoverageFigures.ARPU)));
	}

	/** Shows the counties with most uncovered accounts; where the units below are counties, their own table does. */
	private TableContent counties() {
		if (context.organisation().below().stream().anyMatch(Level.COUNTY::is)) {
			return new TableContent("counties", List.of());
		}
		var units = new UnitRows(context, sheet, fact -> Tone.NEUTRAL, CoverageFigures.ACCOUNTS, CoverageFigures.OPEN, CoverageFigures.COUNTY_RATE);
		List<Fact> top = Ranking.top(TOP, sheet.of(CoverageFigures.OPEN, CoverageChapter.counties(context)), Fact::figure);
		return new TableContent("counties",
				top.stream().flatMap(fact -> context.organisation().unit(fact.org()).stream()).map(units::withParent).toList());
	}

	/** Shows the industries of units below with most uncovered accounts. */
	private TableContent cuts() {
		var open = new ArrayList<Fact>();
		for (OrgUnit unit : context.organisation().below()) {
			for (DimensionMember industry : context.dimension(CoverageData.INDUSTRY)) {
				open.add(sheet.cut(CoverageFigures.OPEN, unit, industry));
			}
		}
		return new TableContent("cuts", Ranking.top(TOP, open, Fact::figure).stream().map(this::cut).toList());
	}

	private Row cut(Fact fact) {
		OrgUnit unit = context.organisation().unit(fact.org()).orElseThrow();
		DimensionMember industry = context.dimension(CoverageData.INDUSTRY).stream().filter(member -> member.code().equals(fact.subject()))
				.findFirst()
				.orElseThrow();
		return Row.of(Cell.text(unit.code()), Cell.text(unit.shortName()), Cell.text(industry.name()),
				Cell.fact(sheet.cut(CoverageFigures.ACCOUNTS, unit, industry)), Cell.fact(fact));
	}
}
