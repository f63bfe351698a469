package org.chapterhouse.leasedline.growth;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.Lineage;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.chapters.MonthSeries;
import org.chapterhouse.chapters.TinyBase;
import org.chapterhouse.leasedline.Level;
import org.chapterhouse.model.report.OrgRole;

/**
 * Computes the facts of the chapter.
 *
 * @param context the chapter
 * @param opened  the lines opened
 * @param sheet   the facts
 */
record GrowthFigures(ChapterContext context, Opened opened, FactSheet sheet) {

	static final String INDUSTRY = "industry";
	static final String MONTH = "lines.added.month";
	static final String YTD = "lines.added.ytd";
	static final String REVENUE = "lines.added.revenue.ytd";
	static final String PRIOR = "growth.ytd.prior";
	static final String YOY = "growth.ytd.yoy";
	static final String SHARE = "growth.share";
	static final String PER_LINE = "growth.revenue.per.line";
	static final String MONTH_PRIOR = "growth.month.prior";
	static final String MONTH_YOY = "growth.month.yoy";
	static final String PREVIOUS = "growth.month.previous";
	static final String MOM = "growth.month.mom";
	static final String COUNTY_MONTH = "growth.county.month";
	static final String COUNTY_YTD = "growth.county.ytd";

	static GrowthFigures compute(ChapterContext context, ChapterContent.Builder content) {
		Opened opened = Opened.read(context);
		opened.queries().forEach(content::query);
		var figures = new GrowthFigures(context, opened, new FactSheet(context));
		figures.stateUnits(context.period().id());
		figures.stateIndustries(context.period().id());
		figures.stateMonth(context.period().id(), context.period().month());
		return figures;
	}

	private void stateUnits(String asOf) {
		List<YearMonth> year = MonthSeries.yearToDate(context.period());
		List<YearMonth> before = MonthSeries.yearToDate(context.period().plusYears(-1));
		stateCount(MONTH, asOf, List.of(context.period().month()));
		stateCount(YTD, asOf, year);
		sheet.state(REVENUE, asOf, unit -> opened.revenue().sum(unit, "amount"),
				unit -> Lineage.of(Opened.REVENUE, opened.revenue().count(unit, "billed")));
		stateCount(PRIOR, asOf, before);
		stateChange(YOY, asOf, YTD, PRIOR);
		sheet.state(SHARE, asOf, unit -> figure(YTD, unit).per(sheet.self(YTD).figure()), unit -> Lineage.of(sheet.get(YTD, unit), sheet.self(YTD)));
		sheet.state(PER_LINE, asOf, unit -> figure(REVENUE, unit).per(figure(YTD, unit)),
				unit -> Lineage.of(sheet.get(REVENUE, unit), sheet.get(YTD, unit)));
		stateCount(COUNTY_MONTH, asOf, List.of(context.period().month()));
		stateCount(COUNTY_YTD, asOf, year);
	}

	private void stateIndustries(String asOf) {
		stateIndustries(YTD, asOf, "added");
		stateIndustries(PRIOR, asOf, "prior_added");
		sheet.stateCuts(YOY, asOf,
				(unit, industry) -> sheet.cut(YTD, unit, industry).figure().changeAgainst(sheet.cut(PRIOR, unit, industry).figure()),
				(unit, industry) -> Lineage.of(sheet.cut(YTD, unit, industry), sheet.cut(PRIOR, unit, industry)));
		sheet.stateCuts(SHARE, asOf, (unit, industry) -> sheet.cut(YTD, unit, industry).figure().per(figure(YTD, unit)),
				(unit, industry) -> Lineage.of(sheet.cut(YTD, unit, industry), sheet.get(YTD, unit)));
	}

	private void stateIndustries(String metric, String asOf, String column) {
		sheet.stateCuts(metric, asOf, (unit, industry) -> Figure.of(opened.of(unit, industry, column)),
				(unit, industry) -> Lineage.of(Opened.INDUSTRIES, opened.of(unit, industry, column)));
	}

	private void stateMonth(String asOf, YearMonth month) {
		stateCount(MONTH_PRIOR, asOf, List.of(month.minusYears(1)));
		stateChange(MONTH_YOY, asOf, MONTH, MONTH_PRIOR);
		stateCount(PREVIOUS, asOf, List.of(month.minusMonths(1)));
		stateChange(MOM, asOf, MONTH, PREVIOUS);
	}

	private void stateCount(String metric, String asOf, List<YearMonth> months) {
		sheet.state(metric, asOf, unit -> Figure.of(opened.in(unit, months)), unit -> Lineage.of(Opened.MONTHS, opened.in(unit, months)));
	}

	private void stateChange(String metric, String asOf, String of, String base) {
		sheet.state(metric, asOf, unit -> figure(of, unit).changeAgainst(figure(base, unit)),
				unit -> Lineage.of(sheet.get(of, unit), sheet.get(base, unit)));
	}

	private Figure figure(String metric, OrgUnit unit) {
		return sheet.get(metric, unit).figure();
	}

	/** Tells whether the growth since January of a unit or an industry is comparable: it is against a base that is not too small. */
	boolean isComparable(Fact yoy) {
		Map<String, String> cut = yoy.key().dimensions();
		return sheet.all().stream().filter(fact -> fact.metric().equals(PRIOR) && fact.org().equals(yoy.org()) && fact.key().dimensions().equals(cut))
				.noneMatch(prior -> TinyBase.COUNT.isTooSmall(prior.figure()));
	}

	/** Returns what is stated about the counties, whatever stands between them and the unit of the report: of those directly below it by another metric. */
	List<Fact> counties(String below, String belowBelow) {
		List<OrgUnit> direct = context.organisation().below().stream().filter(Level.COUNTY::is).toList();
		List<OrgUnit> others = context.organisation().units(OrgRole.BELOW_BELOW).stream().filter(Level.COUNTY::is).toList();
		return Stream.concat(sheet.of(below, direct).stream(), sheet.of(belowBelow, others).stream()).toList();
	}
}
