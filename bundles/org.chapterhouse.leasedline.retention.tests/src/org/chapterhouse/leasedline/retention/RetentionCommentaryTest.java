package org.chapterhouse.leasedline.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;

import org.chapterhouse.testkit.ReportView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sentences say must hold for any data. */
class RetentionCommentaryTest {

	@TempDir
	private Path temp;

	private String zh(RetentionData data, String sentence) {
		return data.report("P", Locale.SIMPLIFIED_CHINESE).sentence(sentence).orElse("");
	}

	private String en(RetentionData data, String sentence) {
		return data.report("P", Locale.ENGLISH).sentence(sentence).orElse("");
	}

	private RetentionData below(int branches, int failing) {
		RetentionData data = new RetentionData(temp, branches).target("P", "2018", "0.9");
		for (int at = 0; at < branches; at++) {
			data.stock(at, 10, at < failing ? 2 : 1);
		}
		return data;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "9|0|全部分公司均达到保有率目标（90.0%）。|All branches met the retention target (90.0%).",
			"9|9|各分公司均未达到保有率目标（90.0%）。|None of the branches met the retention target (90.0%).",
			"9|2|除甲、乙外，其余分公司均达到保有率目标（90.0%）。|All branches but 甲 and 乙 met the retention target (90.0%).",
			"9|4|9个分公司中5个达到保有率目标（90.0%）。|5 of the 9 branches met the retention target (90.0%).",
			"9|7|仅辛、壬达到保有率目标（90.0%）。|Only 辛 and 壬 met the retention target (90.0%)." })
	void saysWhichBranchesMetTheTarget(int branches, int failing, String chinese, String english) {
		RetentionData data = below(branches, failing);
		assertThat(zh(data, "below.target")).isEqualTo(chinese);
		assertThat(en(data, "below.target")).isEqualTo(english);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"4|0|全部分公司保有率均达到或超过全省水平（90.0%）。|All branches had a retention rate no lower than that of the province (90.0%).",
			"4|1|除甲外，其余分公司保有率均达到或超过全省水平（87.5%）。|All branches but 甲 had a retention rate no lower than that of the province (87.5%).",
			"4|3|仅丁保有率达到或超过全省水平（82.5%）。|Only 丁 had a retention rate no lower than that of the province (82.5%).",
			"8|4|8个分公司中4个保有率达到或超过全省水平（85.0%）。|4 of the 8 branches had a retention rate no lower than that of the province (85.0%)." })
	void comparesBranchesWithTheProvince(int branches, int failing, String chinese, String english) {
		RetentionData data = below(branches, failing);
		assertThat(zh(data, "below.province")).isEqualTo(chinese);
		assertThat(en(data, "below.province")).isEqualTo(english);
	}

	@Test
	void branchesWithoutLinesAreNamedApart() {
		RetentionData data = new RetentionData(temp, 3).stock(0, 10, 1).stock(2, 10, 3).line("C1", "2018-03-01", "2018-03-20", "").target("P", "2018",
				"0.85");
		ReportView report = data.report("P", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.sentence("below.target")).contains("除丙外，其余分公司均达到保有率目标（85.0%）；乙月初无在网专线，未计入。");
		assertThat(report.facts("retention.rate")).containsEntry("retention.rate B1 2018-03", "null").containsEntry("retention.rate P 2018-03",
				"0.8");
		assertThat(report.facts("retention.churned")).containsEntry("retention.churned B1 2018-03", "0");
		assertThat(report.lists()).containsEntry("retention.churned.counties/B1", "").containsEntry("retention.churned.top", "B2 B0");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "0.9|达到目标（90.0%）。|and met the target (90.0%).", "0.91|未达到目标（91.0%）。|and missed the target (91.0%)." })
	void holdsTheRateAgainstTheTarget(String target, String chinese, String english) {
		RetentionData data = new RetentionData(temp, 1).stock(0, 10, 1).target("P", "2018", target);
		assertThat(zh(data, "rate.target")).isEqualTo("2018年3月，全省专线保有率为90.0%，" + chinese);
		assertThat(en(data, "rate.target")).isEqualTo("In March 2018, the province kept 90.0% of its leased lines " + english);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "0.9004|90.00%，未达到目标（90.04%）。|90.00% of its leased lines and missed the target (90.04%).",
			"0.8996|90.00%，达到目标（89.96%）。|90.00% of its leased lines and met the target (89.96%).",
			"0.9|90.0%，达到目标（90.0%）。|90.0% of its leased lines and met the target (90.0%)." })
	void showsADifferenceThatTheTextWouldHide(String target, String chinese, String english) {
		RetentionData data = new RetentionData(temp, 1).stock(0, 10, 1).target("P", "2018", target);
		assertThat(zh(data, "rate.target")).isEqualTo("2018年3月，全省专线保有率为" + chinese);
		assertThat(en(data, "rate.target")).isEqualTo("In March 2018, the province kept " + english);
	}

	@Test
	void withoutATargetOnlyTheRateIsSaidAndANoteTells() {
		RetentionData data = new RetentionData(temp, 1).stock(0, 10, 1).target("P", "2017", "0.9").target("B0", "2018", "0.9").target("P", "2018-03",
				"0.9");
		ReportView report = data.report("P", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.sentence("rate")).contains("2018年3月，全省专线保有率为90.0%。");
		assertThat(report.sentence("rate.target")).isEmpty();
		assertThat(report.sentence("below.target")).isEmpty();
		assertThat(report.lists()).containsEntry("retention.below.target", "");
		assertThat(report.missing()).contains("缺少2018年保有率目标。");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "2018-03-01|2018-03-15|0|0", "2018-02-28|2018-03-01|1|1", "2018-02-28|2018-02-28|0|0",
			"2018-02-28|2018-03-31|1|1", "2018-02-28|2018-04-01|1|0", "2018-02-28||1|0" })
	void countsTheFirstAndTheLastDay(String opened, String closed, String inService, String lost) {
		ReportView report = new RetentionData(temp, 1).line("C0", opened, closed == null ? "" : closed, "").report("P", Locale.ENGLISH);
		assertThat(report.facts("stock.lines.start")).containsEntry("stock.lines.start P 2018-03", inService);
		assertThat(report.facts("retention.churned")).containsEntry("retention.churned P 2018-03", lost);
		assertThat(report.facts("retention.churned.revenue")).containsEntry("retention.churned.revenue P 2018-03", lost.equals("1") ? "1000" : "0");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "10|15|离网专线环比增加50.0%（上月10条）。|50.0% more lines were lost than in the month before (10).",
			"20|15|离网专线环比减少25.0%（上月20条）。|25.0% fewer lines were lost than in the month before (20).",
			"15|15|离网专线环比持平（上月15条）。|The number of lines lost is level with the month before (15).",
			"9|15|上月离网专线9条，基数过小，环比不可比。|The lines lost in the month before (9) are too few for a comparison month on month.",
			"0|15|上月无离网专线，环比不可比。|No lines were lost in the month before, so there is no comparison month on month.",
			"0|0|上月亦无离网专线。|No lines were lost in the month before either." })
	void comparesWithTheMonthBefore(int before, int now, String chinese, String english) {
		RetentionData data = new RetentionData(temp, 1).stock(0, 100, now).lostBefore(0, before);
		assertThat(zh(data, "churned.mom")).isEqualTo(chinese);
		assertThat(en(data, "churned.mom")).isEqualTo(english);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "0|2018年3月，全省无离网专线。|In March 2018, the province lost no leased lines.",
			"1|2018年3月，全省离网专线共1条，影响当月收入0.1万元。|In March 2018, the province lost 1 leased line with monthly fees of CNY 0.001 million.",
			"2|2018年3月，全省离网专线共2条，影响当月收入0.2万元。|In March 2018, the province lost 2 leased lines with monthly fees of CNY 0.002 million." })
	void countsLinesInEveryNumber(int lost, String chinese, String english) {
		RetentionData data = new RetentionData(temp, 1).stock(0, 5, lost);
		assertThat(zh(data, "churned")).isEqualTo(chinese);
		assertThat(en(data, "churned")).isEqualTo(english);
	}

	@Test
	void topListsKeepTiesInOrderAndNeverAZero() {
		RetentionData data = new RetentionData(temp, 6).stock(0, 9, 2).stock(1, 9, 3).stock(2, 9, 2).stock(3, 9, 0).stock(4, 9, 2).stock(5, 9, 1);
		ReportView report = data.report("P", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.lists()).containsEntry("retention.churned.top", "B1 B0 B2 B4").containsEntry("retention.churned.counties/B3", "");
		assertThat(report.sentence("churned.top")).contains("离网专线条数排名前3的分公司为乙（3条）、甲（2条）、丙（2条）、戊（2条）。");
		assertThat(en(new RetentionData(temp, 2).stock(0, 9, 1), "churned.top")).isEqualTo("The most lines were lost by 甲 (1 line).");
		assertThat(new RetentionData(temp, 2).stock(0, 9, 0).report("P", Locale.ENGLISH).sentence("churned.top")).isEmpty();
	}

	@Test
	void reasonsStandByNumberThenByCodePoint() {
		RetentionData data = new RetentionData(temp, 1);
		for (String reason : new String[] { "乙, \"引\"", "\uFF21", "\uD83D\uDE00", "甲", "甲", "丙", "" }) {
			data.line("C0", "2015-01-01", "2018-03-02", reason);
		}
		ReportView report = data.report("P", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.lists()).containsEntry("retention.reasons", "甲 丙 乙, \"引\" \uFF21 \uD83D\uDE00");
		assertThat(report.sentence("reasons")).contains("流失主要原因为：甲、丙、乙, \"引\"、\uFF21等。");
		assertThat(report.missing()).contains("1条离网专线未登记流失原因，未计入原因排名。");
		assertThat(en(new RetentionData(temp, 1).line("C0", "2015-01-01", "2018-03-02", "moved"), "reasons"))
				.isEqualTo("The reason on record for lines lost is moved.");
	}
}
