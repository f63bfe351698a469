package org.chapterhouse.leasedline.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.chapterhouse.testkit.ReportView;
import org.chapterhouse.testkit.SampleReportTest;
import org.junit.jupiter.api.Test;

/** Guizhou's April 2017 must come out as published. */
class RetentionAprilTest extends SampleReportTest {

	RetentionAprilTest() {
		super("leased-line-monthly", "2017-04", "520000", "retention.", "april");
	}

	@Test
	void saysWhatWasPublished() {
		assertThat(report("520000", Locale.SIMPLIFIED_CHINESE).sentences()).containsExactly("2017年4月，全省专线保有率为99.1%，达到目标（98.0%）。",
				"9个分公司中4个保有率达到或超过全省水平（99.1%）。", "除毕节外，其余分公司均达到保有率目标（98.0%）。", "2017年4月，全省离网专线共372条，影响当月收入22.6万元。", "离网专线环比增加6.9%（上月348条）。",
				"离网专线条数排名前3的分公司为毕节（75条）、铜仁（70条）、安顺（55条）、黔东南（55条）。", "流失主要原因为：合同到期客户需求减少、合同到期正常注销、项目工期结束撤离、单位倒闭等。");
	}

	@Test
	void saysTheSameInEnglish() {
		assertThat(report("520000", Locale.ENGLISH).sentences()).contains(
				"In April 2017, the province kept 99.1% of its leased lines and met the target (98.0%).",
				"4 of the 9 branches had a retention rate no lower than that of the province (99.1%).",
				"In April 2017, the province lost 372 leased lines with monthly fees of CNY 0.226 million.",
				"The most lines were lost by 毕节 (75 lines), 铜仁 (70 lines), 安顺 (55 lines), and 黔东南 (55 lines).");
	}

	@Test
	void theTargetOfTheProvinceHoldsForBranchesAndCounties() {
		ReportView branch = report("520500", Locale.SIMPLIFIED_CHINESE);
		assertThat(branch.sentences()).contains("2017年4月，本分公司专线保有率为97.5%，未达到目标（98.0%）。", "仅大方县、纳雍县达到保有率目标（98.0%）。");
		assertThat(branch.lists()).containsEntry("retention.below.target", "520501 520503 520504 520505 520507 520508").containsOnlyKeys(
				"retention.below.province",
				"retention.below.target", "retention.churned.top", "retention.reasons");
		ReportView county = report("520501", Locale.SIMPLIFIED_CHINESE);
		assertThat(county.sentences()).startsWith("2017年4月，本区县专线保有率为97.8%，未达到目标（98.0%）。");
	}

	@Test
	void tablesAndChartsShowBranchesCountiesMonthsAndReasons() {
		ReportView april = report("520000", Locale.SIMPLIFIED_CHINESE);
		assertThat(april.table("branches")).hasSize(10).contains("520500|毕节|3000|75|97.50%|5.0", "520000|全省|39800|372|99.07%|22.6");
		assertThat(april.table("counties")).contains("522701|黔南|都匀市|3|0.1", "522707|黔南|平塘县|3|0.1").hasSize(10);
		assertThat(april.series("trend")).hasSize(12).startsWith("2016-05/value=273").endsWith("2017-04/value=372");
		assertThat(april.series("reasons")).startsWith("合同到期客户需求减少/value=149").hasSize(6);
		assertThat(april.series("branch_rate")).contains("520500/value=97.50%", "520500/target=98.00%");
	}
}
