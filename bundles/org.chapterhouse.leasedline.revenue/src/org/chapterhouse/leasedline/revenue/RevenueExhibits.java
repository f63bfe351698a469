package org.chapterhouse.leasedline.revenue;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.commentary.Split;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.SeriesContent;
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
final class RevenueExhibits {

	private static final Figure WHOLE = Figure.of(1);

	private final ChapterContext context;
	private final RevenueFigures figures;
	private final FactSheet sheet;
	private final Function<Fact, Tone> tone;

	RevenueExhibits(ChapterContext context, RevenueFigures figures) {
		this.context = context;
		this.figures = figures;
		this.sheet = figures.sheet();
		Function<Fact, Tone> bySign = Tones.bySign(context);
		this.tone = fact -> fact.metric().equals(RevenueFigures.YOY) && !figures.isComparable(fact) ? Tone.NEUTRAL : bySign.apply(fact);
	}

	/** Adds them; {@code falling} are the counties with comparable growth that bill no less than a year before, and those that do. */
	void addTo(ChapterContent.Builder content, Split falling) {
		content.table(cards());
		content.table(new TableContent("branches", new UnitRows(context, sheet, tone, RevenueFigures.YTD, RevenueFigures.YOY, RevenueFigures.ANNUAL,
				RevenueFigures.PROGRESS, RevenueFigures.GAP).belowAndTotal()));
		var counties = new UnitRows(context, sheet, tone, RevenueFigures.YTD, RevenueFigures.YOY);
		content.table(new TableContent("counties",
				falling.failed().stream().flatMap(fact -> context.organisation().unit(fact.org()).stream()).map(counties::withParent).toList()));
		content.series(monthly());
		content.series(cumulative());
		content.series(RankedBars.of(context, "branch_progress", sheet.below(RevenueFigures.PROGRESS), Tones.against(WHOLE), "target", WHOLE));
		Fact own = sheet.self(RevenueFigures.YOY);
		Figure mark = figures.isComparable(own) ? own.figure() : Figure.none();
		List<Fact> yoy = sheet.below(RevenueFigures.YOY).stream().filter(figures::isComparable).toList();
		content.series(RankedBars.of(context, "branch_yoy", yoy, Tones.above(mark), "self", mark));
	}

	/** Counties seldom have targets of their own. */
	private void targets(Cards cards, Fact gap) {
		Fact progress = sheet.self(RevenueFigures.PROGRESS);
		Fact annual = sheet.self(RevenueFigures.ANNUAL);
		String reached = cards.detail("progress", gap);
		String target = cards.detail("target", sheet.self(RevenueFigures.TARGET_YEAR));
		if (Level.COUNTY.is(context.organisation().self())) {
			cards.addKnown(progress, tone.apply(gap), reached).addKnown(annual, Tone.NEUTRAL, target);
		} else {
			cards.add(progress, tone.apply(gap), reached).add(annual, Tone.NEUTRAL, target);
		}
	}

	private TableContent cards() {
		var cards = new Cards(context);
		Fact yoy = sheet.self(RevenueFigures.YOY);
		Fact gap = sheet.self(RevenueFigures.GAP);
		Fact monthYoy = sheet.self(RevenueFigures.MONTH_YOY);
		OrgUnit self = context.organisation().self();
		YearMonth month = context.period().month();
		cards.add(sheet.self(RevenueFigures.YTD), tone.apply(yoy), change(cards, "yoy", yoy, figures.base(self)));
		targets(cards, gap);
		Figure lastYear = amount(month.minusYears(1));
		Tone monthTone = TinyBase.MONEY.isTooSmall(lastYear) ? Tone.NEUTRAL : tone.apply(monthYoy);
		cards.add(sheet.self(RevenueFigures.MONTH), monthTone, change(cards, "yoy", monthYoy, lastYear),
				change(cards, "mom", sheet.self(RevenueFigures.MONTH_MOM), amount(month.minusMonths(1))));
		return cards.table();
	}

	private static String change(Cards cards, String kind, Fact change, Figure base) {
		return TinyBase.MONEY.isTooSmall(base) ? cards.detail(kind + ".incomparable", "") : cards.detail(kind, change);
	}

	private SeriesContent monthly() {
		return new MonthSeries(context, figures.billing().months()).besideYearBefore(this::amount).of("monthly");
	}

	private SeriesContent cumulative() {
		OrgUnit self = context.organisation().self();
		return new MonthSeries(context, figures.billing().months()).besideYearBefore(MonthSeries.cumulative(this::amount))
				.line("target", month -> figures.targets().of(self, month.toString())).of("cumulative");
	}

	private Figure amount(YearMonth month) {
		return Billing.amount(figures.billing().month(month), context.organisation().self());
	}
}
