package org.chapterhouse.leasedline.projects;

import java.nio.file.Path;
import java.util.Locale;

import org.chapterhouse.testkit.DataTables;
import org.chapterhouse.testkit.OpenedData;
import org.chapterhouse.testkit.ReportLab;
import org.chapterhouse.testkit.ReportView;

/** Builds the data of a province of branches 甲, 乙, 丙 …, each with one county of the same name with 县 behind it, for March 2018. */
final class ProjectsData {

	private static final String NAMES = "甲乙丙丁戊己庚辛壬";

	private final ReportLab lab;
	private final DataTables tables;
	private int rows;

	ProjectsData(Path temp, int branches) {
		this.lab = new ReportLab(ProjectsData.class, "leased-line-monthly", temp);
		this.tables = lab.tables();
		unit("CN", "全国", "nation", "", 0);
		unit("P", "大省", "province", "CN", 1);
		for (int at = 0; at < branches; at++) {
			String name = NAMES.substring(at, at + 1);
			unit("B" + at, name, "branch", "P", at);
			unit("C" + at, name + "县", "county", "B" + at, 1);
		}
	}

	private void unit(String code, String name, String level, String parent, int sort) {
		tables.row("org_unit", "code", code, "name", name + "单位", "short_name", name, "level", level, "parent_code", parent, "sort",
				Integer.toString(sort));
	}

	/** Adds projects of a branch with contracts of 1000 yuan; an empty day is none. */
	ProjectsData projects(int branch, String outcome, String day, int count) {
		for (int at = 0; at < count; at++) {
			tables.row("project", "project_id", "J" + rows++, "county_code", "C" + branch, "outcome", outcome, "decided_on", day, "contract_amount",
					"1000");
		}
		return this;
	}

	/** Adds a project won whose contract amount nobody wrote down. */
	ProjectsData unpriced(int branch, String day) {
		tables.row("project", "project_id", "J" + rows++, "county_code", "C" + branch, "outcome", "won", "decided_on", day, "contract_amount", "");
		return this;
	}

	/** Adds voice lines of a branch; an empty day of closing is none. */
	ProjectsData voice(int branch, String opened, String closed, int count) {
		for (int at = 0; at < count; at++) {
			tables.row("line", "line_id", "L" + rows++, "county_code", "C" + branch, "product", "voice", "opened_on", opened, "closed_on", closed);
		}
		return this;
	}

	ProjectsData target(String org, String period, String value) {
		tables.row("target", "metric", "projects", "org_code", org, "period", period, "value", value);
		return this;
	}

	ReportView report(String org, Locale language) {
		try (OpenedData data = lab.open(tables)) {
			return lab.report(data, "2018-03", org, language);
		}
	}
}
