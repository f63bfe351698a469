package org.chapterhouse.leasedline.growth;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.SeriesContent;
import org.chapterhouse.api.content.SeriesContent.Point;
import org.chapterhouse.api.content.TableContent;
import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.Ranking;
import org.chapterhouse.chapters.Cards;
import org.chapterhouse.chapters.MemberRows;
import org.chapterhouse.chapters.MonthSeries;
import org.chapterhouse.chapters.RankedBars;
import org.chapterhouse.chapters.TinyBase;
import org.chapterhouse.chapters.Tones;
import org.chapterhouse.chapters.UnitRows;
import org.chapterhouse.model.report.OrgRole;

/** Makes the tables and the points of the charts of the chapter. */
final class GrowthExhibits {

	private static final int TOP_COUNTIES = 10;

	private final ChapterContext context;
	private final GrowthFigures figures;
	private final FactSheet sheet;
	private final Function<Fact, Tone> tone;

	GrowthExhibits(ChapterContext context, GrowthFigures figures) {
		this.context = context;
		this.figures = figures;
		this.sheet = figures.sheet();
		Function<Fact, Tone> bySign = Tones.bySign(context);
		this.tone = fact -> fact.metric().equals(GrowthFigures.YOY) && !figures.isComparable(fact) ? Tone.NEUTRAL : bySign.apply(fact);
	}

	void addTo(ChapterContent.Builder content) {
		content.table(cards());
		content.table(new TableContent("branches", new UnitRows(context, sheet, tone, GrowthFigures.MONTH, GrowthFigures.YTD, GrowthFigures.PRIOR,
				GrowthFigures.YOY, GrowthFigures.REVENUE).belowAndTotal()));
		content.table(new TableContent("industries", new MemberRows(context, sheet, tone, GrowthFigures.YTD, GrowthFigures.SHARE, GrowthFigures.PRIOR,
				GrowthFigures.YOY).membersAndTotal(GrowthFigures.INDUSTRY)));
		content.table(topCounties());
		content.series(new MonthSeries(context, MonthSeries.twelve(context.period())).besideYearBefore(this::opened).of("trend"));
		content.series(RankedBars.of(context, "branch_added", sheet.below(GrowthFigures.YTD), fact -> Tone.NEUTRAL));
		content.series(industries());
		content.series(counties());
	}

	private TableContent cards() {
		var cards = new Cards(context);
		card(cards, GrowthFigures.MONTH, GrowthFigures.MONTH_YOY, GrowthFigures.MONTH_PRIOR, mom(cards));
		card(cards, GrowthFigures.YTD, GrowthFigures.YOY, GrowthFigures.PRIOR, "");
		cards.add(sheet.self(GrowthFigures.REVENUE), Tone.NEUTRAL, context.messages().text("card.revenue"));
		cards.add(sheet.self(GrowthFigures.PER_LINE), Tone.NEUTRAL, context.messages().text("card.mean"));
		return cards.table();
	}

	private void card(Cards cards, String metric, String change, String base, String more) {
		boolean tiny = TinyBase.COUNT.isTooSmall(sheet.self(base).figure());
		cards.add(sheet.self(metric), tiny ? Tone.NEUTRAL : tone.apply(sheet.self(change)),
				tiny ? cards.detail("yoy.incomparable", "") : cards.detail("yoy", sheet.self(change)), more);
	}

	private String mom(Cards cards) {
		return TinyBase.COUNT.isTooSmall(sheet.self(GrowthFigures.PREVIOUS).figure()) ? cards.detail("mom.incomparable", "")
				: cards.detail("mom", sheet.self(GrowthFigures.MOM));
	}

	private TableContent topCounties() {
		var rows = new UnitRows(context, sheet, fact -> Tone.NEUTRAL, GrowthFigures.COUNTY_MONTH, GrowthFigures.COUNTY_YTD);
		List<Fact> counties = sheet.of(GrowthFigures.COUNTY_YTD, context.organisation().units(OrgRole.BELOW_BELOW));
		return new TableContent("top_counties", Ranking.top(TOP_COUNTIES, counties, Fact::figure).stream()
				.flatMap(fact -> context.organisation().unit(fact.org()).stream()).map(rows::withParent).toList());
	}

	private Figure opened(YearMonth month) {
		return Figure.of(figures.opened().in(context.organisation().self(), month));
	}

	/** The lines without a known industry are a bar of their own, so that the bars add up to the whole. */
	private SeriesContent industries() {
		var points = new ArrayList<Point>(RankedBars.of(context, "industry_added",
				sheet.cuts(GrowthFigures.YTD).stream().filter(fact -> fact.figure().get().signum() > 0).toList(), fact -> Tone.NEUTRAL).points());
		long without = figures.opened().withoutIndustry(context.organisation().self(), context.dimension(GrowthFigures.INDUSTRY));
		if (without > 0) {
			points.add(new Point("", context.messages().text("industry.none"), "value", Figure.of(without), Tone.NEUTRAL));
		}
		return new SeriesContent("industry_added", points);
	}

	private SeriesContent counties() {
		return new SeriesContent("counties", figures.counties(GrowthFigures.YTD, GrowthFigures.COUNTY_YTD).stream()
				.map(fact -> new Point(fact.org(), context.nameOf(fact), "value", fact.figure(), Tone.NEUTRAL)).toList());
	}
}
