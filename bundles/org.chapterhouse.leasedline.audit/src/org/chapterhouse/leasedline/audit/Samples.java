package org.chapterhouse.leasedline.audit;

import java.util.List;
import org.chapterhouse.leasedline.CountyRows;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.data.QueryResult;
import org.chapterhouse.api.data.Row;
import org.chapterhouse.api.data.SqlQuery;
import org.chapterhouse.chapters.RollUp;
import org.chapterhouse.leasedline.BranchRollUp;

/**
 * Counts what was audited in the month of the report and in the one before, and the lines opened in the month by their tariff.
 *
 * @param checks   of the month by {@code item}: {@code items} and {@code passed}
 * @param before   the same of the month before
 * @param samples  {@code samples}: the lines sampled, by branch
 * @param sampled  the lines sampled in the unit of the report, each once
 * @param tariff   by county: {@code opened}, {@code low}, {@code zero}, {@code unapproved}
 * @param findings the items that failed, at most thirty
 * @param floor    the lines below the floor of the tariff, at most thirty, those without an approval first
 * @param queries  what the queries gave
 */
record Samples(BranchRollUp checks, BranchRollUp before, BranchRollUp samples, long sampled, RollUp tariff, List<Row> findings, List<Row> floor,
		List<QueryResult> queries) {

	static final String CHECKS = "checks";
	static final String SAMPLES = "samples";
	static final String SAMPLED = "sampled";
	static final String TARIFF = "tariff";

	static Samples read(ChapterContext context) {
		String month = context.period().id();
		String previous = context.period().previous().id();
		String unit = context.organisation().self().code();
		QueryResult checks = context.data().query(query(CHECKS).with("previous", previous).with("month", month));
		QueryResult samples = context.data().query(query(SAMPLES).with("month", month));
		QueryResult sampled = context.data().query(query(SAMPLED).with("month", month).with("unit", unit));
		QueryResult tariff = context.data().query(inMonth(context, TARIFF));
		QueryResult findings = context.data().query(query("findings").with("month", month).with("unit", unit));
		QueryResult floor = context.data().query(inMonth(context, "floor").with("unit", unit));
		BranchRollUp all = BranchRollUp.of(context.organisation(), checks);
		return new Samples(all.where(row -> row.text("period").equals(month)), all.where(row -> row.text("period").equals(previous)),
				BranchRollUp.of(context.organisation(), samples), sampled.rows().stream().mapToLong(row -> row.count("samples")).sum(),
				CountyRows.of(context.organisation(), tariff), findings.rows(), floor.rows(),
				List.of(checks, samples, sampled, tariff, findings, floor));
	}

	private static SqlQuery inMonth(ChapterContext context, String name) {
		return query(name).with("first_day", context.period().firstDay()).with("last_day", context.period().lastDay());
	}

	private static SqlQuery query(String name) {
		return SqlQuery.read(Samples.class, name);
	}

	/** Returns what was audited of one kind. */
	BranchRollUp of(Item item) {
		return checks.where(row -> row.text("item").equals(item.id()));
	}
}
