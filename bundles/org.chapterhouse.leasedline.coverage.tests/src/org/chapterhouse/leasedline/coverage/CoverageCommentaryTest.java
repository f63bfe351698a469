package org.chapterhouse.leasedline.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;

import org.chapterhouse.testkit.ReportView;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sentences say must hold for any data. */
class CoverageCommentaryTest {

	@TempDir
	private Path temp;

	private String zh(CoverageRows data, String sentence) {
		return data.report("P", Locale.SIMPLIFIED_CHINESE).sentence(sentence).orElse("");
	}

	private String en(CoverageRows data, String sentence) {
		return data.report("P", Locale.ENGLISH).sentence(sentence).orElse("");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"9|0|全部分公司覆盖率较2017年12月均未下降。|In all branches, coverage is no lower than in December 2017.",
			"9|9|各分公司覆盖率较2017年12月均下降。|In all branches, coverage is lower than in December 2017.",
			"9|2|除甲、乙外，其余分公司覆盖率较2017年12月均未下降。|In all branches but 甲 and 乙, coverage is no lower than in December 2017.",
			"9|4|9个分公司中4个覆盖率较2017年12月下降：甲、乙、丙、丁。|In 4 of the 9 branches, coverage is lower than in December 2017: 甲, 乙, 丙, and 丁.",
			"9|7|仅辛、壬覆盖率较2017年12月未下降。|Only in 辛 and 壬 is coverage no lower than in December 2017.",
			"1|0|甲覆盖率较2017年12月未下降。|In 甲, coverage is no lower than in December 2017." })
	void saysWhereCoverageFell(int branches, int falling, String chinese, String english) {
		var data = new CoverageRows(temp, branches);
		for (int at = 0; at < branches; at++) {
			data.accounts(at, 5, at < falling ? 0 : 1, at < falling ? 1 : 0, 5);
		}
		assertThat(zh(data, "declined")).isEqualTo(chinese);
		assertThat(en(data, "declined")).isEqualTo(english);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"5|2|1|12|截至2018年3月，全省专线产品行业覆盖率为35.0%，较2017年12月提升5.0个百分点。|As of March 2018, 35.0% of the accounts of the province had a leased line, 5.0 pp more than in December 2017.",
			"5|1|2|12|截至2018年3月，全省专线产品行业覆盖率为30.0%，较2017年12月下降5.0个百分点。|As of March 2018, 30.0% of the accounts of the province had a leased line, 5.0 pp less than in December 2017.",
			"5|1|1|13|截至2018年3月，全省专线产品行业覆盖率为30.0%，与2017年12月持平。|As of March 2018, 30.0% of the accounts of the province had a leased line, level with December 2017.",
			"5|1|0|3|截至2018年3月，全省专线产品行业覆盖率为66.7%，集团单位不足10家，较2017年12月变化不可比。|As of March 2018, 66.7% of the accounts of the province had a leased line; fewer than 10 accounts are too few for a comparison with December 2017." })
	void saysTheRateAndItsDirection(int kept, int gained, int lost, int open, String chinese, String english) {
		CoverageRows data = new CoverageRows(temp, 1).accounts(0, kept, gained, lost, open);
		assertThat(zh(data, "rate")).isEqualTo(chinese);
		assertThat(en(data, "rate")).isEqualTo(english);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"0|0|针对0覆盖集团单位，尚未拓展，无集团单位失去覆盖。|No account that had no line in December 2017 has one now; none lost its lines.",
			"1|1|针对0覆盖集团单位，已拓展1家；1家集团单位失去覆盖。|1 account that had no line in December 2017 has one now; 1 account lost its lines.",
			"3|2|针对0覆盖集团单位，已拓展3家；2家集团单位失去覆盖。|3 accounts that had no line in December 2017 have one now; 2 accounts lost their lines." })
	void countsAccountsInEveryNumber(int gained, int lost, String chinese, String english) {
		CoverageRows data = new CoverageRows(temp, 1).accounts(0, 5, gained, lost, 10);
		assertThat(zh(data, "gained")).isEqualTo(chinese);
		assertThat(en(data, "gained")).isEqualTo(english);
	}

	@Test
	void branchesWithFewOrNoAccountsAreNamedApartAndStandInTheList() {
		CoverageRows data = new CoverageRows(temp, 4).accounts(0, 10, 1, 0, 4).accounts(1, 1, 0, 1, 2).accounts(2, 10, 0, 2, 4);
		ReportView report = data.report("P", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.sentence("declined")).contains("除丙外，其余分公司覆盖率较2017年12月均未下降；乙、丁集团单位不足10家，不可比，未计入。");
		assertThat(report.lists()).containsEntry("coverage.declined", "B1 B2");
		assertThat(report.facts("coverage.")).containsEntry("coverage.rate B3 2018-03", "null").containsEntry("coverage.uncovered B3 2018-03", "0")
				.containsEntry("coverage.rate.change B1 2018-03", "-0.25");
		assertThat(report.missing()).contains("丁在2017年12月的清单中无集团单位，无覆盖率。");
	}

	@Test
	void withoutTheListOfDecemberThereIsNoCoverageAndANoteSaysSo() {
		var data = new CoverageRows(temp, 1);
		data.line(data.account("2017-11", "C0", "E"), "C0", "E", "2015-01-01", "");
		data.line(data.account("2018-03", "C0", "E"), "C0", "E", "2015-01-01", "");
		ReportView report = data.report("P", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.facts("coverage.rate")).containsEntry("coverage.rate P 2018-03", "null").containsEntry("coverage.rate.change B0 2018-03",
				"null");
		assertThat(report.missing()).contains("缺少2017年12月的集团单位清单，无覆盖率。");
		assertThat(report.sentences()).noneMatch(sentence -> sentence.contains("覆盖"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "2018-04-01||0|0", "2018-03-31||1|0", "2017-12-31||1|1", "2018-01-01||1|0", "2015-01-01|2018-03-31|0|1",
			"2015-01-01|2018-04-01|1|1", "2015-01-01|2017-12-31|0|0", "2015-01-01|2018-01-01|0|1", "2018-02-01|2018-02-03|0|0" })
	void anAccountIsCoveredByALineInServiceAtTheEndOfTheDay(String opened, @Nullable String closed, String now, String before) {
		var data = new CoverageRows(temp, 2);
		data.line(data.account("2017-12", "C0", "E"), "C1", "F", opened, closed == null ? "" : closed);
		ReportView report = data.report("P", Locale.ENGLISH);
		assertThat(report.facts("accounts.covered")).containsEntry("accounts.covered B0 2018-03", now)
				.containsEntry("accounts.covered.before B0 2018-03", before).containsEntry("accounts.covered B1 2018-03", "0");
		assertThat(data.report("B0", Locale.ENGLISH).facts("coverage.rate")).containsEntry("coverage.rate C0 2018-03", now);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "2018-01-31||3", "2018-02-01||2", "2018-04-01||0", "2015-01-01|2018-01-31|0", "2015-01-01|2018-02-01|1",
			"2018-02-10|2018-02-20|0", "2018-02-10|2018-03-31|1", "2015-01-01|2018-03-30|2", "2015-01-01|2017-12-31|0" })
	void aLineCountsInEveryMonthAtWhoseEndItIsInService(String opened, @Nullable String closed, String months) {
		var data = new CoverageRows(temp, 1);
		String line = data.line("", "C0", "F", opened, closed == null ? "" : closed);
		data.bill("2018-01", line, 600).bill("2017-12", line, 50).bill("2018-04", line, 70);
		ReportView report = data.report("P", Locale.ENGLISH);
		assertThat(report.facts("yield.line.months")).containsEntry("yield.line.months P 2018-03", months)
				.containsEntry("yield.line.months P industry:F 2018-03", months).containsEntry("yield.line.months P industry:E 2018-03", "0");
		String arpu = months.equals("0") ? "null" : Integer.toString(600 / Integer.parseInt(months));
		assertThat(report.facts("arpu")).containsEntry("arpu P 2018-03", arpu).containsEntry("arpu P industry:F 2018-03", arpu)
				.containsEntry("arpu P industry:E 2018-03", "null");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"10|3600|3000|截至2018年3月，全省专线产品ARPU值为1200元，同比提升20.0%（上年同期1000元）。|As of March 2018, a line of the province brought CNY 1200 a month (ARPU), up 20.0% year on year from CNY 1000.",
			"10|2700|3000|截至2018年3月，全省专线产品ARPU值为900元，同比下降10.0%（上年同期1000元）。|As of March 2018, a line of the province brought CNY 900 a month (ARPU), down 10.0% year on year from CNY 1000.",
			"10|3000|3000|截至2018年3月，全省专线产品ARPU值为1000元，同比持平（上年同期1000元）。|As of March 2018, a line of the province brought CNY 1000 a month (ARPU), level year on year (CNY 1000).",
			"9|3600|3000|截至2018年3月，全省专线产品ARPU值为1200元，上年同期基数过小，同比不可比。|As of March 2018, a line of the province brought CNY 1200 a month (ARPU); the base of the year before is too small for a comparison year on year.",
			"10|3600|900|截至2018年3月，全省专线产品ARPU值为1200元，上年同期基数过小，同比不可比。|As of March 2018, a line of the province brought CNY 1200 a month (ARPU); the base of the year before is too small for a comparison year on year.",
			"10|3600|-30000|截至2018年3月，全省专线产品ARPU值为1200元，上年同期基数过小，同比不可比。|As of March 2018, a line of the province brought CNY 1200 a month (ARPU); the base of the year before is too small for a comparison year on year." })
	void comparesRevenuePerLineWithTheYearBefore(int lines, int now, int before, String chinese, String english) {
		CoverageRows data = new CoverageRows(temp, 1).lines("E", lines, now, before);
		assertThat(zh(data, "arpu")).isEqualTo(chinese);
		assertThat(en(data, "arpu")).isEqualTo(english);
	}

	@Test
	void namesIndustriesAboveTheWhole() {
		CoverageRows data = new CoverageRows(temp, 1).lines("E", 5, 6000, 0).lines("F", 5, 3000, 0).lines("X", 10, 300, 0);
		ReportView report = data.report("P", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.sentence("arpu.high")).contains("高价值行业（ARPU值高于全省水平800元）为教育（2000元）、金融（1000元）。");
		assertThat(report.lists()).containsEntry("arpu.high", "E F");
		assertThat(report.missing()).contains("按月末在网累计，30条专线的行业未登记或不在行业表中，只计入合计。");
		assertThat(en(data, "arpu.high"))
				.isEqualTo("The industries with an ARPU above that of the province (CNY 800) are 教育 (CNY 2000) and 金融 (CNY 1000).");
		CoverageRows equal = new CoverageRows(temp, 1).lines("E", 5, 3000, 0).lines("F", 5, 3000, 0);
		assertThat(equal.report("P", Locale.ENGLISH).lists()).containsEntry("arpu.high", "");
		assertThat(zh(equal, "arpu.high")).isEmpty();
	}

	@Test
	void namesTheIndustriesAndCountiesWithMostAccountsWithoutALine() {
		CoverageRows data = new CoverageRows(temp, 7);
		for (int branch = 0; branch < 7; branch++) {
			data.accounts(branch, 1, 0, 0, branch == 0 ? 3 : branch == 6 ? 0 : 2);
		}
		data.account("2017-12", "C6", "F");
		data.account("2017-12", "C6", "");
		data.account("2017-12", "elsewhere", "F");
		ReportView report = data.report("P", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.lists()).containsEntry("uncovered.counties.top", "C0 C1 C2 C3 C4 C5 C6").containsEntry("uncovered.industries.top", "E F");
		assertThat(report.sentence("uncovered")).contains("22家集团单位中，0覆盖集团单位共15家。");
		assertThat(report.sentence("uncovered.industries")).contains("各行业0覆盖集团单位从多到少依次为教育（13家）、金融（1家）。");
		assertThat(report.sentence("extremes")).contains("行业覆盖率最高的为教育（35.0%），最低的为金融（0.0%）。");
		assertThat(report.missing()).contains("1家集团单位的行业未登记或不在行业表中，只计入合计。");
		assertThat(en(data, "uncovered.counties"))
				.startsWith("By county, accounts without a line are, most first, in 甲县 (3 accounts), 乙县 (2 accounts)");
		assertThat(en(new CoverageRows(temp, 1).accounts(0, 10, 0, 0, 0), "uncovered")).isEqualTo("None of the 10 accounts is without a line.");
	}
}
