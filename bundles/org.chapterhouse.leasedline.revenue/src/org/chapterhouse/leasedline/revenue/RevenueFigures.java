package org.chapterhouse.leasedline.revenue;

import java.time.YearMonth;
import java.util.List;
import org.chapterhouse.leasedline.LineTargets;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactKey;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.Lineage;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.chapters.RollUp;
import org.chapterhouse.chapters.Targets;
import org.chapterhouse.chapters.TinyBase;

/**
 * Computes the facts of the chapter.
 *
 * @param context the chapter
 * @param billing what was billed
 * @param targets the revenue targets of the year and of the month
 * @param sheet   the facts
 */
record RevenueFigures(ChapterContext context, Billing billing, Targets targets, FactSheet sheet) {

	static final String YTD = "revenue.ytd";
	static final String YOY = "revenue.yoy";
	static final String ANNUAL = "revenue.target.annual.completion";
	static final String PROGRESS = "revenue.target.progress.completion";
	static final String GAP = "revenue.target.progress.gap";
	static final String TARGET_YEAR = "target.revenue.year";
	static final String TARGET_YTD = "target.revenue.ytd";
	static final String MONTH = "monthly.revenue";
	static final String MONTH_YOY = "monthly.revenue.yoy";
	static final String MONTH_MOM = "monthly.revenue.mom";

	static RevenueFigures compute(ChapterContext context, ChapterContent.Builder content) {
		var figures = new RevenueFigures(context, Billing.read(context), LineTargets.read(context, "revenue"), new FactSheet(context));
		content.query(figures.billing.result());
		content.query(figures.targets.result());
		String month = context.period().id();
		figures.stateYearToDate(month);
		figures.stateTargets(month, Integer.toString(context.period().year()));
		figures.stateMonth(month, context.period().month());
		return figures;
	}

	private void stateYearToDate(String month) {
		RollUp year = billing.year();
		RollUp prior = billing.prior();
		sheet.state(YTD, month, unit -> Billing.amount(year, unit), unit -> lineage(Billing.billed(year, unit)));
		sheet.state(YOY, month, unit -> sheet.get(YTD, unit).figure().changeAgainst(base(unit)),
				unit -> lineage(Billing.billed(year, unit) + Billing.billed(prior, unit)));
	}

	private void stateTargets(String month, String year) {
		sheet.state(ANNUAL, month, unit -> sheet.get(YTD, unit).figure().per(targets.of(unit, year)), unit -> target(unit, TARGET_YEAR, month));
		sheet.state(PROGRESS, month, unit -> sheet.get(YTD, unit).figure().per(targets.of(unit, month)), unit -> target(unit, TARGET_YTD, month));
		sheet.state(GAP, month, unit -> sheet.get(PROGRESS, unit).figure().minus(Figure.of(1)), unit -> Lineage.of(sheet.get(PROGRESS, unit)));
		sheet.state(TARGET_YEAR, month, unit -> targets.of(unit, year), unit -> targets.lineage(unit, year));
		sheet.state(TARGET_YTD, month, unit -> targets.of(unit, month), unit -> targets.lineage(unit, month));
	}

	private void stateMonth(String asOf, YearMonth month) {
		RollUp rows = billing.month(month);
		sheet.state(MONTH, asOf, unit -> Billing.amount(rows, unit), unit -> lineage(Billing.billed(rows, unit)));
		stateChange(MONTH_YOY, asOf, rows, billing.month(month.minusYears(1)));
		stateChange(MONTH_MOM, asOf, rows, billing.month(month.minusMonths(1)));
	}

	private void stateChange(String metric, String asOf, RollUp rows, RollUp base) {
		sheet.state(metric, asOf, unit -> Billing.amount(rows, unit).changeAgainst(Billing.amount(base, unit)),
				unit -> lineage(Billing.billed(rows, unit) + Billing.billed(base, unit)));
	}

	/** Returns what a unit billed in the same months of the year before. */
	Figure base(OrgUnit unit) {
		return Billing.amount(billing.prior(), unit);
	}

	/** Tells whether the growth of the unit of a fact is comparable: it is against a base that is not too small. */
	boolean isComparable(Fact fact) {
		return context.organisation().unit(fact.org()).filter(unit -> !TinyBase.MONEY.isTooSmall(base(unit))).isPresent();
	}

	private Lineage target(OrgUnit unit, String target, String month) {
		return new Lineage("", -1, List.of(FactKey.of(YTD, unit.code(), month), FactKey.of(target, unit.code(), month)));
	}

	private Lineage lineage(long rows) {
		return Lineage.of(billing.result().query().name(), rows);
	}
}
