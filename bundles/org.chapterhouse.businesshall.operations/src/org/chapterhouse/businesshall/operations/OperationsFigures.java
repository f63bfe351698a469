package org.chapterhouse.businesshall.operations;

import java.util.Arrays;
import java.util.function.Function;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.Lineage;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.chapters.CutRollUp;
import org.chapterhouse.chapters.RollUp;

/**
 * Computes the facts of the chapter.
 *
 * @param spending what was spent
 * @param training how staff were trained
 * @param sheet    the facts
 */
record OperationsFigures(Spending spending, Training training, FactSheet sheet) {

	static final String COST = "hall.cost.year";
	static final String PRIOR = "hall.cost.prior";
	static final String YOY = "hall.cost.yoy";
	static final String SHARE = "hall.cost.share";
	static final String SESSIONS = "training.sessions";
	static final String HOURS = "training.hours";
	static final String ATTENDEES = "training.attendees";
	static final String PASSED = "training.pass.rate";
	static final String HOURS_EACH = "training.hours.each";

	static OperationsFigures compute(ChapterContext context, ChapterContent.Builder content) {
		var figures = new OperationsFigures(Spending.read(context, content), Training.read(context, content), new FactSheet(context));
		figures.stateCosts(context.period().id());
		figures.stateTraining(context.period().id());
		return figures;
	}

	private void stateCosts(String asOf) {
		CutRollUp now = spending.now();
		CutRollUp before = spending.before();
		sheet.state(COST, asOf, unit -> amount(now.whole(), unit), unit -> behind(unit, now.whole()));
		sheet.stateCuts(COST, asOf, (unit, category) -> amount(now.of(category), unit), (unit, category) -> behind(unit, now.of(category)));
		sheet.state(PRIOR, asOf, unit -> amount(before.whole(), unit), unit -> behind(unit, before.whole()));
		sheet.stateCuts(PRIOR, asOf, (unit, category) -> amount(before.of(category), unit), (unit, category) -> behind(unit, before.of(category)));
		sheet.state(YOY, asOf, unit -> amount(now.whole(), unit).changeAgainst(amount(before.whole(), unit)),
				unit -> behind(unit, now.whole(), before.whole()));
		sheet.stateCuts(YOY, asOf, (unit, category) -> amount(now.of(category), unit).changeAgainst(amount(before.of(category), unit)),
				(unit, category) -> behind(unit, now.of(category), before.of(category)));
		sheet.stateCuts(SHARE, asOf, (unit, category) -> amount(now.of(category), unit).per(amount(now.whole(), unit)),
				(unit, category) -> behind(unit, now.whole()));
	}

	private static Figure amount(RollUp rows, OrgUnit unit) {
		return rows.sum(unit, "amount");
	}

	private static Lineage behind(OrgUnit unit, RollUp... rows) {
		return Lineage.of("spent", Arrays.stream(rows).mapToLong(some -> some.count(unit, "booked")).sum());
	}

	private void stateTraining(String asOf) {
		Function<OrgUnit, Lineage> behind = unit -> Lineage.of("training", training.rows().count(unit, "held"));
		sheet.state(SESSIONS, asOf, training::held, behind);
		sheet.state(HOURS, asOf, training::hours, behind);
		sheet.state(ATTENDEES, asOf, training::attendees, behind);
		sheet.state(PASSED, asOf, unit -> training.passed(unit).per(training.attendees(unit)), behind);
		sheet.state(HOURS_EACH, asOf, unit -> training.hours(unit).per(training.attendees(unit)), behind);
	}
}
