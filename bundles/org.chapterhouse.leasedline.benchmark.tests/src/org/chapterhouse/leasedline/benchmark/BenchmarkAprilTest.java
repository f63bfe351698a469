package org.chapterhouse.leasedline.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;

import org.chapterhouse.testkit.ReportView;
import org.chapterhouse.testkit.SampleReportTest;
import org.junit.jupiter.api.Test;

/** Guizhou's April 2017 must come out as published. */
class BenchmarkAprilTest extends SampleReportTest {

	BenchmarkAprilTest() {
		super("leased-line-monthly", "2017-04", "520000", "benchmark.", "april");
	}

	@Test
	void saysWhatWasPublished() {
		assertThat(report("520000", Locale.SIMPLIFIED_CHINESE).sentences()).containsExactly("截至2017年3月，全国专线累计收入46.8亿元，同比增长23.1%。",
				"贵州截至2017年3月专线累计收入6277万元，同比增长33.8%。", "专线收入同比增幅较全国水平（23.1%）高10.7个百分点，列全国第5位。", "截至2017年2月，全国专线收入份额为18.8%，同比提升2.7个百分点。",
				"贵州截至2017年2月专线收入份额为18.0%，同比提升2.3个百分点。", "专线收入份额较全国水平（18.8%）低0.8个百分点，列全国第18位。", "专线收入份额同比变化较全国水平（2.7个百分点）低0.4个百分点，列全国第18位。",
				"截至2017年2月，收入份额排名前3的分公司为黔东南（29.5%）、毕节（25.9%）、黔南（24.7%）。", "除贵阳、六盘水、黔西南外，其余分公司份额同比变化均高于全省水平（2.3个百分点）。");
	}

	@Test
	void saysTheSameInEnglish() {
		assertThat(report("520000", Locale.ENGLISH).sentences()).contains(
				"As of March 2017, national leased-line revenue for the year to date was CNY 4.68 billion, up 23.1% year on year.",
				"Revenue growth of 贵州 is 10.7 pp above the national figure (23.1%) and ranks 5th in the country.",
				"The change in share was above the provincial change (2.3 pp) in all branches but 贵阳, 六盘水, and 黔西南.");
	}

	@Test
	void saysThatBenchmarksAreLate() {
		assertThat(report("520000", Locale.SIMPLIFIED_CHINESE).missing()).containsExactly("2017年4月收入对标数据尚未发布，本章采用2017年3月数据。",
				"2017年4月份额对标数据尚未发布，本章采用2017年2月数据。");
	}

	@Test
	void aBranchIsComparedWithItsProvinceAndSiblings() {
		ReportView branch = report("520500", Locale.SIMPLIFIED_CHINESE);
		assertThat(branch.sentences()).containsExactly("截至2017年3月，全省专线累计收入6277万元，同比增长33.8%。", "截至2017年2月，全省专线收入份额为18.0%，同比提升2.3个百分点。",
				"毕节截至2017年2月专线收入份额为25.9%，同比提升3.8个百分点。", "专线收入份额较全省水平（18.0%）高7.9个百分点，列全省第2位。", "专线收入份额同比变化较全省水平（2.3个百分点）高1.5个百分点，列全省第1位。");
		assertThat(branch.facts("benchmark.share.gap")).containsExactly(Map.entry("benchmark.share.gap 520500 2017-02", "0.079"));
		assertThat(branch.facts("benchmark.revenue")).containsOnlyKeys("benchmark.revenue.ytd 520000 2017-03",
				"benchmark.revenue.yoy 520000 2017-03");
	}

	@Test
	void aCountyHasNoBenchmarksButThatOfItsBranch() {
		ReportView county = report("520501", Locale.SIMPLIFIED_CHINESE);
		assertThat(county.sentences()).containsExactly("截至2017年2月，所属分公司专线收入份额为25.9%，同比提升3.8个百分点。");
		assertThat(county.facts("benchmark.")).containsOnlyKeys("benchmark.share 520500 2017-02", "benchmark.share.change 520500 2017-02");
	}

	@Test
	void chartsRankProvincesAndBranches() {
		ReportView april = report("520000", Locale.SIMPLIFIED_CHINESE);
		assertThat(april.series("peers_yoy")).hasSize(62).contains("520000/value=+33.8%", "520000/above=+23.1%");
		assertThat(april.series("branch_share")).startsWith("522600/value=29.5%", "522600/self=18.0%", "520500/value=25.9%");
		assertThat(april.table("branches")).hasSize(10).contains("520500|毕节|25.9%|+7.9|+3.8", "520000|全省|18.0%|—|+2.3");
		assertThat(april.table("cards")).contains("专线累计收入|6277万元|截至2017年3月");
	}
}
