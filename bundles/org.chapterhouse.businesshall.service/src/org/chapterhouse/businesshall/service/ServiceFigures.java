package org.chapterhouse.businesshall.service;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactKey;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.Lineage;
import org.chapterhouse.api.value.DimensionMember;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.chapters.RollUp;

/**
 * Computes the facts of the chapter.
 *
 * @param rows  what they are made from
 * @param sheet the facts
 */
record ServiceFigures(ServiceRows rows, FactSheet sheet) {

	static final String COUNT = "complaint.count";
	static final String COUNT_YOY = "complaint.count.yoy";
	static final String URGENT = "complaint.urgent.in_time";
	static final String NORMAL = "complaint.normal.in_time";
	static final String HOURS = "complaint.handling.hours";
	static final String HOURS_YOY = "complaint.handling.yoy";
	static final String REPEAT = "complaint.repeat.rate";
	static final String REPEAT_CHANGE = "complaint.repeat.change";
	static final String CALLBACK = "complaint.callback.rate";
	static final String UNCLOSED = "complaint.unclosed";
	static final String SUPPORT = "support.in_time";
	static final String CYCLE = "support.cycle.hours";
	static final String CYCLE_YOY = "support.cycle.yoy";
	static final String FIVEG = "fiveg.share";
	static final String UPLIFT = "fiveg.fee.uplift";
	static final String SIGNUPS = "signup.count";
	static final String SIGNUPS_YOY = "signup.count.yoy";
	static final String SIGNUPS_PRIOR = "signup.count.prior";
	static final String SIGNUPS_REVENUE = "signup.revenue";
	static final String SIGNUPS_REVENUE_PRIOR = "signup.revenue.prior";
	static final String SIGNUPS_REVENUE_YOY = "signup.revenue.yoy";

	static ServiceFigures compute(ChapterContext context, ChapterContent.Builder content) {
		var figures = new ServiceFigures(ServiceRows.read(context, content), new FactSheet(context));
		String asOf = context.period().id();
		figures.complaints(asOf);
		figures.support(asOf);
		figures.fiveg(asOf);
		figures.signups(asOf);
		return figures;
	}

	/** Returns what is stated about the company in the report of one of its halls; a fact without a value elsewhere. */
	Fact company(String metric, Optional<OrgUnit> above) {
		return above.map(unit -> sheet.get(metric, unit)).orElseGet(() -> new Fact(FactKey.of(metric, "", ""), Figure.none(), Lineage.of()));
	}

	private void complaints(String asOf) {
		RollUp now = rows.complaints(rows.year());
		RollUp before = rows.complaints(rows.year() - 1);
		Function<OrgUnit, Lineage> behind = unit -> Lineage.of("complaints", rows.total(now, unit, "received"));
		Function<OrgUnit, Lineage> both = unit -> Lineage.of("complaints", now.count(unit, "received") + before.count(unit, "received"));
		Function<OrgUnit, Figure> count = unit -> rows.count(now, unit, "received");
		RollUp urgent = now.where(row -> row.text("severity").equals("urgent"));
		RollUp normal = now.where(row -> row.text("severity").equals("normal"));
		sheet.state(COUNT, asOf, count, behind);
		sheet.state(COUNT_YOY, asOf, unit -> count.apply(unit).changeAgainst(rows.count(before, unit, "received")), both);
		sheet.state(URGENT, asOf, unit -> rows.share(urgent, unit, "responded_in_time", "received"),
				unit -> Lineage.of("complaints", rows.total(urgent, unit, "received")));
		sheet.state(NORMAL, asOf, unit -> rows.share(normal, unit, "closed_in_time", "received"),
				unit -> Lineage.of("complaints", rows.total(normal, unit, "received")));
		sheet.state(HOURS, asOf, unit -> rows.hours(now, unit), behind);
		sheet.state(HOURS_YOY, asOf, unit -> rows.hours(now, unit).changeAgainst(rows.hours(before, unit)), both);
		sheet.state(REPEAT, asOf, unit -> rows.share(now, unit, "repeated", "received"), behind);
		sheet.state(REPEAT_CHANGE, asOf,
				unit -> rows.share(now, unit, "repeated", "received").minus(rows.share(before, unit, "repeated", "received")), both);
		sheet.state(CALLBACK, asOf, unit -> rows.share(now, unit, "called_back", "closed"), behind);
		sheet.state(UNCLOSED, asOf, unit -> count.apply(unit).minus(rows.count(now, unit, "closed")), behind);
	}

	private void support(String asOf) {
		RollUp now = rows.support(rows.year());
		RollUp before = rows.support(rows.year() - 1);
		Function<OrgUnit, Lineage> behind = unit -> Lineage.of("support", rows.total(now, unit, "raised"));
		sheet.state(SUPPORT, asOf, unit -> rows.share(now, unit, "responded_in_time", "raised"), behind);
		sheet.state(CYCLE, asOf, unit -> rows.hours(now, unit), behind);
		sheet.state(CYCLE_YOY, asOf, unit -> rows.hours(now, unit).changeAgainst(rows.hours(before, unit)),
				unit -> Lineage.of("support", now.count(unit, "raised") + before.count(unit, "raised")));
	}

	private void fiveg(String asOf) {
		RollUp joined = rows.joined();
		RollUp five = joined.where(row -> row.text("network").equals("5G"));
		RollUp four = joined.where(row -> row.text("network").equals("4G"));
		Function<OrgUnit, Lineage> behind = unit -> Lineage.of("joined", rows.total(joined, unit, "joined"));
		sheet.state(FIVEG, asOf, unit -> rows.count(five, unit, "joined").per(rows.count(joined, unit, "joined")), behind);
		sheet.state(UPLIFT, asOf, unit -> fee(five, unit).changeAgainst(fee(four, unit)), behind);
	}

	private Figure fee(RollUp joined, OrgUnit unit) {
		return joined.sum(unit, "fee").per(rows.count(joined, unit, "fees"));
	}

	private void signups(String asOf) {
		BiFunction<OrgUnit, DimensionMember, Lineage> now = (unit, product) -> Lineage.of("signups",
				signups(product, rows.year()).count(unit, "row_count"));
		BiFunction<OrgUnit, DimensionMember, Lineage> both = (unit, product) -> Lineage.of("signups",
				rows.signups().of(product).count(unit, "row_count"));
		BiFunction<OrgUnit, DimensionMember, Lineage> before = (unit, product) -> Lineage.of("signups",
				signups(product, rows.year() - 1).count(unit, "row_count"));
		sheet.stateCuts(SIGNUPS, asOf, (unit, product) -> signups(product, rows.year()).sum(unit, "signups"), now);
		sheet.stateCuts(SIGNUPS_PRIOR, asOf, (unit, product) -> signups(product, rows.year() - 1).sum(unit, "signups"), before);
		sheet.stateCuts(SIGNUPS_YOY, asOf, (unit, product) -> change(unit, product, SIGNUPS, SIGNUPS_PRIOR), both);
		sheet.stateCuts(SIGNUPS_REVENUE, asOf, (unit, product) -> signups(product, rows.year()).sum(unit, "revenue"), now);
		sheet.stateCuts(SIGNUPS_REVENUE_PRIOR, asOf, (unit, product) -> signups(product, rows.year() - 1).sum(unit, "revenue"), before);
		sheet.stateCuts(SIGNUPS_REVENUE_YOY, asOf, (unit, product) -> change(unit, product, SIGNUPS_REVENUE, SIGNUPS_REVENUE_PRIOR), both);
	}

	/** Returns what was signed for a product in a year. */
	private RollUp signups(DimensionMember product, int in) {
		return rows.signups().of(product).where(row -> row.count("signed_year") == in);
	}

	private Figure change(OrgUnit unit, DimensionMember product, String now, String before) {
		return sheet.cut(now, unit, product).figure().changeAgainst(sheet.cut(before, unit, product).figure());
	}
}
