package org.chapterhouse.leasedline.growth;

import java.nio.file.Path;
import java.util.Locale;

import org.chapterhouse.testkit.DataTables;
import org.chapterhouse.testkit.OpenedData;
import org.chapterhouse.testkit.ReportLab;
import org.chapterhouse.testkit.ReportView;

/** Builds the data of a province of branches 甲, 乙, 丙 …, each with one county of the same name with 县 behind it, and two industries, for March 2018. */
final class GrowthData {

	private static final String NAMES = "甲乙丙丁戊己庚辛壬";

	private final ReportLab lab;
	private final DataTables tables;
	private int lines;

	GrowthData(Path temp, int branches) {
		this.lab = new ReportLab(GrowthData.class, "leased-line-monthly", temp);
		this.tables = lab.tables();
		unit("CN", "全国", "nation", "", 0);
		unit("P", "大省", "province", "CN", 1);
		for (int at = 0; at < branches; at++) {
			String name = NAMES.substring(at, at + 1);
			unit("B" + at, name, "branch", "P", at);
			unit("C" + at, name + "县", "county", "B" + at, 1);
		}
		tables.row("industry", "code", "EDU", "name", "教育", "sort", "1");
		tables.row("industry", "code", "GOV", "name", "党政", "sort", "2");
	}

	private void unit(String code, String name, String level, String parent, int sort) {
		tables.row("org_unit", "code", code, "name", name + "单位", "short_name", name, "level", level, "parent_code", parent, "sort",
				Integer.toString(sort));
	}

	/** Adds lines of a branch opened on a day, in an industry. */
	GrowthData opened(int branch, String day, int count, String industry) {
		return opened("C" + branch, day, count, industry, "");
	}

	/** Adds lines of a branch opened on a day. */
	GrowthData opened(int branch, String day, int count) {
		return opened(branch, day, count, "EDU");
	}

	/** Adds lines of a county; an empty day of closing is none. */
	GrowthData opened(String county, String day, int count, String industry, String closed) {
		for (int at = 0; at < count; at++) {
			tables.row("line", "line_id", "L" + lines++, "county_code", county, "industry_code", industry, "product", "data", "opened_on", day,
					"closed_on", closed);
		}
		return this;
	}

	/** Adds a bill of the line added last. */
	GrowthData billed(String month, String amount) {
		tables.row("billing", "period", month, "line_id", "L" + (lines - 1), "amount", amount);
		return this;
	}

	ReportView report(String org, Locale language) {
		try (OpenedData data = lab.open(tables)) {
			return lab.report(data, "2018-03", org, language);
		}
	}
}
