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
import org.chapterhouse.leasedline.Cards;
import org.chapterhouse.leasedline.MonthSeries;
import org.chapterhouse.leasedline.RankedBars;
import org.chapterhouse.leasedline.TinyBase;
import org.chapterhouse.leasedline.Tones;
import org.chapterhouse.leasedline.UnitRows;

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
		List<YearMonth> year = MonthSeries.yearToDate(context.period());
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

	private TableContent cards() {
		var cards = new Cards(context);
		Fact gap = sheet.self(ProjectsFigures.GAP);
		card(cards, ProjectsFigures.WON, ProjectsFigures.WON_YOY, ProjectsFigures.WON_PRIOR, "");
		cards.add(sheet.self(ProjectsFigures.PROGRESS), tone.apply(gap), cards.detail("progress", gap));
		cards.add(sheet.self(ProjectsFigures.ANNUAL), Tone.NEUTRAL, cards.detail("target", sheet.self(ProjectsFigures.TARGET_YEAR)));
		cards.add(sheet.self(ProjectsFigures.AMOUNT), Tone.NEUTRAL, context.messages().text("card.amount"));
		cards.add(sheet.self(ProjectsFigures.RATE), Tone.NEUTRAL, cards.detail("lost", sheet.self(ProjectsFigures.LOST)));
		cards.add(sheet.self(ProjectsFigures.OPEN), Tone.NEUTRAL, context.messages().text("card.open"));
		Fact net = sheet.self(ProjectsFigures.NET);
		cards.add(sheet.self(ProjectsFigures.VOICE), tone.apply(net), cards.detail("net", net));
		card(cards, ProjectsFigures.ADDED, ProjectsFigures.ADDED_YOY, ProjectsFigures.ADDED_PRIOR, "");
		return cards.table();
	}

	private void card(Cards cards, String metric, String change, String base, String more) {
		boolean tiny = TinyBase.COUNT.isTooSmall(sheet.self(base).figure());
		cards.add(sheet.self(metric), tiny ? Tone.NEUTRAL : tone.apply(sheet.self(change)),
				tiny ? cards.detail("yoy.incomparable", "") : cards.detail("yoy", sheet.self(change)), more);
	}
}
