package org.chapterhouse.businesshall.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.Cell;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.SeriesContent;
import org.chapterhouse.api.content.SeriesContent.Point;
import org.chapterhouse.api.content.TableContent;
import org.chapterhouse.api.content.TableContent.Row;
import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.text.FigureFormat;
import org.chapterhouse.api.value.DimensionMember;
import org.chapterhouse.chapters.Cards;
import org.chapterhouse.model.report.DisplayStyle;

/** Makes the tables and charts of the chapter. */
final class PlanExhibits {

	private final ChapterContext context;
	private final Plans plans;

	PlanExhibits(ChapterContext context, Plans plans) {
		this.context = context;
		this.plans = plans;
	}

	void addTo(ChapterContent.Builder content) {
		content.table(cards());
		content.table(new TableContent("plan", plans.planned().stream().map(this::row).toList()));
		content.series(new SeriesContent("money", plans.planned().stream().filter(this::isMoney).flatMap(member -> money(member).stream()).toList()));
		content.series(new SeriesContent("growth", plans.planned().stream().filter(plans::isComparable)
				.filter(member -> plans.growth(member).figure().isPresent())
				.map(member -> new Point(member.code(), member.name(), "value", plans.growth(member).figure(), Tone.NEUTRAL)).toList()));
	}

	private TableContent cards() {
		var cards = new Cards(context);
		for (DimensionMember member : plans.planned()) {
			String detail = !plans.growth(member).figure().isPresent() ? ""
					: plans.isComparable(member) ? cards.detail("growth", plans.growth(member)) : cards.detail("growth.incomparable", "");
			cards.add(context.messages().format("planned", Map.of("name", member.name())), plans.target(member), Tone.NEUTRAL, detail);
		}
		return cards.table();
	}

	private Row row(DimensionMember member) {
		Fact growth = plans.growth(member);
		return Row.of(Cell.text(member.name()), plans.actual(member).map(Cell::fact).orElseGet(() -> Cell.text(FigureFormat.NO_VALUE)),
				Cell.fact(plans.target(member)),
				growth.figure().isPresent() && !plans.isComparable(member) ? Cell.text(context.messages().text("incomparable")) : Cell.fact(growth),
				plans.actual(member).map(fact -> Cell.chapter(plans.followed().chapterOf(fact))).orElseGet(() -> Cell.text("")));
	}

	private boolean isMoney(DimensionMember member) {
		return context.metric(plans.target(member)).getStyle() == DisplayStyle.TEN_THOUSAND;
	}

	private List<Point> money(DimensionMember member) {
		var points = new ArrayList<Point>();
		plans.actual(member).ifPresent(fact -> points.add(new Point(member.code(), member.name(), "actual", fact.figure(), Tone.NEUTRAL)));
		points.add(new Point(member.code(), member.name(), "plan", plans.target(member).figure(), Tone.NEUTRAL));
		return points;
	}
}
