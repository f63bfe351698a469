package org.chapterhouse.leasedline.retention;

import java.time.YearMonth;
import org.chapterhouse.leasedline.LineTargets;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.Lineage;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.chapters.Targets;
import org.chapterhouse.leasedline.Level;

/**
 * Computes the facts of the chapter.
 *
 * @param churn  the lines lost
 * @param target the retention target of the province for the year; it holds for every unit of the province
 * @param sheet  the facts
 */
record RetentionFigures(Churn churn, Figure target, FactSheet sheet) {

	static final String RATE = "retention.rate";
	static final String CHURNED = "retention.churned";
	static final String REVENUE = "retention.churned.revenue";
	static final String START = "stock.lines.start";
	static final String TARGET = "target.retention";
	static final String PREVIOUS = "churn.previous";
	static final String MOM = "churn.mom";
	static final String COUNTY_LINES = "churn.county.lines";
	static final String COUNTY_REVENUE = "churn.county.revenue";

	static RetentionFigures compute(ChapterContext context, ChapterContent.Builder content) {
		Churn churn = Churn.read(context);
		churn.queries().forEach(content::query);
		Targets targets = LineTargets.read(context, "retention");
		content.query(targets.result());
		String year = Integer.toString(context.period().year());
		OrgUnit owner = context.organisation().atLevel(Level.PROVINCE.id()).orElse(context.organisation().self());
		var figures = new RetentionFigures(churn, targets.of(owner, year), new FactSheet(context));
		String asOf = context.period().id();
		figures.stateStock(asOf);
		figures.sheet.state(TARGET, asOf, unit -> figures.target, unit -> targets.lineage(owner, year));
		figures.stateTrend(asOf, context.period().month());
		figures.stateCounties(asOf);
		return figures;
	}

	private void stateStock(String asOf) {
		sheet.state(RATE, asOf, this::rate, unit -> stock(unit, "in_service"));
		sheet.state(CHURNED, asOf, unit -> lines(unit, "churned"), unit -> stock(unit, "churned"));
		sheet.state(REVENUE, asOf, unit -> churn.stock().sum(unit, "churned_fee"), unit -> stock(unit, "churned"));
		sheet.state(START, asOf, unit -> lines(unit, "in_service"), unit -> stock(unit, "in_service"));
	}

	private void stateTrend(String asOf, YearMonth month) {
		sheet.state(PREVIOUS, asOf, unit -> Figure.of(churn.lost(unit, month.minusMonths(1))),
				unit -> Lineage.of(Churn.TREND, churn.lost(unit, month.minusMonths(1))));
		sheet.state(MOM, asOf, unit -> sheet.get(CHURNED, unit).figure().changeAgainst(sheet.get(PREVIOUS, unit).figure()),
				unit -> Lineage.of(sheet.get(CHURNED, unit), sheet.get(PREVIOUS, unit)));
	}

	private void stateCounties(String asOf) {
		sheet.state(COUNTY_LINES, asOf, unit -> lines(unit, "churned"), unit -> stock(unit, "churned"));
		sheet.state(COUNTY_REVENUE, asOf, unit -> churn.stock().sum(unit, "churned_fee"), unit -> stock(unit, "churned"));
	}

	private Figure rate(OrgUnit unit) {
		return Figure.of(1).minus(lines(unit, "churned").per(lines(unit, "in_service")));
	}

	private Figure lines(OrgUnit unit, String column) {
		return Figure.of(churn.stock().count(unit, column));
	}

	private Lineage stock(OrgUnit unit, String column) {
		return Lineage.of(Churn.STOCK, churn.stock().count(unit, column));
	}
}
