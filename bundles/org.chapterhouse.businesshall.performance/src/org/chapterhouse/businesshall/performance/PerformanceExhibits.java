package org.chapterhouse.businesshall.performance;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.Cell;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.SeriesContent;
import org.chapterhouse.api.content.SeriesContent.Point;
import org.chapterhouse.api.content.TableContent;
import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.value.DimensionMember;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.chapters.Cards;
import org.chapterhouse.chapters.MonthSeries;
import org.chapterhouse.chapters.RankedBars;
import org.chapterhouse.chapters.TinyBase;
import org.chapterhouse.chapters.Tones;
import org.chapterhouse.chapters.UnitRows;

/** Makes the tables and the points of the charts of the chapter. */
final class PerformanceExhibits {

	private static final Figure WHOLE = Figure.of(1);

	private final ChapterContext context;
	private final PerformanceFigures figures;
	private final FactSheet sheet;
	private final OrgUnit self;
	private final Function<Fact, Tone> tone;

	PerformanceExhibits(ChapterContext context, PerformanceFigures figures) {
		this.context = context;
		this.figures = figures;
		this.sheet = figures.sheet();
		this.self = context.organisation().self();
		Function<Fact, Tone> bySign = Tones.bySign(context);
		Function<Fact, Tone> against = Tones.against(WHOLE);
		this.tone = fact -> fact.metric().endsWith(".completion") ? against.apply(fact) : isIncomparable(fact) ? Tone.NEUTRAL : bySign.apply(fact);
	}

	private boolean isIncomparable(Fact fact) {
		return fact.metric().equals(PerformanceFigures.YOY) && context.organisation().unit(fact.org())
				.filter(unit -> TinyBase.MONEY.isTooSmall(sheet.get(PerformanceFigures.PRIOR, unit).figure())).isPresent();
	}

	void addTo(ChapterContent.Builder content) {
		content.table(cards());
		content.table(new TableContent("halls", new UnitRows(context, sheet, tone, PerformanceFigures.REVENUE, PerformanceFigures.YOY,
				PerformanceFigures.COMPLETION, PerformanceFigures.PROFIT, PerformanceFigures.MARGIN).belowAndTotal()));
		content.table(new TableContent("subscribers", new UnitRows(context, sheet, tone, PerformanceFigures.JOINED, PerformanceFigures.LEFT,
				PerformanceFigures.NET, PerformanceFigures.CHURN, PerformanceFigures.ARPU).belowAndTotal()));
		content.table(new TableContent("mix", PerformanceFigures.CUTS.stream().flatMap(dimension -> mix(dimension).stream()).toList()));
		content.series(monthly());
		content.series(parts("tiers", "tier"));
		content.series(parts("segments", "segment"));
		content.series(flow());
		content.series(RankedBars.of(context, "hall_revenue", sheet.below(PerformanceFigures.REVENUE), fact -> Tone.NEUTRAL));
		content.series(RankedBars.of(context, "hall_completion",
				sheet.below(PerformanceFigures.COMPLETION).stream().filter(fact -> fact.figure().isPresent()).toList(), tone, "target", WHOLE));
	}

	private TableContent cards() {
		var cards = new Cards(context);
		Fact yoy = sheet.self(PerformanceFigures.YOY);
		Fact completion = sheet.self(PerformanceFigures.COMPLETION);
		cards.add(sheet.self(PerformanceFigures.REVENUE), tone.apply(yoy),
				isIncomparable(yoy) ? cards.detail("yoy.incomparable", "") : cards.detail("yoy", yoy));
		cards.add(completion, tone.apply(completion), cards.detail("target", sheet.self(PerformanceFigures.TARGET)));
		cards.add(sheet.self(PerformanceFigures.NET), tone.apply(sheet.self(PerformanceFigures.NET)),
				cards.detail("joined", sheet.self(PerformanceFigures.JOINED)), cards.detail("left", sheet.self(PerformanceFigures.LEFT)));
		cards.add(sheet.self(PerformanceFigures.CHURN), tone.apply(sheet.self(PerformanceFigures.CHURN_CHANGE)),
				cards.detail("change", sheet.self(PerformanceFigures.CHURN_CHANGE)));
		cards.add(sheet.self(PerformanceFigures.ARPU), tone.apply(sheet.self(PerformanceFigures.ARPU_YOY)),
				cards.detail("yoy", sheet.self(PerformanceFigures.ARPU_YOY)));
		Fact orders = sheet.self(PerformanceFigures.ORDERS_YOY);
		boolean few = TinyBase.COUNT.isTooSmall(figures.ordersBefore());
		cards.add(sheet.self(PerformanceFigures.ORDERS), few ? Tone.NEUTRAL : tone.apply(orders),
				few ? cards.detail("yoy.incomparable", "") : cards.detail("yoy", orders));
		cards.add(sheet.self(PerformanceFigures.COST_RATIO), tone.apply(sheet.self(PerformanceFigures.COST_RATIO_CHANGE)),
				cards.detail("change", sheet.self(PerformanceFigures.COST_RATIO_CHANGE)));
		Fact profit = sheet.self(PerformanceFigures.PROFIT_COMPLETION);
		cards.add(sheet.self(PerformanceFigures.PROFIT), tone.apply(profit), cards.detail("margin", sheet.self(PerformanceFigures.MARGIN)),
				cards.detail("completion", profit));
		return cards.table();
	}

	private List<TableContent.Row> mix(String dimension) {
		var rows = new ArrayList<TableContent.Row>();
		for (DimensionMember member : context.dimension(dimension)) {
			rows.add(TableContent.Row.of(Cell.text(context.messages().text("dimension." + dimension)), Cell.text(member.name()),
					Cell.fact(sheet.cut(PerformanceFigures.SHARE, self, Map.of(dimension, member)), Tone.NEUTRAL),
					Cell.fact(sheet.cut(PerformanceFigures.SHARE_CHANGE, self, Map.of(dimension, member)), Tone.NEUTRAL)));
		}
		return rows;
	}

	private SeriesContent monthly() {
		var series = new MonthSeries(context, MonthSeries.yearToDate(context.period()));
		for (DimensionMember channel : context.dimension("channel")) {
			series.line(channel.code(), month -> revenue(month, channel));
		}
		return series.of("monthly");
	}

	private Figure revenue(YearMonth month, DimensionMember channel) {
		return figures.data().months().where(row -> row.text("period").equals(month.toString()) && row.text("channel").equals(channel.code()))
				.sum(self, "amount");
	}

	/** A part that is not above zero is no part of a ring; the table has it. */
	private SeriesContent parts(String id, String dimension) {
		return new SeriesContent(id, context.dimension(dimension).stream()
				.map(member -> new Point(member.code(), member.name(), "value", figures.revenue(dimension, member), Tone.NEUTRAL))
				.filter(point -> point.figure().isAbove(Figure.of(0))).toList());
	}

	/** Leads from the subscribers at the start to those at the end. */
	private SeriesContent flow() {
		return new SeriesContent("flow", List.of(step("start", "level", sheet.self(PerformanceFigures.START).figure(), Tone.NEUTRAL),
				step("joined", "change", sheet.self(PerformanceFigures.JOINED).figure(), Tone.GOOD),
				step("left", "change", Figure.of(0).minus(sheet.self(PerformanceFigures.LEFT).figure()), Tone.BAD),
				step("end", "level", sheet.self(PerformanceFigures.END).figure(), Tone.NEUTRAL)));
	}

	private Point step(String id, String line, Figure figure, Tone news) {
		return new Point(id, context.messages().text("flow." + id), line, figure, news);
	}
}
