package org.chapterhouse.leasedline.service;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

import org.chapterhouse.testkit.DataTables;
import org.chapterhouse.testkit.OpenedData;
import org.chapterhouse.testkit.ReportLab;
import org.chapterhouse.testkit.ReportView;

/** Builds the data of a province of branches 甲, 乙, 丙 …, each with one county of the same name with 县 behind it, for March 2018. */
final class ServiceData {

	private static final String NAMES = "甲乙丙丁戊己庚辛壬";

	private final ReportLab lab;
	private final DataTables tables;
	private int orders;

	ServiceData(Path temp, int branches) {
		this.lab = new ReportLab(ServiceData.class, "leased-line-monthly", temp);
		this.tables = lab.tables();
		unit("CN", "全国", "nation", "", 0).unit("P", "大省", "province", "CN", 1);
		for (int at = 0; at < branches; at++) {
			String name = NAMES.substring(at, at + 1);
			unit("B" + at, name, "branch", "P", at).unit("C" + at, name + "县", "county", "B" + at, 1);
		}
	}

	private ServiceData unit(String code, String name, String level, String parent, int sort) {
		tables.row("org_unit", "code", code, "name", name + "单位", "short_name", name, "level", level, "parent_code", parent, "sort",
				Integer.toString(sort));
		return this;
	}

	/** Adds an order of a kind; an empty day of reply is an order not answered. */
	ServiceData order(String kind, String branch, String created, String replied, String source) {
		tables.row("work_order", "order_no", "W" + orders++, "kind", kind, "branch_code", branch, "created_on", created, "replied_on", replied,
				"source_report", source);
		return this;
	}

	/** Adds survey orders of a branch that were answered on a day after a number of days. */
	ServiceData surveys(int branch, int number, String replied, int days) {
		for (int at = 0; at < number; at++) {
			order("survey", "B" + branch, LocalDate.parse(replied).minusDays(days).toString(), replied, "3115");
		}
		return this;
	}

	ServiceData target(String metric, String org, String period, String value) {
		tables.row("target", "metric", metric, "org_code", org, "period", period, "value", value);
		return this;
	}

	ReportView report(String org, Locale language) {
		try (OpenedData data = lab.open(tables)) {
			return lab.report(data, "2018-03", org, language);
		}
	}
}
