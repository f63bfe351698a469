package org.chapterhouse.leasedline.benchmark;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.Lineage;
import org.chapterhouse.api.data.Row;
import org.chapterhouse.api.data.SqlQuery;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Ranking;

/**
 * Computes the facts of the chapter.
 *
 * @param revenue the rows of {@code benchmark_revenue}
 * @param share   the rows of {@code benchmark_share}
 * @param sheet   the facts; organisations without a row have none
 */
record BenchmarkFigures(BenchmarkRows revenue, BenchmarkRows share, FactSheet sheet) {

	static final String YTD = "benchmark.revenue.ytd";
	static final String YOY = "benchmark.revenue.yoy";
	static final String SHARE = "benchmark.share";
	static final String CHANGE = "benchmark.share.change";
	static final String BELOW_GAP = "below.share.gap";

	static BenchmarkFigures compute(ChapterContext context, ChapterContent.Builder content) {
		var figures = new BenchmarkFigures(read("revenue", context, content), read("share", context, content), new FactSheet(context));
		figures.revenue.asOf().ifPresent(asOf -> {
			figures.state(context, figures.revenue, YTD, row -> row.figure("revenue_ytd"));
			figures.state(context, figures.revenue, YOY, BenchmarkFigures::yoy);
			figures.stateStanding(context, figures.revenue, YOY, BenchmarkFigures::yoy);
		});
		figures.share.asOf().ifPresent(asOf -> {
			figures.state(context, figures.share, SHARE, row -> row.figure("share"));
			figures.state(context, figures.share, CHANGE, BenchmarkFigures::change);
			figures.stateStanding(context, figures.share, SHARE, row -> row.figure("share"));
			figures.stateStanding(context, figures.share, CHANGE, BenchmarkFigures::change);
			figures.stateGaps(context.organisation().below().stream().filter(figures.share::has).toList(), BELOW_GAP, asOf,
					figures.sheet.self(SHARE));
		});
		return figures;
	}

	private static BenchmarkRows read(String query, ChapterContext context, ChapterContent.Builder content) {
		return new BenchmarkRows(
				content.query(context.data().query(SqlQuery.read(BenchmarkFigures.class, query).with("month", context.period().id()))));
	}

	/** Tells whether a metric has a rank that says something: more than one of the peers has a value. */
	boolean isRanked(String metric, OrgUnit self) {
		BenchmarkRows rows = YOY.equals(metric) ? revenue : share;
		Function<Row, Figure> figure = YOY.equals(metric) ? BenchmarkFigures::yoy
				: SHARE.equals(metric) ? row -> row.figure("share") : BenchmarkFigures::change;
		return rows.peers(self).stream().filter(row -> figure.apply(row).isPresent()).count() > 1;
	}

	/** Returns what the growth of a unit is measured against. */
	Figure base(OrgUnit unit) {
		return revenue.figure(unit, BenchmarkFigures::base);
	}

	/** Returns what the relative change of a row of {@code benchmark_revenue} is measured against. */
	static Figure base(Row row) {
		return row.figure("revenue_ytd_prior");
	}

	/** Returns the relative change of a row of {@code benchmark_revenue}. */
	static Figure yoy(Row row) {
		return row.figure("revenue_ytd").changeAgainst(base(row));
	}

	private static Figure change(Row row) {
		return row.figure("share").minus(row.figure("share_prior"));
	}

	/** States a figure of the rows for every unit that has one. */
	private void state(ChapterContext context, BenchmarkRows rows, String metric, Function<Row, Figure> figure) {
		List<OrgUnit> units = context.organisation().units(context.metric(metric).getRoles()).stream().filter(rows::has).toList();
		sheet.stateFor(units, metric, rows.asOf().orElse(""), unit -> rows.figure(unit, figure), unit -> Lineage.of(rows.result().query().name(), 1));
	}

	/** States the distance of a metric from the unit above, and the rank among the peers. */
	private void stateStanding(ChapterContext context, BenchmarkRows rows, String metric, Function<Row, Figure> figure) {
		OrgUnit self = context.organisation().self();
		if (!rows.has(self)) {
			return;
		}
		String asOf = rows.asOf().orElse("");
		Fact own = sheet.get(metric, self);
		Optional<Fact> above = context.organisation().above().filter(rows::has).map(unit -> sheet.get(metric, unit));
		Figure mark = above.map(Fact::figure).orElse(Figure.none());
		Lineage lineage = above.map(fact -> Lineage.of(own, fact)).orElseGet(() -> Lineage.of(own));
		sheet.state(metric + ".gap", asOf, unit -> own.figure().minus(mark), unit -> lineage);
		List<Figure> peers = rows.peers(self).stream().map(figure).toList();
		sheet.state(metric + ".rank", asOf, unit -> Ranking.rank(own.figure(), peers),
				unit -> Lineage.of(rows.result().query().name(), peers.size()));
	}

	private void stateGaps(List<OrgUnit> units, String metric, String asOf, Fact mark) {
		boolean known = !mark.key().asOf().isEmpty();
		sheet.stateFor(units, metric, asOf, unit -> sheet.get(SHARE, unit).figure().minus(mark.figure()),
				unit -> known ? Lineage.of(sheet.get(SHARE, unit), mark) : Lineage.of(sheet.get(SHARE, unit)));
	}
}
