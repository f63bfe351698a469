package org.chapterhouse.leasedline.audit;

import java.nio.file.Path;
import java.util.Locale;

import org.chapterhouse.testkit.DataTables;
import org.chapterhouse.testkit.OpenedData;
import org.chapterhouse.testkit.ReportLab;
import org.chapterhouse.testkit.ReportView;

/** Builds the data of a province of branches 甲, 乙, 丙 …, each with one county of the same name with 县 behind it, for March 2018. */
final class AuditData {

	private static final String NAMES = "甲乙丙丁戊己庚辛壬";

	private final ReportLab lab;
	private final DataTables tables;
	private int lines;
	private int items;

	AuditData(Path temp, int branches) {
		this.lab = new ReportLab(AuditData.class, "leased-line-monthly", temp);
		this.tables = lab.tables();
		unit("CN", "全国", "nation", "", 0).unit("P", "大省", "province", "CN", 1);
		for (int at = 0; at < branches; at++) {
			String name = NAMES.substring(at, at + 1);
			unit("B" + at, name, "branch", "P", at).unit("C" + at, name + "县", "county", "B" + at, 1);
		}
	}

	private AuditData unit(String code, String name, String level, String parent, int sort) {
		tables.row("org_unit", "code", code, "name", name + "单位", "short_name", name, "level", level, "parent_code", parent, "sort",
				Integer.toString(sort));
		return this;
	}

	/** Adds a line of a county. */
	AuditData line(String county, String opened, String fee, String standard, String approval) {
		tables.row("line", "line_id", "L" + lines++, "county_code", county, "product", "data", "monthly_fee", fee, "standard_fee", standard,
				"approval_no", approval, "opened_on", opened);
		return this;
	}

	/** Adds an audited item of a line of a branch; a finding is one of an item that failed. */
	AuditData item(String branch, String month, String line, String item, boolean passed, String finding) {
		tables.row("audit", "sample_id", "A%04d".formatted(items++), "period", month, "line_id", line, "branch_code", branch, "item", item, "passed",
				passed ? "yes" : "no", "finding", finding);
		return this;
	}

	/** Adds audited items of a branch in a month, the first of which failed. */
	AuditData audited(int branch, String month, int number, int failed) {
		for (int at = 0; at < number; at++) {
			item("B" + branch, month, "X" + branch + at, "contract", at >= failed, at < failed ? "问题" : "");
		}
		return this;
	}

	ReportView report(String org, Locale language) {
		try (OpenedData data = lab.open(tables)) {
			return lab.report(data, "2018-03", org, language);
		}
	}
}
