package org.chapterhouse.businesshall.operations;

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
import org.chapterhouse.api.value.DimensionMember;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.chapters.Cards;
import org.chapterhouse.chapters.MemberRows;
import org.chapterhouse.chapters.MonthSeries;
import org.chapterhouse.chapters.TinyBase;
import org.chapterhouse.chapters.Tones;
import org.chapterhouse.chapters.UnitRows;

/** Makes the tables and the points of the charts of the chapter. */
final class OperationsExhibits {

	private final ChapterContext context;
	private final OperationsFigures figures;
	private final FactSheet sheet;
	private final OrgUnit self;
	private final Function<Fact, Tone> tone;

	OperationsExhibits(ChapterContext context, OperationsFigures figures) {
		this.context = context;
		this.figures = figures;
		this.sheet = figures.sheet();
		this.self = context.organisation().self();
		Function<Fact, Tone> bySign = Tones.bySign(context);
		this.tone = fact -> isIncomparable(fact) ? Tone.NEUTRAL : bySign.apply(fact);
	}

	private boolean isIncomparable(Fact fact) {
		return fact.metric().equals(OperationsFigures.YOY) && TinyBase.MONEY.isTooSmall(sheet.alike(OperationsFigures.PRIOR, fact).figure());
	}

	void addTo(ChapterContent.Builder content) {
		content.table(cards());
		content.table(
				new TableContent("costs", new MemberRows(context, sheet, tone, OperationsFigures.COST, OperationsFigures.PRIOR, OperationsFigures.YOY,
						OperationsFigures.SHARE).membersAndTotal("category")));
		content.table(new TableContent("halls",
				new UnitRows(context, sheet, tone, OperationsFigures.COST, OperationsFigures.YOY, OperationsFigures.SESSIONS,
						OperationsFigures.ATTENDEES, OperationsFigures.HOURS, OperationsFigures.PASSED).belowAndTotal()));
		content.series(categories());
		content.series(
				new MonthSeries(context, MonthSeries.yearToDate(context.period())).besideYearBefore(month -> figures.spending().of(self, month))
						.of("monthly"));
		content.series(figures.training().byTopic(self).bars(context, "topics"));
	}

	private TableContent cards() {
		var cards = new Cards(context);
		Fact yoy = sheet.self(OperationsFigures.YOY);
		cards.add(sheet.self(OperationsFigures.COST), tone.apply(yoy),
				isIncomparable(yoy) ? cards.detail("yoy.incomparable", "") : cards.detail("yoy", yoy));
		cards.add(sheet.self(OperationsFigures.SESSIONS), Tone.NEUTRAL, cards.detail("attendees", sheet.self(OperationsFigures.ATTENDEES)));
		cards.add(sheet.self(OperationsFigures.HOURS), Tone.NEUTRAL, cards.detail("each", sheet.self(OperationsFigures.HOURS_EACH)));
		cards.add(sheet.self(OperationsFigures.PASSED), Tone.NEUTRAL);
		return cards.table();
	}

	/** Returns the costs by category, beside those of the year before. */
	private SeriesContent categories() {
		var points = new ArrayList<Point>();
		for (DimensionMember category : context.dimension("category")) {
			Fact now = sheet.cut(OperationsFigures.COST, self, category);
			Fact before = sheet.cut(OperationsFigures.PRIOR, self, category);
			points.add(new Point(category.code(), category.name(), "actual", now.figure(), Tone.NEUTRAL));
			points.add(new Point(category.code(), category.name(), "prior", before.figure(), Tone.NEUTRAL));
		}
		return new SeriesContent("categories", points);
	}
}
