package org.chapterhouse.leasedline.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.chapterhouse.testkit.ReportView;
import org.chapterhouse.testkit.SampleReportTest;
import org.junit.jupiter.api.Test;

/** Guizhou's April 2017 must come out as published. */
class ProjectsAprilTest extends SampleReportTest {

	ProjectsAprilTest() {
		super("leased-line-monthly", "2017-04", "520000", "projects. voice.lines", "april");
	}

	@Test
	void saysWhatWasPublished() {
		assertThat(report("520000", Locale.SIMPLIFIED_CHINESE).sentences()).containsExactly(
				"截至2017年4月，全省专线大项目累计中标43个，合同金额4332万元，中标个数同比增长38.7%（上年同期31个）。", "累计目标40个，已完成107.5%，超进度7.5个百分点。", "年度目标120个，已完成36%。",
				"累计未中标19个，中标率69.4%。", "尚有27个大项目未决标。", "累计中标排名前3的分公司为铜仁（8个）、黔西南（6个）、贵阳（5个）、六盘水（5个）、安顺（5个）、黔东南（5个）。", "全部分公司均有大项目中标。",
				"截至2017年4月，全省语音专线在网3959条，较上年末净增229条。", "今年以来累计新增语音专线379条，同比增长51.0%（上年同期251条）。", "累计新增语音专线排名前3的分公司为遵义（103条）、黔东南（55条）、安顺（43条）。");
	}

	@Test
	void tablesAndChartsShowBranchesAndMonths() {
		ReportView april = report("520000", Locale.SIMPLIFIED_CHINESE);
		assertThat(april.table("branches")).hasSize(10).contains("520600|铜仁|8|4|985.0|72.7%|4", "520000|全省|43|31|4332.0|69.4%|27");
		assertThat(april.table("voice")).contains("522700|黔南|522|+26|35|38|-7.9%", "520000|全省|3959|+229|379|251|+51.0%");
		assertThat(april.series("monthly")).hasSize(8).startsWith("2017-01/actual=12", "2017-01/prior=9");
		assertThat(april.series("cumulative")).contains("2017-04/actual=43", "2017-04/prior=31", "2017-04/target=40");
		assertThat(april.series("voice_trend")).hasSize(24).contains("2017-03/actual=150");
	}

	@Test
	void theTargetIsThatOfTheUnitItself() {
		ReportView branch = report("520500", Locale.SIMPLIFIED_CHINESE);
		assertThat(branch.facts("projects.target.")).containsValues("null");
		assertThat(branch.missing()).contains("毕节无年度大项目目标。", "毕节无截至报告月的大项目累计目标。");
		assertThat(report("520501", Locale.SIMPLIFIED_CHINESE).missing()).noneMatch(note -> note.contains("目标"));
	}
}
