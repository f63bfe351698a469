package org.chapterhouse.leasedline.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.chapterhouse.testkit.ReportView;
import org.chapterhouse.testkit.SampleReportTest;
import org.junit.jupiter.api.Test;

/** Guizhou's April 2017 must come out as published. */
class ServiceAprilTest extends SampleReportTest {

	ServiceAprilTest() {
		super("leased-line-monthly", "2017-04", "520000", "survey.", "april");
	}

	@Test
	void provisioningIsThatExpected() {
		Map<String, String> expected = ReportView.expected(getClass(), "april-provision-facts.txt");
		Map<String, String> shortened = new TreeMap<>();
		report("520000", Locale.SIMPLIFIED_CHINESE).facts("provision.").forEach((key, value) -> shortened.put(key, start(value)));
		assertThat(shortened).hasSameSizeAs(expected);
		expected.forEach((key, value) -> assertThat(shortened).containsEntry(key, start(value)));
	}

	private static String start(String value) {
		return value.substring(0, Math.min(value.length(), 14));
	}

	@Test
	void saysWhatWasPublished() {
		assertThat(report("520000", Locale.SIMPLIFIED_CHINESE).sentences()).containsExactly("2017年4月，全省专线勘查工单共562条，平均勘查时长为15.4天，达到第二季度目标（17.0天）。",
				"平均勘查时长较上月（29.6天）缩短14.2天。",
				"除贵阳、黔南、黔西南外，其余分公司平均勘查时长均达到目标（17.0天）。",
				"在目标时限（17.0天）内答复的勘查工单占66.0%。",
				"截至月末，尚有139条勘查工单未答复。",
				"2017年4月，全省专线业务开通工单共889条，平均业务开通时长为18.2天，达到第二季度目标（21.0天）。",
				"平均业务开通时长较上月（31.0天）缩短12.8天。",
				"除贵阳外，其余分公司平均业务开通时长均达到目标（21.0天）。",
				"在目标时限（21.0天）内答复的业务开通工单占66.0%。",
				"截至月末，尚有221条业务开通工单未答复。");
	}

	@Test
	void saysTheSameInEnglish() {
		assertThat(report("520000", Locale.ENGLISH).sentences()).containsExactly(
				"In April 2017, the province answered 562 survey orders, in 15.4 days on average, and met the target of the second quarter (17.0 days).",
				"The mean time of surveys is 14.2 days shorter than in the month before (29.6 days).",
				"All branches but 贵阳, 黔南, and 黔西南 met the survey target (17.0 days).",
				"66.0% of the survey orders were answered within the target (17.0 days).",
				"139 survey orders were not answered yet at the end of the month.",
				"In April 2017, the province answered 889 provisioning orders, in 18.2 days on average, and met the target of the second quarter (21.0 days).",
				"The mean time of provisioning is 12.8 days shorter than in the month before (31.0 days).",
				"All branches but 贵阳 met the provisioning target (21.0 days).",
				"66.0% of the provisioning orders were answered within the target (21.0 days).",
				"221 provisioning orders were not answered yet at the end of the month.");
	}

	@Test
	void aBranchStandsBesideItsProvince() {
		ReportView branch = report("522700", Locale.SIMPLIFIED_CHINESE);
		assertThat(branch.sentences()).containsExactly("2017年4月，本分公司专线勘查工单共52条，平均勘查时长为18.2天，未达到第二季度目标（17.0天）。",
				"平均勘查时长较上月（30.3天）缩短12.1天。",
				"平均勘查时长较全省平均（15.4天）长2.8天，由短到长列全省第8位。",
				"在目标时限（17.0天）内答复的勘查工单占51.9%。",
				"截至月末，尚有13条勘查工单未答复。",
				"2017年4月，本分公司专线业务开通工单共79条，平均业务开通时长为16.9天，达到第二季度目标（21.0天）。",
				"平均业务开通时长较上月（30.6天）缩短13.7天。",
				"平均业务开通时长较全省平均（18.2天）短1.3天，由短到长列全省第3位。",
				"在目标时限（21.0天）内答复的业务开通工单占69.6%。",
				"截至月末，尚有19条业务开通工单未答复。");
		assertThat(branch.table("standing")).containsExactly("专线勘查工单|52|562", "专线平均勘查时长|18.2天|15.4天", "专线业务开通工单|79|889",
				"专线平均业务开通时长|16.9天|18.2天");
		assertThat(branch.table("survey_branches")).isEmpty();
		assertThat(branch.series("survey_days")).hasSize(18).startsWith("520100/value=19.0天");
		assertThat(branch.lists()).containsEntry("survey.days.over", "");
	}

	@Test
	void aCountyIsShownItsBranch() {
		ReportView county = report("522701", Locale.SIMPLIFIED_CHINESE);
		assertThat(county.sentences()).containsExactly("勘查工单按分公司统计：2017年4月，所属分公司黔南勘查工单共52条，平均勘查时长为18.2天，未达到第二季度目标（17.0天）。",
				"业务开通工单按分公司统计：2017年4月，所属分公司黔南业务开通工单共79条，平均业务开通时长为16.9天，达到第二季度目标（21.0天）。");
		assertThat(county.facts("survey.")).containsEntry("survey.orders 522701 2017-04", "null").containsEntry("survey.days 522701 2017-04", "null")
				.containsEntry("survey.days.target 522701 2017-04", "17");
		assertThat(county.missing()).contains("工单仅按分公司统计，无区县数据，本章列示所属分公司数据。");
		assertThat(county.series("survey_days")).isEmpty();
	}

	@Test
	void tablesAndChartsShowBranchesMonthsAndSources() {
		ReportView april = report("520000", Locale.SIMPLIFIED_CHINESE);
		assertThat(april.table("survey_branches")).hasSize(10).contains("520100|贵阳|110|19.0|+2.0|54.5%|27", "520000|全省|562|15.4|-1.6|66.0%|139");
		assertThat(april.series("trend")).containsExactly("2017-03/survey=29.6天", "2017-03/provision=31.0天", "2017-04/survey=15.4天",
				"2017-04/provision=18.2天");
		assertThat(april.table("sources")).containsExactly("勘查|3116|287", "勘查|3115|275", "业务开通|3117|463", "业务开通|3118|426");
	}
}
