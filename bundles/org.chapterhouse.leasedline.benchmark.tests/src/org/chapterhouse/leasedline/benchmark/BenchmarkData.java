package org.chapterhouse.leasedline.benchmark;

import java.nio.file.Path;
import java.util.Locale;

import org.chapterhouse.testkit.DataTables;
import org.chapterhouse.testkit.OpenedData;
import org.chapterhouse.testkit.ReportLab;
import org.chapterhouse.testkit.ReportView;

/** Builds the benchmarks of a country with the provinces 大省 (P), Q and R, the first of which has branches 甲, 乙, 丙 …, for March 2018. */
final class BenchmarkData {

	private static final String NAMES = "甲乙丙丁戊己庚辛壬";

	private final ReportLab lab;
	private final DataTables tables;

	BenchmarkData(Path temp, int branches) {
		this.lab = new ReportLab(BenchmarkData.class, "leased-line-monthly", temp);
		this.tables = lab.tables();
		unit("CN", "全国", "nation", "", 0).unit("P", "大省", "province", "CN", 1).unit("Q", "邻省", "province", "CN", 2).unit("R", "远省", "province", "CN",
				3);
		for (int at = 0; at < branches; at++) {
			unit("B" + at, NAMES.substring(at, at + 1), "branch", "P", at);
		}
	}

	private BenchmarkData unit(String code, String name, String level, String parent, int sort) {
		tables.row("org_unit", "code", code, "name", name + "单位", "short_name", name, "level", level, "parent_code", parent, "sort",
				Integer.toString(sort));
		return this;
	}

	BenchmarkData revenue(String period, String org, String now, String before) {
		tables.row("benchmark_revenue", "period", period, "org_code", org, "revenue_ytd", now, "revenue_ytd_prior", before);
		return this;
	}

	BenchmarkData share(String period, String org, String now, String before) {
		tables.row("benchmark_share", "period", period, "org_code", org, "share", now, "share_prior", before);
		return this;
	}

	ReportView report(String org, Locale language) {
		try (OpenedData data = lab.open(tables)) {
			return lab.report(data, "2018-03", org, language);
		}
	}
}
