package org.chapterhouse.leasedline.projects;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.TableContent;
import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.chapters.Cards;
import org.chapterhouse.chapters.MonthSeries;
import org.chapterhouse.chapters.RankedBars;
import org.chapterhouse.chapters.TinyBase;
import org.chapterhouse.chapters.Tones;
import org.chapterhouse.chapters.UnitRows;
import org.chapterhouse.leasedline.Level;

/** Makes the tables and the points of the charts of the chapter. */
final class ProjectsExhibits {

	private final ChapterContext context;
	private final ProjectsFigures figures;
	private final FactSheet sheet;
	private final Function<Fact, Tone> tone;

	ProjectsExhibits(ChapterContext context, ProjectsFigures figures) {
		this.context = context;
		this.figures = figures;
		this.sheet = figures.sheet();
		Function<Fact, Tone> bySign = Tones.bySign(context);
		this.tone = fact -> fact.metric().equals(ProjectsFigures.ADDED_YOY) && !figures.isComparable(fact) ? Tone.NEUTRAL : bySign.apply(fact);
	}

	void addTo(ChapterContent.Builder content) {
		content.table(cards());
		content.table(new TableContent("branches", new UnitRows(context, sheet, tone, ProjectsFigures.WON, ProjectsFigures.WON_PRIOR,
				ProjectsFigures.AMOUNT, ProjectsFigures.RATE, ProjectsFigures.OPEN).belowAndTotal()));
		content.table(new TableContent("voice", new UnitRows(context, sheet, tone, ProjectsFigures.VOICE, ProjectsFigures.NET, ProjectsFigures.ADDED,
				ProjectsFigures.ADDED_PRIOR, ProjectsFigures.ADDED_YOY).belowAndTotal()));
		OrgUnit self = context.organisation().self();
		boolean won = sheet.self(ProjectsFigures.WON).figure().plus(sheet.self(ProjectsFigures.WON_PRIOR).figure()).get().signum() > 0;
		List<YearMonth> year = won ? MonthSeries.yearToDate(context.period()) : List.of();
		content.series(new MonthSeries(context, year).besideYearBefore(this::won).of("monthly"));
		content.series(new MonthSeries(context, year).besideYearBefore(MonthSeries.cumulative(this::won))
				.line("target", month -> figures.targets().of(self, month.toString())).of("cumulative"));
		content.series(RankedBars.of(context, "branch_won", sheet.below(ProjectsFigures.WON), fact -> Tone.NEUTRAL));
		content.series(RankedBars.of(context, "branch_voice", sheet.below(ProjectsFigures.ADDED), fact -> Tone.NEUTRAL));
		content.series(new MonthSeries(context, MonthSeries.twelve(context.period()))
				.besideYearBefore(month -> Figure.of(figures.voice().added(self, List.of(month)))).of("voice_trend"));
	}

	private Figure won(YearMonth month) {
		return Figure.of(figures.bids().won(context.organisation().self(), List.of(month)));
	}

	/** Counties seldom have targets of their own. */
	private void targets(Cards cards, Fact gap) {
		Fact progress = sheet.self(ProjectsFigures.PROGRESS);
		Fact annual = sheet.self(ProjectsFigures.ANNUAL);
		String reached = cards.detail("progress", gap);
		String target = cards.detail("target", sheet.self(ProjectsFigures.TARGET_YEAR));
		if (Level.COUNTY.is(context.organisation().self())) {
			cards.addKnown(progress, tone.apply(gap), reached).addKnown(annual, Tone.NEUTRAL, target);
		} else {
			cards.add(progress, tone.apply(gap), reached).add(annual, Tone.NEUTRAL, target);
		}
	}

	private TableContent cards() {
		var cards = new Cards(context);
		Fact gap = sheet.self(ProjectsFigures.GAP);
		boolean tiny = TinyBase.COUNT.isTooSmall(sheet.self(ProjectsFigures.WON_PRIOR).figure());
		Fact yoy = sheet.self(ProjectsFigures.WON_YOY);
		cards.add(sheet.self(ProjectsFigures.WON), tiny ? Tone.NEUTRAL : tone.apply(yoy),
				tiny ? cards.detail("yoy.incomparable", "") : cards.detail("yoy", yoy));
		targets(cards, gap);
		Fact net = sheet.self(ProjectsFigures.NET);
		cards.add(sheet.self(ProjectsFigures.VOICE), tone.apply(net), cards.detail("net", net));
		return cards.table();
	}
}
