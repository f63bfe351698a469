package org.chapterhouse.leasedline.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;

import org.chapterhouse.testkit.ReportView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sentences say must hold for any data. */
class ServiceCommentaryTest {

	@TempDir
	private Path temp;

	private String zh(ServiceData data, String sentence) {
		return data.report("P", Locale.SIMPLIFIED_CHINESE).sentence(sentence).orElse("");
	}

	private String en(ServiceData data, String sentence) {
		return data.report("P", Locale.ENGLISH).sentence(sentence).orElse("");
	}

	private ServiceData withTarget(int branches) {
		return new ServiceData(temp, branches).target("survey_days", "P", "2018-Q1", "10");
	}

	private ServiceData late(int branches, int failing) {
		ServiceData data = withTarget(branches);
		for (int at = 0; at < branches; at++) {
			data.surveys(at, 1, "2018-03-20", at < failing ? 11 : 10);
		}
		return data;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "9|0|全部分公司平均勘查时长均达到目标（10.0天）。|All branches met the survey target (10.0 days).",
			"9|9|各分公司平均勘查时长均未达到目标（10.0天）。|None of the branches met the survey target (10.0 days).",
			"9|2|除甲、乙外，其余分公司平均勘查时长均达到目标（10.0天）。|All branches but 甲 and 乙 met the survey target (10.0 days).",
			"9|4|9个分公司中5个平均勘查时长达到目标（10.0天）。|5 of the 9 branches met the survey target (10.0 days).",
			"9|7|仅辛、壬平均勘查时长达到目标（10.0天）。|Only 辛 and 壬 met the survey target (10.0 days)." })
	void saysWhichBranchesKeptToTheTarget(int branches, int failing, String chinese, String english) {
		ServiceData data = late(branches, failing);
		assertThat(zh(data, "survey.over")).isEqualTo(chinese);
		assertThat(en(data, "survey.over")).isEqualTo(english);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"10|平均勘查时长为10.0天，达到第一季度目标（10.0天）。|10.0 days on average, and met the target of the first quarter (10.0 days).",
			"11|平均勘查时长为11.0天，未达到第一季度目标（10.0天）。|11.0 days on average, and missed the target of the first quarter (10.0 days).",
			"1|平均勘查时长为1.0天，达到第一季度目标（10.0天）。|1.0 day on average, and met the target of the first quarter (10.0 days)." })
	void holdsTheMeanAgainstTheTargetOfTheQuarter(int days, String chinese, String english) {
		ServiceData data = withTarget(1).surveys(0, 1, "2018-03-31", days);
		assertThat(zh(data, "survey.total")).isEqualTo("2018年3月，全省专线勘查工单共1条，" + chinese);
		assertThat(en(data, "survey.total")).isEqualTo("In March 2018, the province answered 1 survey order, in " + english);
	}

	@Test
	void withoutATargetOnlyTheMeanIsSaidAndANoteTells() {
		ServiceData data = new ServiceData(temp, 2).surveys(0, 1, "2018-03-05", 3).surveys(1, 1, "2018-03-05", 5)
				.target("survey_days", "P", "2018-Q2", "4").target("survey_days", "P", "2018", "4").target("survey_days", "B0", "2018-Q1", "4")
				.target("provision_days", "P", "2018-Q1", "4");
		ReportView report = data.report("P", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.sentence("survey.total")).contains("2018年3月，全省专线勘查工单共2条，平均勘查时长为4.0天。");
		assertThat(report.sentence("survey.over")).isEmpty();
		assertThat(report.sentence("survey.within")).isEmpty();
		assertThat(report.lists()).containsEntry("survey.days.over", "");
		assertThat(report.missing()).contains("缺少2018年第一季度勘查时长目标。").doesNotContain("缺少2018年第一季度业务开通时长目标。");
	}

	@Test
	void theMeanOfTheProvinceCountsEachBranchOnce() {
		ServiceData data = withTarget(3).surveys(0, 9, "2018-03-05", 2).surveys(2, 1, "2018-03-05", 13);
		ReportView report = data.report("P", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.facts("survey.days")).containsEntry("survey.days P 2018-03", "7.5").containsEntry("survey.days B1 2018-03", "null");
		assertThat(report.facts("survey.orders")).containsEntry("survey.orders P 2018-03", "10").containsEntry("survey.orders B1 2018-03", "0");
		assertThat(report.sentence("survey.over")).contains("除丙外，其余分公司平均勘查时长均达到目标（10.0天）；乙当月无答复的勘查工单，未计入。");
		assertThat(report.sentence("survey.within")).contains("在目标时限（10.0天）内答复的勘查工单占90.0%。");
		assertThat(report.missing()).contains("乙当月无答复的勘查工单。");
	}

	@Test
	void withoutOrdersNothingIsSaidOfDays() {
		ServiceData data = withTarget(2);
		assertThat(data.report("P", Locale.SIMPLIFIED_CHINESE).sentences()).containsExactly("2018年3月，全省没有答复的专线勘查工单。", "2018年3月，全省没有答复的专线业务开通工单。");
		assertThat(en(data, "survey.none")).isEqualTo("In March 2018, the province answered no survey orders.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "2017-01-01|2018-03-01|1|0", "2016-12-31|2018-03-01|0|0", "2018-03-31|2018-03-31|1|0",
			"2018-03-31|2018-04-01|0|1",
			"2018-03-31||0|1", "2018-04-01||0|0", "2016-12-31||0|0", "2018-02-01|2018-02-28|0|0" })
	void countsTheFirstAndTheLastDay(String created, String replied, String answered, String open) {
		ReportView report = new ServiceData(temp, 1).order("survey", "B0", created, replied == null ? "" : replied, "").report("P", Locale.ENGLISH);
		assertThat(report.facts("survey.orders")).containsEntry("survey.orders P 2018-03", answered);
		assertThat(report.facts("workorder.survey.open")).containsEntry("workorder.survey.open P 2018-03", open);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"10|4|平均勘查时长较上月（4.0天）延长1.0天。|The mean time of surveys is 1.0 day longer than in the month before (4.0 days).",
			"10|6|平均勘查时长较上月（6.0天）缩短1.0天。|The mean time of surveys is 1.0 day shorter than in the month before (6.0 days).",
			"10|5|平均勘查时长与上月（5.0天）持平。|The mean time of surveys is level with the month before (5.0 days).",
			"9|4|上月平均勘查时长为4.0天，工单过少，环比不可比。|The month before (4.0 days) had too few survey orders for a comparison.", "0|0||" })
	void comparesWithTheMonthBefore(int orders, int days, String chinese, String english) {
		ServiceData data = new ServiceData(temp, 1).surveys(0, 1, "2018-03-05", 5).surveys(0, orders, "2018-02-28", days);
		assertThat(zh(data, "survey.change")).isEqualTo(chinese == null ? "" : chinese);
		assertThat(en(data, "survey.change")).isEqualTo(english == null ? "" : english);
	}

	@Test
	void branchesWithTheSameMeanShareTheirPlace() {
		ServiceData data = new ServiceData(temp, 4).surveys(0, 3, "2018-03-05", 5).surveys(1, 1, "2018-03-05", 5).surveys(2, 1, "2018-03-05", 8);
		assertThat(data.report("B1", Locale.SIMPLIFIED_CHINESE).sentence("survey.above")).contains("平均勘查时长较全省平均（6.0天）短1.0天，由短到长列全省第1位。");
		assertThat(data.report("B1", Locale.ENGLISH).sentence("survey.above"))
				.contains(
						"The mean time of surveys is 1.0 day shorter than that of the province (6.0 days), ranking 1st in the province, shortest first.");
		assertThat(data.report("B2", Locale.SIMPLIFIED_CHINESE).sentence("survey.above")).contains("平均勘查时长较全省平均（6.0天）长2.0天，由短到长列全省第3位。");
		assertThat(data.report("B3", Locale.SIMPLIFIED_CHINESE).sentence("survey.above")).isEmpty();
	}

	@Test
	void repliesBeforeTheCreationCountAndAreNoted() {
		ServiceData data = withTarget(1).order("survey", "B0", "2018-03-09", "2018-03-07", "3115").surveys(0, 1, "2018-03-05", 4);
		ReportView report = data.report("P", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.facts("survey.days")).containsEntry("survey.days P 2018-03", "1");
		assertThat(report.missing()).contains("1条勘查工单的答复日期早于创建日期，时长按负数计入。");
	}

	@Test
	void withoutASourceOfAnyOrderANoteTakesThePlaceOfTheTable() {
		ServiceData data = new ServiceData(temp, 1).order("survey", "B0", "2018-03-01", "2018-03-02", "");
		ReportView report = data.report("P", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.table("sources")).isEmpty();
		assertThat(report.missing()).contains("工单均未登记来源报表，不列示来源报表表格。");
	}

	@Test
	void sourcesAreShownAsPlainShortTextAndOnlyTheLargest() {
		ServiceData data = new ServiceData(temp, 1);
		for (int at = 0; at < 15; at++) {
			data.order("survey", "B0", "2018-03-01", "2018-03-02", "报表" + (char) ('A' + at));
		}
		data.order("survey", "B0", "2018-03-01", "2018-03-02", "=HYPERLINK(\"x\")\u0007\n" + "长".repeat(500));
		data.order("survey", "B0", "2018-03-01", "2018-03-02", "=HYPERLINK(\"x\")\u0007\n" + "长".repeat(500));
		data.order("survey", "B0", "2018-03-01", "2018-03-02", "").order("survey", "B0", "2018-03-01", "2018-03-02", "")
				.order("survey", "B0", "2018-03-01", "2018-03-02", "");
		assertThat(data.report("P", Locale.SIMPLIFIED_CHINESE).table("sources")).hasSize(10).startsWith("勘查|未登记|3",
				"勘查|=HYPERLINK(\"x\") " + "长".repeat(23) + "…|2", "勘查|报表A|1").endsWith("勘查|其他8个来源|8");
	}
}
