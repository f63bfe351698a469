package org.chapterhouse.businesshall.service;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.Cell;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.TableContent;
import org.chapterhouse.api.content.TableContent.Row;
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
final class ServiceExhibits {

	private final ChapterContext context;
	private final ServiceFigures figures;
	private final ServiceRows rows;
	private final FactSheet sheet;
	private final OrgUnit self;

	ServiceExhibits(ChapterContext context, ServiceFigures figures) {
		this.context = context;
		this.figures = figures;
		this.rows = figures.rows();
		this.sheet = figures.sheet();
		this.self = context.organisation().self();
	}

	void addTo(ChapterContent.Builder content) {
		Function<Fact, Tone> tone = Tones.bySign(context);
		content.table(cards());
		content.table(new TableContent("halls", new UnitRows(context, sheet, tone, ServiceFigures.COUNT, ServiceFigures.COUNT_YOY,
				ServiceFigures.URGENT, ServiceFigures.NORMAL, ServiceFigures.HOURS, ServiceFigures.REPEAT).belowAndTotal()));
		content.table(signups(tone));
		content.table(new TableContent("others", new UnitRows(context, sheet, fact -> Tone.NEUTRAL, ServiceFigures.SUPPORT, ServiceFigures.CYCLE,
				ServiceFigures.CALLBACK, ServiceFigures.FIVEG, ServiceFigures.UPLIFT).belowAndTotal()));
		content.series(new MonthSeries(context, MonthSeries.yearToDate(context.period())).besideYearBefore(month -> rows.handling(self, month))
				.of("handling"));
		Figure company = sheet.self(ServiceFigures.NORMAL).figure();
		content.series(RankedBars.of(context, "in_time", sheet.below(ServiceFigures.NORMAL), Tones.against(company), "company", company));
		content.series(rows.byCategory(self).bars(context, "categories"));
	}

	private TableContent cards() {
		var cards = new Cards(context);
		boolean fewComplaints = TinyBase.COUNT.isTooSmall(rows.count(rows.complaints(rows.year() - 1), self, "received"));
		boolean fewClosed = TinyBase.COUNT.isTooSmall(rows.count(rows.complaints(rows.year() - 1), self, "closed"));
		boolean fewTickets = TinyBase.COUNT.isTooSmall(rows.count(rows.support(rows.year() - 1), self, "closed"));
		add(cards, ServiceFigures.COUNT, ServiceFigures.COUNT_YOY, fewComplaints);
		add(cards, ServiceFigures.HOURS, ServiceFigures.HOURS_YOY, fewClosed);
		add(cards, ServiceFigures.REPEAT, ServiceFigures.REPEAT_CHANGE, fewComplaints);
		add(cards, ServiceFigures.CYCLE, ServiceFigures.CYCLE_YOY, fewTickets);
		for (String metric : List.of(ServiceFigures.URGENT, ServiceFigures.NORMAL, ServiceFigures.SUPPORT, ServiceFigures.FIVEG)) {
			Fact company = figures.company(metric, context.organisation().above());
			cards.add(sheet.self(metric), Tones.against(company.figure(), sheet.self(metric).figure()), cards.detail("company", company));
		}
		return cards.table();
	}

	private void add(Cards cards, String metric, String change, boolean tiny) {
		Fact against = sheet.self(change);
		Tone tone = tiny ? Tone.NEUTRAL : Tones.bySign(context).apply(against);
		cards.add(sheet.self(metric), tone, tiny ? context.messages().text("card.few") : cards.detail("yoy", against));
	}

	private TableContent signups(Function<Fact, Tone> tone) {
		var table = new ArrayList<Row>();
		for (DimensionMember product : ServiceChapter.products(context)) {
			Fact change = sheet.cut(ServiceFigures.SIGNUPS_YOY, self, product);
			Fact revenue = sheet.cut(ServiceFigures.SIGNUPS_REVENUE_YOY, self, product);
			table.add(Row.of(Cell.text(product.code()), Cell.text(product.name()), Cell.fact(sheet.cut(ServiceFigures.SIGNUPS, self, product)),
					Cell.fact(change, tone.apply(change)), Cell.fact(revenue, tone.apply(revenue))));
		}
		return new TableContent("signups", table);
	}
}
