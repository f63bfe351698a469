package org.chapterhouse.leasedline.revenue;

import java.nio.file.Path;
import java.util.Locale;

import org.chapterhouse.testkit.CsvFolder;
import org.chapterhouse.testkit.ReportLab;
import org.chapterhouse.testkit.ReportView;

/** Builds the data of a province of branches 甲, 乙, 丙 …, each with one county of the same name with 县 behind it, for March 2018. */
final class RevenueData {

	static final String NAMES = "甲乙丙丁戊己庚辛壬";

	private final CsvFolder tables = new CsvFolder();
	private final int branches;

	RevenueData(int branches) {
		this.branches = branches;
		declare(tables);
		tables.row("org_unit", "CN", "全国", "全国", "nation", "", 0).row("org_unit", "P", "大省", "大省", "province", "CN", 1);
		for (int at = 0; at < branches; at++) {
			String name = NAMES.substring(at, at + 1);
			tables.row("org_unit", "B" + at, name + "分公司", name, "branch", "P", at).row("org_unit", "C" + at, name + "县", name + "县", "county", "B" + at, 1);
			tables.row("line", "L" + at, "C" + at);
		}
	}

	static CsvFolder declare(CsvFolder tables) {
		return tables.table("org_unit", "code", "name", "short_name", "level", "parent_code", "sort").table("industry", "code", "name", "sort")
				.table("line", "line_id", "county_code").table("billing", "period", "line_id", "amount").table("target", "metric", "org_code", "period", "value");
	}

	/** Bills the same month of two years; an empty amount is no bill. */
	RevenueData bills(int branch, String lastYear, String thisYear) {
		return bill("2017-03", branch, lastYear).bill("2018-03", branch, thisYear);
	}

	RevenueData bill(String month, int branch, String amount) {
		if (!amount.isEmpty()) {
			tables.row("billing", month, "L" + branch, amount);
		}
		return this;
	}

	RevenueData target(String org, String period, String value) {
		tables.row("target", "revenue", org, period, value);
		return this;
	}

	/** Gives every branch the same figures, or others to the first ones. */
	RevenueData growth(int failing, String lastYear, String failingNow, String metNow) {
		for (int at = 0; at < branches; at++) {
			bills(at, lastYear, at < failing ? failingNow : metNow);
		}
		return this;
	}

	ReportView report(Path temp, String org, Locale language) {
		try (var lab = new ReportLab(temp, "org.chapterhouse.leasedline", "org.chapterhouse.leasedline.revenue")) {
			return new ReportView(lab.report(tables.write(temp.resolve("data")), "2018-03", org, language));
		}
	}
}
