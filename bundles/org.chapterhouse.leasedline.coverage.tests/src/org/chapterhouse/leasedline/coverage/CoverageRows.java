package org.chapterhouse.leasedline.coverage;

import java.nio.file.Path;
import java.util.Locale;

import org.chapterhouse.testkit.DataTables;
import org.chapterhouse.testkit.OpenedData;
import org.chapterhouse.testkit.ReportLab;
import org.chapterhouse.testkit.ReportView;

/**
 * Builds the data of a province of branches 甲, 乙, 丙 …, each with one county of the same name with 县 behind it, and the industries 教育 (E) and 金融 (F), for
 * March 2018.
 */
final class CoverageRows {

	private static final String NAMES = "甲乙丙丁戊己庚辛壬";

	private final ReportLab lab;
	private final DataTables tables;
	private int accounts;
	private int lines;

	CoverageRows(Path temp, int branches) {
		this.lab = new ReportLab(CoverageRows.class, "leased-line-monthly", temp);
		this.tables = lab.tables();
		unit("CN", "全国", "nation", "", 0).unit("P", "大省", "province", "CN", 1);
		for (int at = 0; at < branches; at++) {
			String name = NAMES.substring(at, at + 1);
			unit("B" + at, name, "branch", "P", at).unit("C" + at, name + "县", "county", "B" + at, 1);
		}
		tables.row("industry", "code", "E", "name", "教育", "sort", "1").row("industry", "code", "F", "name", "金融", "sort", "2");
	}

	private CoverageRows unit(String code, String name, String level, String parent, int sort) {
		tables.row("org_unit", "code", code, "name", name + "单位", "short_name", name, "level", level, "parent_code", parent, "sort",
				Integer.toString(sort));
		return this;
	}

	/** Adds an account to a snapshot and returns its id. */
	String account(String snapshot, String county, String industry) {
		String id = "A" + accounts++;
		tables.row("account", "account_id", id, "snapshot", snapshot, "county_code", county, "industry_code", industry);
		return id;
	}

	/** Adds a line and returns its id; an empty day is none. */
	String line(String account, String county, String industry, String opened, String closed) {
		String id = "L" + lines++;
		tables.row("line", "line_id", id, "account_id", account, "county_code", county, "industry_code", industry, "product", "data", "opened_on",
				opened, "closed_on", closed);
		return id;
	}

	/**
	 * Adds accounts of the education industry to a branch.
	 *
	 * @param kept   with a line last December and now
	 * @param gained with a line now
	 * @param lost   with a line last December
	 * @param open   without one
	 */
	CoverageRows accounts(int branch, int kept, int gained, int lost, int open) {
		String county = "C" + branch;
		for (int at = 0; at < kept + gained + lost + open; at++) {
			String account = account("2017-12", county, "E");
			if (at < kept + gained + lost) {
				line(account, county, "E", at < kept || at >= kept + gained ? "2016-01-01" : "2018-02-01", at < kept + gained ? "" : "2018-03-31");
			}
		}
		return this;
	}

	/** Adds lines of an industry in service since long, each with a bill in March of this year and of the year before. */
	CoverageRows lines(String industry, int number, int now, int before) {
		for (int at = 0; at < number; at++) {
			String line = line("", "C0", industry, "2015-01-01", "");
			bill("2018-03", line, now).bill("2017-03", line, before);
		}
		return this;
	}

	CoverageRows bill(String period, String line, int amount) {
		tables.row("billing", "period", period, "line_id", line, "amount", Integer.toString(amount));
		return this;
	}

	ReportView report(String org, Locale language) {
		try (OpenedData data = lab.open(tables)) {
			return lab.report(data, "2018-03", org, language);
		}
	}
}
