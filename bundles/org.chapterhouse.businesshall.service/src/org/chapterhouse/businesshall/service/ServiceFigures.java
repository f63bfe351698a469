package org.chapterhouse.businesshall.service;

import java.util.function.BiFunction;
import java.util.function.Function;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
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

	private void complaints(String asOf) {
		RollUp now = rows.complaints(rows.year());
		RollUp before = rows.complaints(rows.year() - 1);
		Function<OrgUnit, Lineage> behind = unit -> Lineage.of("complaints", now.count(unit, "received"));
		Function<OrgUnit, Lineage> both = unit -> Lineage.of("complaints", now.count(unit, "received") + before.count(unit, "received"));
		Function<OrgUnit, Figure> count = unit -> ServiceRows.count(now, unit, "received");
		RollUp urgent = now.where(row -> row.text("severity").equals("urgent"));
		RollUp normal = now.where(row -> row.text("severity").equals("normal"));
		sheet.state(COUNT, asOf, count, behind);
		sheet.state(COUNT_YOY, asOf, unit -> count.apply(unit).changeAgainst(ServiceRows.count(before, unit, "received")), both);
		sheet.state(URGENT, asOf, unit -> ServiceRows.share(urgent, unit, "responded_in_time", "received"),
				unit -> Lineage.of("complaints", urgent.count(unit, "received")));
		sheet.state(NORMAL, asOf, unit -> ServiceRows.share(normal, unit, "closed_in_time", "received"),
				unit -> Lineage.of("complaints", normal.count(unit, "received")));
		sheet.state(HOURS, asOf, unit -> ServiceRows.hours(now, unit), behind);
		sheet.state(HOURS_YOY, asOf, unit -> ServiceRows.hours(now, unit).changeAgainst(ServiceRows.hours(before, unit)), both);
		sheet.state(REPEAT, asOf, unit -> ServiceRows.share(now, unit, "repeated", "received"), behind);
		sheet.state(REPEAT_CHANGE, asOf,
				unit -> ServiceRows.share(now, unit, "repeated", "received").minus(ServiceRows.share(before, unit, "repeated", "received")), both);
		sheet.state(CALLBACK, asOf, unit -> ServiceRows.share(now, unit, "called_back", "closed"), behind);
		sheet.state(UNCLOSED, asOf, unit -> count.apply(unit).minus(ServiceRows.count(now, unit, "closed")), behind);
	}

	private void support(String asOf) {
		RollUp now = rows.support(rows.year());
		RollUp before = rows.support(rows.year() - 1);
		Function<OrgUnit, Lineage> behind = unit -> Lineage.of("support", now.count(unit, "raised"));
		sheet.state(SUPPORT, asOf, unit -> ServiceRows.share(now, unit, "responded_in_time", "raised"), behind);
		sheet.state(CYCLE, asOf, unit -> ServiceRows.hours(now, unit), behind);
		sheet.state(CYCLE_YOY, asOf, unit -> ServiceRows.hours(now, unit).changeAgainst(ServiceRows.hours(before, unit)),
				unit -> Lineage.of("support", now.count(unit, "raised") + before.count(unit, "raised")));
	}

	private void fiveg(String asOf) {
		RollUp joined = rows.joined();
		RollUp five = joined.where(row -> row.text("network").equals("5G"));
		RollUp four = joined.where(row -> row.text("network").equals("4G"));
		Function<OrgUnit, Lineage> behind = unit -> Lineage.of("joined", joined.count(unit, "joined"));
		sheet.state(FIVEG, asOf, unit -> ServiceRows.count(five, unit, "joined").per(ServiceRows.count(joined, unit, "joined")), behind);
		sheet.state(UPLIFT, asOf, unit -> fee(five, unit).changeAgainst(fee(four, unit)), behind);
	}

	private static Figure fee(RollUp joined, OrgUnit unit) {
		return joined.sum(unit, "fee").per(ServiceRows.count(joined, unit, "fees"));
	}

	private void signups(String asOf) {
		BiFunction<OrgUnit, DimensionMember, Lineage> now = (unit, product) -> Lineage.of("signups",
				signups(product, rows.year()).count(unit, "row_count"));
		BiFunction<OrgUnit, DimensionMember, Lineage> both = (unit, product) -> Lineage.of("signups",
				rows.signups().of(product).count(unit, "row_count"));
		sheet.stateCuts(SIGNUPS, asOf, (unit, product) -> signups(product, rows.year()).sum(unit, "signups"), now);
		sheet.stateCuts(SIGNUPS_YOY, asOf, (unit, product) -> change(unit, product, "signups"), both);
		sheet.stateCuts(SIGNUPS_REVENUE_YOY, asOf, (unit, product) -> change(unit, product, "revenue"), both);
	}

	/** Returns what was signed for a product in a year. */
	RollUp signups(DimensionMember product, int in) {
		return rows.signups().of(product).where(row -> row.count("signed_year") == in);
	}

	private Figure change(OrgUnit unit, DimensionMember product, String column) {
		return signups(product, rows.year()).sum(unit, column).changeAgainst(signups(product, rows.year() - 1).sum(unit, column));
	}
}
