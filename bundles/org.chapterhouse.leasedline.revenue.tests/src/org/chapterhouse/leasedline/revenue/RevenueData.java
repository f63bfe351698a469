package org.chapterhouse.leasedline.revenue;

import java.nio.file.Path;
import java.util.Locale;

import org.chapterhouse.testkit.DataTables;
import org.chapterhouse.testkit.OpenedData;
import org.chapterhouse.testkit.ReportLab;
import org.chapterhouse.testkit.ReportView;

/** Builds the data of a province of branches 甲, 乙, 丙 …, each with one county of the same name with 县 behind it, for March 2018. */
final class RevenueData {

	private static final String NAMES = "甲乙丙丁戊己庚辛壬";

	private final ReportLab lab;
	private final DataTables tables;
	private final int branches;
	private int counties;

	RevenueData(Path temp, int branches) {
		this(temp, "P", branches);
	}

	RevenueData(Path temp, String province, int branches) {
		this.lab = new ReportLab(RevenueData.class, "leased-line-monthly", temp);
		this.tables = lab.tables();
		this.branches = branches;
		unit("CN", "全国", "nation", "", 0).unit(province, "大省", "province", "CN", 1);
		for (int at = 0; at < branches; at++) {
			String name = NAMES.substring(at, at + 1);
			unit("B" + at, name, "branch", province, at).unit("C" + at, name + "县", "county", "B" + at, 1);
			tables.row("line", "line_id", "L" + at, "county_code", "C" + at, "product", "data", "opened_on", "2010-01-01");
		}
	}

	private RevenueData unit(String code, String name, String level, String parent, int sort) {
		tables.row("org_unit", "code", code, "name", name + "单位", "short_name", name, "level", level, "parent_code", parent, "sort",
				Integer.toString(sort));
		return this;
	}

	RevenueData branch(String code) {
		return unit(code, code, "branch", "P", 0);
	}

	/** Adds counties 1县, 2县 … to a branch, after those that it has, and bills each the same in the same month of two years. */
	RevenueData counties(String branch, int count, String lastYear, String thisYear) {
		for (int at = 0; at < count; at++) {
			counties++;
			int line = branches + counties;
			unit("C" + line, counties + "县", "county", branch, counties);
			tables.row("line", "line_id", "L" + line, "county_code", "C" + line, "product", "data", "opened_on", "2010-01-01");
			bills(line, lastYear, thisYear);
		}
		return this;
	}

	/** Bills the same month of two years; an empty amount is no bill. */
	RevenueData bills(int branch, String lastYear, String thisYear) {
		return bill("2017-03", branch, lastYear).bill("2018-03", branch, thisYear);
	}

	RevenueData bill(String month, int branch, String amount) {
		if (!amount.isEmpty()) {
			tables.row("billing", "period", month, "line_id", "L" + branch, "amount", amount);
		}
		return this;
	}

	RevenueData target(String org, String period, String value) {
		tables.row("target", "metric", "revenue", "org_code", org, "period", period, "value", value);
		return this;
	}

	/** Bills every branch the same, but some of them something else this year. */
	RevenueData growth(int others, String lastYear, String othersNow, String now) {
		for (int at = 0; at < branches; at++) {
			bills(at, lastYear, at < others ? othersNow : now);
		}
		return this;
	}

	ReportView report(String org, Locale language) {
		try (OpenedData data = lab.open(tables)) {
			return lab.report(data, "2018-03", org, language);
		}
	}
}
