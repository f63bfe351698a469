package org.chapterhouse.businesshall.market;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.Cell;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.SeriesContent;
import org.chapterhouse.api.content.SeriesContent.Point;
import org.chapterhouse.api.content.TableContent;
import org.chapterhouse.api.content.TableContent.Row;
import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.value.DimensionMember;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Ranking;
import org.chapterhouse.chapters.Cards;
import org.chapterhouse.chapters.Excerpt;
import org.chapterhouse.chapters.MonthSeries;
import org.chapterhouse.chapters.Terms;
import org.chapterhouse.chapters.Tones;

/** Makes the tables and the points of the charts of the chapter. */
final class MarketExhibits {

	private static final int NAME_LENGTH = 24;

	private final ChapterContext context;
	private final MarketFigures figures;
	private final FactSheet sheet;
	private final OrgUnit self;
	private final Function<Fact, Tone> tone;

	MarketExhibits(ChapterContext context, MarketFigures figures) {
		this.context = context;
		this.figures = figures;
		this.sheet = figures.sheet();
		this.self = context.organisation().self();
		this.tone = Tones.bySign(context);
	}

	void addTo(ChapterContent.Builder content) {
		content.table(figures.isWhole() ? cards() : hallCards());
		content.table(new TableContent("operators", figures.isWhole() ? operators() : List.of()));
		content.table(new TableContent("satisfaction", figures.isWhole() ? satisfaction() : List.of()));
		content.table(new TableContent("halls", halls()));
		content.series(figures.isWhole() ? trend() : new SeriesContent("share_trend", List.of()));
		content.series(scores());
		content.series(sources());
	}

	private TableContent cards() {
		var cards = new Cards(context);
		Fact change = figures.own(MarketFigures.SHARE_CHANGE);
		cards.add(figures.own(MarketFigures.SHARE), tone.apply(change), cards.detail("share.change", change));
		Fact score = sheet.self(MarketFigures.SCORE_CHANGE);
		cards.add(sheet.self(MarketFigures.SCORE), tone.apply(score), cards.detail("score.change", score),
				cards.detail("target", sheet.self(MarketFigures.TARGET)));
		cards.add(sheet.self(MarketFigures.PENETRATION), Tone.NEUTRAL);
		cards.add(figures.own(MarketFigures.SITES), Tone.NEUTRAL);
		return cards.table();
	}

	private TableContent hallCards() {
		var cards = new Cards(context);
		Fact score = sheet.self(MarketFigures.HALL_SCORE);
		Fact target = sheet.self(MarketFigures.TARGET);
		cards.add(score, Tones.against(target.figure(), score.figure()), cards.detail("company", company(MarketFigures.SCORE)),
				cards.detail("target", target));
		cards.add(sheet.self(MarketFigures.HALL_PENETRATION), Tone.NEUTRAL, cards.detail("company", company(MarketFigures.PENETRATION)));
		List<Fact> largest = Ranking.top(1, sheet.cuts(MarketFigures.HALL_SOURCE, self, "source"), Fact::figure);
		if (!largest.isEmpty()) {
			cards.add(largest.get(0), Tone.NEUTRAL, context.names().join(largest.stream().map(context::nameOf).toList()));
		}
		Fact change = figures.own(MarketFigures.SHARE_CHANGE);
		cards.add(figures.own(MarketFigures.SHARE), tone.apply(change), cards.detail("share.change", change));
		return cards.table();
	}

	private Fact company(String metric) {
		return figures.company().map(unit -> sheet.get(metric, unit)).orElseGet(() -> sheet.self(metric));
	}

	private List<Row> operators() {
		if (figures.operators().last(figures.year()).isEmpty()) {
			return List.of();
		}
		var rows = new ArrayList<Row>();
		for (DimensionMember operator : Stream.concat(own().stream(), figures.competitors().stream()).toList()) {
			boolean own = operator.code().equals(Operators.SELF);
			Fact change = by(MarketFigures.SHARE_CHANGE, operator);
			rows.add(new Row(own, List.of(Cell.text(operator.code()), Cell.text(Excerpt.of(operator.name())),
					Cell.fact(by(MarketFigures.SHARE, operator)), Cell.fact(change, tone.apply(change)),
					Cell.fact(by(MarketFigures.SITES, operator)))));
		}
		return rows;
	}

	private List<DimensionMember> own() {
		return context.dimension("operator").stream().filter(operator -> operator.code().equals(Operators.SELF)).toList();
	}

	private Fact by(String metric, DimensionMember operator) {
		return sheet.cut(metric, self, Map.of("operator", operator));
	}

	private List<Row> satisfaction() {
		var rows = new ArrayList<Row>();
		for (DimensionMember dimension : context.dimension("dimension")) {
			var cells = new ArrayList<Cell>(List.of(Cell.text(dimension.code()), Cell.text(dimension.name())));
			Map<String, DimensionMember> cut = Map.of("dimension", dimension);
			Fact change = sheet.cut(MarketFigures.SCORE_CHANGE, self, cut);
			cells.addAll(List.of(Cell.fact(sheet.cut(MarketFigures.SCORE, self, cut)), Cell.fact(change, tone.apply(change))));
			for (DimensionMember channel : context.dimension("channel")) {
				cells.add(Cell.fact(sheet.cut(MarketFigures.SCORE, self, Map.of("dimension", dimension, "channel", channel))));
			}
			rows.add(new Row(false, cells));
		}
		Fact change = sheet.self(MarketFigures.SCORE_CHANGE);
		rows.add(new Row(true, List.of(Cell.text(""), Cell.text(context.messages().text("dimension.all")), Cell.fact(sheet.self(MarketFigures.SCORE)),
				Cell.fact(change, tone.apply(change)), Cell.text(""), Cell.text(""))));
		return rows;
	}

	/** Returns a row for each hall and one for the company; none without halls. */
	private List<Row> halls() {
		var rows = new ArrayList<Row>();
		context.organisation().below().forEach(hall -> rows.add(new Row(false, hall(hall, hall.shortName()))));
		if (!rows.isEmpty()) {
			rows.add(new Row(true, hall(self, new Terms(context).heading(self))));
		}
		return rows;
	}

	private List<Cell> hall(OrgUnit unit, String name) {
		Fact score = sheet.get(MarketFigures.HALL_SCORE, unit);
		Fact target = sheet.get(MarketFigures.TARGET, unit);
		var cells = new ArrayList<Cell>(List.of(Cell.text(unit.code()), Cell.text(name),
				Cell.fact(score, Tones.against(target.figure(), score.figure())), Cell.fact(target)));
		sheet.cuts(MarketFigures.HALL_SCORE, unit, "dimension").forEach(fact -> cells.add(Cell.fact(fact)));
		cells.add(Cell.fact(sheet.get(MarketFigures.HALL_PENETRATION, unit)));
		return cells;
	}

	/**
	 * Returns the shares of each month of the year that the market data have: of the company, of the two competitors with most in the last one and of the
	 * others together. A single other one keeps its name.
	 */
	private SeriesContent trend() {
		List<DimensionMember> rivals = figures.competitors();
		var lines = new LinkedHashMap<String, List<DimensionMember>>();
		lines.put("self", own());
		lines.put("first", rivals.stream().limit(1).toList());
		lines.put("second", rivals.stream().skip(1).limit(1).toList());
		lines.put("others", rivals.stream().skip(2).toList());
		var labels = new LinkedHashMap<String, String>();
		lines.forEach((line, operators) -> {
			if (operators.size() == 1) {
				labels.put(line, Excerpt.of(operators.get(0).name(), NAME_LENGTH));
			}
		});
		var series = new MonthSeries(context, MonthSeries.yearToDate(context.period()));
		lines.forEach((line, operators) -> {
			if (!operators.isEmpty()) {
				series.line(line, month -> share(month, operators));
			}
		});
		return new SeriesContent("share_trend", figures.operators().last(figures.year()).isPresent() ? series.of("share_trend").points() : List.of(),
				labels);
	}

	/** A month without a row of an operator is a gap in its line. */
	private Figure share(YearMonth month, List<DimensionMember> operators) {
		Set<String> present = figures.operators().present(month);
		return Figure.sum(operators.stream()
				.map(operator -> present.contains(operator.code()) ? figures.operators().share(month, operator.code()) : Figure.none()).toList());
	}

	/** Returns the scores by dimension, online and in the hall. */
	private SeriesContent scores() {
		var points = new ArrayList<Point>();
		for (DimensionMember dimension : context.dimension("dimension")) {
			for (DimensionMember channel : context.dimension("channel")) {
				points.add(new Point(dimension.code(), dimension.name(), channel.code(), figures.score(self, dimension, channel), Tone.NEUTRAL));
			}
		}
		return new SeriesContent("scores", figures.customers().hasScores(self, figures.year()) ? points : List.of());
	}

	/** Returns the shares of the sources, beside those of the year before. */
	private SeriesContent sources() {
		var points = new ArrayList<Point>();
		for (DimensionMember source : context.dimension("source")) {
			points.add(new Point(source.code(), source.name(), "actual", figures.share(self, source, figures.year()), Tone.NEUTRAL));
			points.add(new Point(source.code(), source.name(), "prior", figures.share(self, source, figures.year() - 1), Tone.NEUTRAL));
		}
		return new SeriesContent("sources", figures.customers().hasJoined(self) ? points : List.of());
	}
}
