package org.chapterhouse.leasedline.retention;

import java.nio.file.Path;
import java.util.Locale;

import org.chapterhouse.testkit.DataTables;
import org.chapterhouse.testkit.OpenedData;
import org.chapterhouse.testkit.ReportLab;
import org.chapterhouse.testkit.ReportView;

/** Builds the data of a province of branches 甲, 乙, 丙 …, each with one county of the same name with 县 behind it, for March 2018. */
final class RetentionData {

	private static final String NAMES = "甲乙丙丁戊己庚辛壬";

	private final ReportLab lab;
	private final DataTables tables;
	private int lines;

	RetentionData(Path temp, int branches) {
		this.lab = new ReportLab(RetentionData.class, "leased-line-monthly", temp);
		this.tables = lab.tables();
		unit("CN", "全国", "nation", "", 0).unit("P", "大省", "province", "CN", 1);
		for (int at = 0; at < branches; at++) {
			String name = NAMES.substring(at, at + 1);
			unit("B" + at, name, "branch", "P", at).unit("C" + at, name + "县", "county", "B" + at, 1);
		}
	}

	private RetentionData unit(String code, String name, String level, String parent, int sort) {
		tables.row("org_unit", "code", code, "name", name + "单位", "short_name", name, "level", level, "parent_code", parent, "sort",
				Integer.toString(sort));
		return this;
	}

	/** Adds a line of a county with a monthly fee of 1000 yuan; an empty day or reason is none. */
	RetentionData line(String county, String opened, String closed, String reason) {
		tables.row("line", "line_id", "L" + lines++, "county_code", county, "product", "data", "monthly_fee", "1000", "opened_on", opened,
				"closed_on", closed,
				"close_reason", reason);
		return this;
	}

	/** Adds lines of a branch that were in service at the start of the month, some of which were lost in it. */
	RetentionData stock(int branch, int inService, int lost) {
		for (int at = 0; at < inService; at++) {
			line("C" + branch, "2015-01-01", at < lost ? "2018-03-15" : "", "");
		}
		return this;
	}

	/** Adds lines lost in the month before. */
	RetentionData lostBefore(int branch, int lost) {
		for (int at = 0; at < lost; at++) {
			line("C" + branch, "2015-01-01", "2018-02-28", "");
		}
		return this;
	}

	RetentionData target(String org, String period, String value) {
		tables.row("target", "metric", "retention", "org_code", org, "period", period, "value", value);
		return this;
	}

	ReportView report(String org, Locale language) {
		try (OpenedData data = lab.open(tables)) {
			return lab.report(data, "2018-03", org, language);
		}
	}
}
