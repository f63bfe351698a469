package org.chapterhouse.leasedline.benchmark;

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
import org.chapterhouse.api.data.Row;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Ranking;
import org.chapterhouse.chapters.Cards;
import org.chapterhouse.chapters.RankedBars;
import org.chapterhouse.chapters.Terms;
import org.chapterhouse.chapters.TinyBase;
import org.chapterhouse.chapters.Tones;
import org.chapterhouse.chapters.UnitRows;

/** Makes the tables and the points of the charts of the chapter. */
final class BenchmarkExhibits {

	private final ChapterContext context;
	private final BenchmarkFigures figures;
	private final FactSheet sheet;
	private final Function<Fact, Tone> tone;

	BenchmarkExhibits(ChapterContext context, BenchmarkFigures figures) {
		this.context = context;
		this.figures = figures;
		this.sheet = figures.sheet();
		this.tone = Tones.bySign(context);
	}

	void addTo(ChapterContent.Builder content) {
		Fact share = sheet.self(BenchmarkFigures.SHARE);
		Fact change = sheet.self(BenchmarkFigures.CHANGE);
		content.table(cards());
		content.table(new TableContent("branches", new UnitRows(context, sheet, tone, BenchmarkFigures.SHARE, BenchmarkFigures.BELOW_GAP,
				BenchmarkFigures.CHANGE).belowAndTotal()));
		content.series(peers());
		content.series(
				RankedBars.of(context, "branch_share", sheet.below(BenchmarkFigures.SHARE), Tones.above(share.figure()), "self", share.figure()));
		content.series(
				RankedBars.of(context, "branch_change", sheet.below(BenchmarkFigures.CHANGE), Tones.above(change.figure()), "self", change.figure()));
	}

	private TableContent cards() {
		var cards = new Cards(context);
		var terms = new Terms(context);
		String revenueMonth = figures.revenue().asOf().map(asOf -> cards.detail("asOf", terms.month(asOf))).orElse("");
		String shareMonth = figures.share().asOf().map(asOf -> cards.detail("asOf", terms.month(asOf))).orElse("");
		Fact yoy = sheet.self(BenchmarkFigures.YOY);
		Fact gap = sheet.self("benchmark.revenue.yoy.gap");
		Fact change = sheet.self(BenchmarkFigures.CHANGE);
		Fact shareGap = sheet.self("benchmark.share.gap");
		cards.add(sheet.self(BenchmarkFigures.YTD), Tone.NEUTRAL, revenueMonth);
		if (TinyBase.MONEY.isTooSmall(figures.base(context.organisation().self()))) {
			cards.add(yoy, Tone.NEUTRAL, cards.detail("yoy.incomparable", ""));
		} else if (aboveIsTooSmall()) {
			cards.add(yoy, Tone.NEUTRAL, rank(cards, BenchmarkFigures.YOY));
		} else {
			cards.add(yoy, tone.apply(gap), cards.detail("above", gap), rank(cards, BenchmarkFigures.YOY));
		}
		cards.add(sheet.self(BenchmarkFigures.SHARE), tone.apply(shareGap), cards.detail("above", shareGap), rank(cards, BenchmarkFigures.SHARE),
				shareMonth);
		cards.add(change, tone.apply(change), cards.detail("above", sheet.self("benchmark.share.change.gap")),
				rank(cards, BenchmarkFigures.CHANGE));
		return cards.table();
	}

	/** Returns the rank as a detail; empty among one. */
	private String rank(Cards cards, String metric) {
		return figures.isRanked(metric, context.organisation().self()) ? cards.detail("rank", sheet.self(metric + ".rank")) : "";
	}

	private boolean aboveIsTooSmall() {
		return context.organisation().above().map(above -> TinyBase.MONEY.isTooSmall(figures.base(above))).orElse(false);
	}

	/** Returns the comparable growth of the peers, largest first, with that of the unit above; the unit of the report is the one with a tone. */
	private SeriesContent peers() {
		var points = new ArrayList<Point>();
		OrgUnit self = context.organisation().self();
		Function<Row, Figure> yoy = BenchmarkFigures::yoy;
		Figure mark = aboveIsTooSmall() ? Figure.none()
				: context.organisation().above().map(above -> figures.revenue().figure(above, yoy)).orElse(Figure.none());
		List<Row> peers = figures.revenue().peers(self).stream().filter(row -> !TinyBase.MONEY.isTooSmall(BenchmarkFigures.base(row))).toList();
		for (Row row : Ranking.descending(peers, yoy)) {
			String code = row.text("org_code");
			Tone news = code.equals(self.code()) ? Tones.against(mark, yoy.apply(row)) : Tone.NEUTRAL;
			points.add(new Point(code, row.text("short_name"), "value", yoy.apply(row), news));
			if (mark.isPresent()) {
				points.add(new Point(code, row.text("short_name"), "above", mark, Tone.NEUTRAL));
			}
		}
		return new SeriesContent("peers_yoy", points);
	}
}
