package org.chapterhouse.leasedline.retention;

import java.util.ArrayList;
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
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.chapters.Cards;
import org.chapterhouse.chapters.MonthSeries;
import org.chapterhouse.chapters.RankedBars;
import org.chapterhouse.chapters.TinyBase;
import org.chapterhouse.chapters.Tones;
import org.chapterhouse.chapters.UnitRows;

/** Makes the tables and the points of the charts of the chapter. */
final class RetentionExhibits {

	private final ChapterContext context;
	private final RetentionFigures figures;
	private final FactSheet sheet;
	private final Function<Fact, Tone> againstTarget;

	RetentionExhibits(ChapterContext context, RetentionFigures figures) {
		this.context = context;
		this.figures = figures;
		this.sheet = figures.sheet();
		Function<Fact, Tone> rate = Tones.against(figures.target());
		this.againstTarget = fact -> fact.metric().equals(RetentionFigures.RATE) ? rate.apply(fact) : Tone.NEUTRAL;
	}

	void addTo(ChapterContent.Builder content) {
		content.table(cards());
		content.table(new TableContent("branches", new UnitRows(context, sheet, againstTarget, RetentionFigures.START, RetentionFigures.CHURNED,
				RetentionFigures.RATE, RetentionFigures.REVENUE).belowAndTotal()));
		content.table(counties());
		content.table(countyMap());
		content.series(RankedBars.of(context, "branch_rate", sheet.below(RetentionFigures.RATE), againstTarget, "target", figures.target()));
		content.series(RankedBars.of(context, "branch_churned", sheet.below(RetentionFigures.CHURNED), fact -> Tone.NEUTRAL));
		content.series(trend());
		content.series(reasons());
	}

	private TableContent cards() {
		var cards = new Cards(context);
		Fact rate = sheet.self(RetentionFigures.RATE);
		Fact mom = sheet.self(RetentionFigures.MOM);
		boolean tiny = TinyBase.COUNT.isTooSmall(sheet.self(RetentionFigures.PREVIOUS).figure());
		cards.add(rate, againstTarget.apply(rate), cards.detail("target", sheet.self(RetentionFigures.TARGET)));
		cards.add(sheet.self(RetentionFigures.CHURNED), tiny ? Tone.NEUTRAL : Tones.bySign(context).apply(mom),
				tiny ? cards.detail("mom.incomparable", "") : cards.detail("mom", mom),
				cards.detail("previous", sheet.self(RetentionFigures.PREVIOUS)));
		cards.add(sheet.self(RetentionFigures.REVENUE), Tone.NEUTRAL, context.messages().text("card.fee"));
		cards.add(sheet.self(RetentionFigures.START), Tone.NEUTRAL, context.messages().text("card.start"));
		return cards.table();
	}

	private TableContent counties() {
		var rows = new ArrayList<TableContent.Row>();
		var units = new UnitRows(context, sheet, fact -> Tone.NEUTRAL, RetentionFigures.COUNTY_LINES, RetentionFigures.COUNTY_REVENUE);
		for (OrgUnit branch : context.organisation().below()) {
			RetentionChapter.topCounties(context, figures, branch).stream().flatMap(fact -> context.organisation().unit(fact.org()).stream())
					.map(units::withParent).forEach(rows::add);
		}
		return new TableContent("counties", rows);
	}

	/** All counties, for the map; none where the units below are counties themselves. */
	private TableContent countyMap() {
		var units = new UnitRows(context, sheet, fact -> Tone.NEUTRAL, RetentionFigures.COUNTY_LINES);
		return new TableContent("county_map", context.organisation().below().stream()
				.flatMap(branch -> context.organisation().below(branch.code()).stream()).map(units::withParent).toList());
	}

	private SeriesContent trend() {
		OrgUnit self = context.organisation().self();
		return new MonthSeries(context, MonthSeries.twelve(context.period())).line("value", month -> Figure.of(figures.churn().lost(self, month)))
				.of("trend");
	}

	private SeriesContent reasons() {
		var points = new ArrayList<Point>();
		figures.churn().byReason(context.organisation().self())
				.forEach((reason, lines) -> points.add(new Point(reason, reason, "value", Figure.of(lines), Tone.NEUTRAL)));
		return new SeriesContent("reasons", points);
	}
}
