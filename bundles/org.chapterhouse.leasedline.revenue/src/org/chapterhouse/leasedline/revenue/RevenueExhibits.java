package org.chapterhouse.leasedline.revenue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.commentary.Split;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.SeriesContent;
import org.chapterhouse.api.content.SeriesContent.Point;
import org.chapterhouse.api.content.TableContent;
import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.leasedline.Cards;
import org.chapterhouse.leasedline.RankedBars;
import org.chapterhouse.leasedline.Terms;
import org.chapterhouse.leasedline.TinyBase;
import org.chapterhouse.leasedline.Tones;
import org.chapterhouse.leasedline.UnitRows;

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
		this.tone = Tones.bySign(context);
	}

	/** Adds them; {@code falling} are the counties that bill no less than a year before, and those that do. */
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
		Figure own = sheet.self(RevenueFigures.YOY).figure();
		content.series(RankedBars.of(context, "branch_yoy", sheet.below(RevenueFigures.YOY), Tones.above(own), "self", own));
	}

	private TableContent cards() {
		var cards = new Cards(context);
		Fact yoy = sheet.self(RevenueFigures.YOY);
		Fact gap = sheet.self(RevenueFigures.GAP);
		Fact monthYoy = sheet.self(RevenueFigures.MONTH_YOY);
		OrgUnit self = context.organisation().self();
		YearMonth month = context.period().month();
		cards.add(sheet.self(RevenueFigures.YTD), tone.apply(yoy), change(cards, "yoy", yoy, figures.base(self)));
		cards.add(sheet.self(RevenueFigures.PROGRESS), tone.apply(gap), cards.detail("progress", gap));
		cards.add(sheet.self(RevenueFigures.ANNUAL), Tone.NEUTRAL, cards.detail("target", sheet.self(RevenueFigures.TARGET_YEAR)));
		cards.add(sheet.self(RevenueFigures.MONTH), tone.apply(monthYoy), change(cards, "yoy", monthYoy, amount(month.minusYears(1))),
				change(cards, "mom", sheet.self(RevenueFigures.MONTH_MOM), amount(month.minusMonths(1))));
		return cards.table();
	}

	private static String change(Cards cards, String kind, Fact change, Figure base) {
		return TinyBase.isTooSmall(base) ? cards.detail(kind + ".incomparable", "") : cards.detail(kind, change);
	}

	private SeriesContent monthly() {
		var points = new ArrayList<Point>();
		for (YearMonth month : figures.billing().months()) {
			points.add(point(month, "actual", amount(month)));
			points.add(point(month, "prior", amount(month.minusYears(1))));
		}
		return new SeriesContent("monthly", points);
	}

	private SeriesContent cumulative() {
		var points = new ArrayList<Point>();
		List<Figure> actual = new ArrayList<>();
		List<Figure> prior = new ArrayList<>();
		for (YearMonth month : figures.billing().months()) {
			actual.add(amount(month));
			prior.add(amount(month.minusYears(1)));
			points.add(point(month, "actual", Figure.sum(actual)));
			points.add(point(month, "prior", Figure.sum(prior)));
			points.add(point(month, "target", figures.targets().of(context.organisation().self(), month.toString())));
		}
		return new SeriesContent("cumulative", points);
	}

	private Point point(YearMonth month, String line, Figure figure) {
		return new Point(month.toString(), new Terms(context).monthOfYear(month.toString()), line, figure, Tone.NEUTRAL);
	}

	private Figure amount(YearMonth month) {
		return Billing.amount(figures.billing().month(month), context.organisation().self());
	}
}
