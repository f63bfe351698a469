package org.chapterhouse.businesshall.testkit;

import java.nio.file.Path;
import java.util.Locale;

import org.chapterhouse.testkit.DataTables;
import org.chapterhouse.testkit.OpenedData;
import org.chapterhouse.testkit.ReportLab;
import org.chapterhouse.testkit.ReportView;

/** Holds the data of a company C of halls 甲厅, 乙厅, 丙厅 … with the codes H0, H1, H2 …, row by row, and makes the report of 2023 of them. */
public final class HallLab {

	private static final String NAMES = "甲乙丙丁戊己庚辛壬";

	private final ReportLab lab;
	private final DataTables tables;

	/** Begins with halls and nothing else. */
	public HallLab(Class<?> test, Path temp, int halls) {
		this.lab = new ReportLab(test, "business-hall-annual", temp);
		this.tables = lab.tables();
		tables.row("hall", "code", "C", "name", "某公司", "sort", "0");
		for (int at = 0; at < halls; at++) {
			tables.row("hall", "code", "H" + at, "name", NAMES.charAt(at) + "厅", "area", "urban", "parent_code", "C", "sort", Integer.toString(at));
		}
	}

	/** Adds a row: column and value in turn. */
	public HallLab row(String dataSet, String... cells) {
		tables.row(dataSet, cells);
		return this;
	}

	/** Makes the report of the company or a hall. */
	public ReportView report(String org, Locale language) {
		try (OpenedData data = lab.open(tables)) {
			return lab.report(data, "2023", org, language);
		}
	}
}
