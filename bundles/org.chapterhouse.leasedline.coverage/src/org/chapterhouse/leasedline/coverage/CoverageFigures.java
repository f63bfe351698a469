package org.chapterhouse.leasedline.coverage;

import java.util.Arrays;
import java.util.function.BiFunction;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.Lineage;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.chapters.CutRollUp;
import org.chapterhouse.chapters.RollUp;
import org.chapterhouse.chapters.TinyBase;

/** Computes the facts of the chapter: of every unit and, where their metric is cut by industry, of every industry. Used by one thread. */
final class CoverageFigures {

	static final String RATE = "coverage.rate";
	static final String CHANGE = "coverage.rate.change";
	static final String GAINED = "coverage.gained";
	static final String UNCOVERED = "coverage.uncovered";
	static final String ARPU = "arpu";
	static final String ACCOUNTS = "accounts.total";
	static final String COVERED = "accounts.covered";
	static final String COVERED_BEFORE = "accounts.covered.before";
	static final String RATE_BEFORE = "accounts.rate.before";
	static final String LOST = "accounts.lost";
	static final String OPEN = "accounts.uncovered";
	static final String COUNTY_RATE = "accounts.county.rate";
	static final String REVENUE = "yield.revenue";
	static final String LINE_MONTHS = "yield.line.months";
	static final String PRIOR_REVENUE = "yield.prior.revenue";
	static final String PRIOR_LINE_MONTHS = "yield.prior.line.months";
	static final String PRIOR_ARPU = "yield.prior.arpu";
	static final String YOY = "yield.yoy";

	private final ChapterContext context;
	private final CoverageData data;
	private final FactSheet sheet;
	private final String asOf;

	private CoverageFigures(ChapterContext context, CoverageData data) {
		this.context = context;
		this.data = data;
		this.sheet = new FactSheet(context);
		this.asOf = context.period().id();
	}

	static CoverageFigures compute(ChapterContext context, CoverageData data) {
		var figures = new CoverageFigures(context, data);
		figures.stateCoverage();
		figures.stateYield();
		return figures;
	}

	/** Returns the facts. */
	FactSheet sheet() {
		return sheet;
	}

	/** Returns what they were made from. */
	CoverageData data() {
		return data;
	}

	/** Tells whether a unit has enough accounts for its rate to be compared with that of last December. */
	boolean isComparable(Fact change) {
		return context.organisation().unit(change.org()).filter(unit -> !TinyBase.COUNT.isTooSmall(value(ACCOUNTS, unit))).isPresent();
	}

	/** Tells whether the revenue per line of the year before can be compared with: it comes from at least 10 lines, in the mean of the months. */
	boolean isYieldComparable() {
		OrgUnit self = context.organisation().self();
		Figure lines = value(PRIOR_LINE_MONTHS, self).per(Figure.of(context.period().month().getMonthValue()));
		return !TinyBase.COUNT.isTooSmall(lines) && !TinyBase.MONEY.isTooSmall(value(PRIOR_REVENUE, self));
	}

	private void stateCoverage() {
		CutRollUp accounts = data.accounts();
		query(ACCOUNTS, accounts, count("accounts"), CoverageData.ACCOUNTS, "accounts");
		query(COVERED, accounts, count("covered"), CoverageData.ACCOUNTS, "accounts");
		query(COVERED_BEFORE, accounts, count("covered_before"), CoverageData.ACCOUNTS, "accounts");
		query(GAINED, accounts, count("gained"), CoverageData.ACCOUNTS, "accounts");
		query(OPEN, accounts, (rows, unit) -> Figure.of(rows.count(unit, "accounts") - rows.count(unit, "covered")), CoverageData.ACCOUNTS,
				"accounts");
		query(COUNTY_RATE, accounts, (rows, unit) -> count("covered").apply(rows, unit).per(count("accounts").apply(rows, unit)),
				CoverageData.ACCOUNTS, "accounts");
		sheet.state(UNCOVERED, asOf, unit -> value(ACCOUNTS, unit).minus(value(COVERED, unit)), unit -> made(unit, ACCOUNTS, COVERED));
		sheet.state(LOST, asOf, unit -> value(COVERED_BEFORE, unit).plus(value(GAINED, unit)).minus(value(COVERED, unit)),
				unit -> made(unit, COVERED_BEFORE, GAINED, COVERED));
		ratio(RATE, COVERED, ACCOUNTS);
		ratio(RATE_BEFORE, COVERED_BEFORE, ACCOUNTS);
		sheet.state(CHANGE, asOf, unit -> value(RATE, unit).minus(value(RATE_BEFORE, unit)), unit -> made(unit, RATE, RATE_BEFORE));
	}

	private void stateYield() {
		query(REVENUE, data.revenue(), (rows, unit) -> rows.sum(unit, "revenue"), CoverageData.REVENUE, "bills");
		query(LINE_MONTHS, data.lines(), count("line_months"), CoverageData.LINE_MONTHS, "lines");
		query(PRIOR_REVENUE, data.revenue(), (rows, unit) -> rows.sum(unit, "revenue_before"), CoverageData.REVENUE, "bills_before");
		query(PRIOR_LINE_MONTHS, data.lines(), count("line_months_before"), CoverageData.LINE_MONTHS, "lines_before");
		ratio(ARPU, REVENUE, LINE_MONTHS);
		ratio(PRIOR_ARPU, PRIOR_REVENUE, PRIOR_LINE_MONTHS);
		sheet.state(YOY, asOf, unit -> value(ARPU, unit).changeAgainst(value(PRIOR_ARPU, unit)), unit -> made(unit, ARPU, PRIOR_ARPU));
	}

	/** States what rows of a query give; {@code evidence} is the column that counts the rows of data behind. */
	private void query(String metric, CutRollUp rows, BiFunction<RollUp, OrgUnit, Figure> figure, String query, String evidence) {
		sheet.state(metric, asOf, unit -> figure.apply(rows.whole(), unit), unit -> Lineage.of(query, rows.whole().count(unit, evidence)));
		if (isCut(metric)) {
			sheet.stateCuts(metric, asOf, (unit, industry) -> figure.apply(rows.of(industry), unit),
					(unit, industry) -> Lineage.of(query, rows.of(industry).count(unit, evidence)));
		}
	}

	private void ratio(String metric, String of, String per) {
		sheet.state(metric, asOf, unit -> value(of, unit).per(value(per, unit)), unit -> made(unit, of, per));
		if (isCut(metric)) {
			sheet.stateCuts(metric, asOf, (unit, industry) -> sheet.cut(of, unit, industry).figure().per(sheet.cut(per, unit, industry).figure()),
					(unit, industry) -> Lineage.of(sheet.cut(of, unit, industry), sheet.cut(per, unit, industry)));
		}
	}

	private boolean isCut(String metric) {
		return !context.metric(metric).getDimensionRoles().isEmpty();
	}

	private static BiFunction<RollUp, OrgUnit, Figure> count(String column) {
		return (rows, unit) -> Figure.of(rows.count(unit, column));
	}

	private Figure value(String metric, OrgUnit unit) {
		return sheet.get(metric, unit).figure();
	}

	private Lineage made(OrgUnit unit, String... from) {
		return Lineage.of(Arrays.stream(from).map(metric -> sheet.get(metric, unit)).toArray(Fact[]::new));
	}
}
