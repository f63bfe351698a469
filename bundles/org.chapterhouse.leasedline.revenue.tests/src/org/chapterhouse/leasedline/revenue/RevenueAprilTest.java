package org.chapterhouse.leasedline.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;

import org.chapterhouse.testkit.ReportView;
import org.chapterhouse.testkit.SampleReportTest;
import org.junit.jupiter.api.Test;

/** Guizhou's April 2017 must come out as published. */
class RevenueAprilTest extends SampleReportTest {

	RevenueAprilTest() {
		super("leased-line-monthly", "2017-04", "520000", "revenue.", "april");
	}

	@Test
	void saysWhatWasPublished() {
		assertThat(report("520000", Locale.SIMPLIFIED_CHINESE).sentences()).containsExactly("截至2017年4月，全省专线累计收入8947万元，同比增长32.8%。",
				"年度目标2.8亿元，已完成32%。",
				"累计目标8449万元，已完成105.9%，超进度5.9个百分点。", "4月当月收入2670万元，同比增长55.9%。", "当月收入环比增长22.6%。", "除贵阳、六盘水、黔南外，其余分公司均已完成累计目标。",
				"仅遵义、安顺、铜仁同比增幅高于全省水平（32.8%）。", "全省累计收入同比负增长的区县共6个：息烽县、汇川区、金沙县、荔波县、龙里县、册亨县。");
	}

	@Test
	void saysTheSameInEnglish() {
		assertThat(report("520000", Locale.ENGLISH).sentences()).contains(
				"As of April 2017, leased-line revenue of the province for the year to date was CNY 89.47 million, up 32.8% year on year.",
				"32% of the year's target of CNY 280.00 million is reached.",
				"Only in 遵义, 安顺, and 铜仁 was year-on-year growth above that of the province (32.8%).",
				"6 counties of the province bill less than in the same months of the year before: 息烽县, 汇川区, 金沙县, 荔波县, 龙里县, and 册亨县.");
	}

	@Test
	void aBranchSpeaksOfItsCounties() {
		ReportView branch = report("520500", Locale.SIMPLIFIED_CHINESE);
		assertThat(branch.sentences()).contains("截至2017年4月，本分公司专线累计收入750万元，同比增长28.0%。", "8个区县中4个同比增幅高于本分公司水平（28.0%）。",
				"本分公司仅金沙县累计收入同比负增长。");
		assertThat(branch.lists()).containsEntry("revenue.yoy.below", "520504 520505 520506 520508").containsEntry("revenue.yoy.negative", "");
		assertThat(branch.table("counties")).containsExactly("520504|毕节|金沙县|79.4|-3.8%");
	}

	@Test
	void aCountyIsToldInShort() {
		ReportView county = report("520504", Locale.SIMPLIFIED_CHINESE);
		assertThat(county.sentences()).startsWith("截至2017年4月，本区县专线累计收入79万元，同比下降3.8%。").hasSize(3);
		assertThat(county.table("branches")).isEmpty();
		assertThat(county.facts("revenue.target.progress.gap")).containsExactly(Map.entry("revenue.target.progress.gap 520504 2017-04", "null"));
	}

	@Test
	void chartsShowMonthsAndRankBranches() {
		ReportView april = report("520000", Locale.SIMPLIFIED_CHINESE);
		assertThat(april.series("monthly")).hasSize(8).contains("2017-04/actual=2670.0万元", "2017-04/prior=1712.1万元");
		assertThat(april.series("cumulative")).hasSize(12).contains("2017-04/actual=8947.0万元", "2017-04/target=8448.5万元", "2017-03/target=—");
		assertThat(april.series("branch_progress")).startsWith("520500/value=115.0%", "520500/target=100.0%").hasSize(18);
		assertThat(april.table("branches")).hasSize(10).contains("520000|全省|8947.0|+32.8%|32.0%|105.9%|+5.9");
		assertThat(april.table("cards")).contains("累计收入|8947万元|同比+32.8%");
	}
}
