package org.chapterhouse.leasedline.service;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
import org.chapterhouse.api.content.TableContent.Row;
import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.text.FigureFormat;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Ranking;
import org.chapterhouse.chapters.Cards;
import org.chapterhouse.chapters.Excerpt;
import org.chapterhouse.chapters.RankedBars;
import org.chapterhouse.chapters.Terms;
import org.chapterhouse.chapters.TinyBase;
import org.chapterhouse.chapters.Tones;
import org.chapterhouse.chapters.UnitRows;
import org.chapterhouse.leasedline.Level;

/** Makes the tables and the points of the charts of the chapter. */
final class ServiceExhibits {

	private static final int MOST_SOURCES = 10;
	private static final int SOURCE_LENGTH = 40;

	private final ChapterContext context;
	private final ServiceFigures figures;
	private final FactSheet sheet;

	ServiceExhibits(ChapterContext context, ServiceFigures figures) {
		this.context = context;
		this.figures = figures;
		this.sheet = figures.sheet();
	}

	void addTo(ChapterContent.Builder content) {
		content.table(cards());
		content.table(standing());
		for (Kind kind : Kind.values()) {
			content.series(ranking(kind));
		}
		for (Kind kind : Kind.values()) {
			content.table(branches(kind));
		}
		content.series(trend());
		content.table(sources());
	}

	private TableContent cards() {
		var cards = new Cards(context);
		OrgUnit shown = figures.shown();
		boolean county = !shown.equals(context.organisation().self());
		for (Kind kind : Kind.values()) {
			Fact orders = sheet.get(county ? kind.own(ServiceFigures.ABOVE_ORDERS) : kind.orders(), shown);
			Fact days = sheet.get(county ? kind.own(ServiceFigures.ABOVE_DAYS) : kind.days(), shown);
			Fact open = sheet.self(kind.own(ServiceFigures.OPEN));
			cards.add(orders, Tone.NEUTRAL, cards.detail("open", open));
			boolean tiny = TinyBase.COUNT.isTooSmall(Figure.of(figures.before(kind).total(shown, WorkOrders.ORDERS)));
			cards.add(days, Tones.upTo(figures.target(kind)).apply(days), cards.detail("target", sheet.self(kind.target())),
					tiny ? "" : cards.detail("change", sheet.self(kind.own(ServiceFigures.CHANGE))));
		}
		return cards.table();
	}

	/** Returns a branch beside its province, or a county, which has no figures, beside its branch. */
	private TableContent standing() {
		var rows = new ArrayList<Row>();
		context.organisation().above().ifPresent(above -> {
			for (Kind kind : Kind.values()) {
				addStanding(rows, kind.orders(), sheet.get(kind.own(ServiceFigures.ABOVE_ORDERS), above), fact -> Tone.NEUTRAL);
				addStanding(rows, kind.days(), sheet.get(kind.own(ServiceFigures.ABOVE_DAYS), above), Tones.upTo(figures.target(kind)));
			}
		});
		return new TableContent("standing", rows);
	}

	private void addStanding(List<Row> rows, String metric, Fact above, Function<Fact, Tone> tone) {
		if (!above.key().asOf().isEmpty()) {
			Fact own = sheet.self(metric);
			rows.add(Row.of(Cell.text(context.messages().text("metric." + metric)), value(own, tone), value(above, tone)));
		}
	}

	private static Cell value(Fact fact, Function<Fact, Tone> tone) {
		return fact.figure().isPresent() ? Cell.fact(fact, tone.apply(fact)) : Cell.text(FigureFormat.NO_VALUE);
	}

	/** Returns the branches below, or of a branch's report its peers, of which it alone has a tone. */
	private SeriesContent ranking(Kind kind) {
		String id = kind.id() + "_days";
		Function<Fact, Tone> tone = Tones.upTo(figures.target(kind));
		if (!Level.BRANCH.is(context.organisation().self())) {
			return RankedBars.of(context, id, sheet.below(kind.days()), tone, "target", figures.target(kind));
		}
		var points = new ArrayList<Point>();
		Fact own = sheet.self(kind.days());
		for (OrgUnit peer : Ranking.descending(figures.peers(), unit -> ServiceFigures.mean(figures.orders().answered(kind), unit))) {
			Figure days = ServiceFigures.mean(figures.orders().answered(kind), peer);
			points.add(new Point(peer.code(), peer.shortName(), "value", days, peer.code().equals(own.org()) ? tone.apply(own) : Tone.NEUTRAL));
			if (figures.target(kind).isPresent()) {
				points.add(new Point(peer.code(), peer.shortName(), "target", figures.target(kind), Tone.NEUTRAL));
			}
		}
		return new SeriesContent(id, points);
	}

	private TableContent branches(Kind kind) {
		Function<Fact, Tone> days = Tones.upTo(figures.target(kind));
		Function<Fact, Tone> sign = Tones.bySign(context);
		Function<Fact, Tone> tone = fact -> fact.metric().equals(kind.days()) ? days.apply(fact)
				: fact.metric().equals(kind.own(ServiceFigures.GAP)) ? sign.apply(fact) : Tone.NEUTRAL;
		boolean known = context.organisation().below().stream().anyMatch(Level.BRANCH::is);
		return new TableContent(kind.id() + "_branches",
				known ? new UnitRows(context, sheet, tone, kind.orders(), kind.days(), kind.own(ServiceFigures.GAP), kind.own(ServiceFigures.WITHIN),
						kind.own(ServiceFigures.OPEN)).belowAndTotal() : List.of());
	}

	/** Returns the months from the first one in which orders were answered. */
	private SeriesContent trend() {
		var terms = new Terms(context);
		OrgUnit shown = figures.shown();
		var points = new ArrayList<Point>();
		for (YearMonth month : WorkOrders.months(context.period().month())) {
			List<Figure> days = List.of(Kind.values()).stream().map(kind -> ServiceFigures.mean(figures.orders().answered(kind, month), shown))
					.toList();
			if (!points.isEmpty() || days.stream().anyMatch(Figure::isPresent)) {
				for (Kind kind : Kind.values()) {
					points.add(new Point(month.toString(), terms.monthOfYear(month.toString()), kind.id(), days.get(kind.ordinal()), Tone.NEUTRAL));
				}
			}
		}
		return new SeriesContent("trend", points);
	}

	/** Returns the orders answered by the report they come from, most first; of many, those that come from the others as one; none if no order says where it comes from. */
	private TableContent sources() {
		var rows = new ArrayList<Row>();
		if (figures.orders().lackSources(figures.shown())) {
			return new TableContent("sources", rows);
		}
		for (Kind kind : Kind.values()) {
			var counts = new LinkedHashMap<String, Long>();
			WorkOrders.of(figures.orders().sources(), kind).rows(figures.shown())
					.forEach(row -> counts.merge(Excerpt.of(row.text("source_report"), SOURCE_LENGTH), row.count(WorkOrders.ORDERS), Long::sum));
			Comparator<Map.Entry<String, Long>> mostFirst = Map.Entry.<String, Long>comparingByValue().reversed();
			List<Map.Entry<String, Long>> sorted = counts.entrySet().stream().sorted(mostFirst.thenComparing(Map.Entry.comparingByKey())).toList();
			int shown = sorted.size() > MOST_SOURCES ? MOST_SOURCES - 1 : sorted.size();
			sorted.subList(0, shown).forEach(entry -> rows.add(source(kind,
					entry.getKey().isEmpty() ? context.messages().text("source.none") : entry.getKey(), entry.getValue())));
			List<Map.Entry<String, Long>> others = sorted.subList(shown, sorted.size());
			if (!others.isEmpty()) {
				rows.add(source(kind, context.messages().format("source.others", Map.of("n", others.size())),
						others.stream().mapToLong(Map.Entry::getValue).sum()));
			}
		}
		return new TableContent("sources", rows);
	}

	private Row source(Kind kind, String source, long orders) {
		return Row.of(Cell.text(context.messages().text("kind." + kind.id())), Cell.text(source), Cell.plain(Figure.of(orders), 0));
	}
}
