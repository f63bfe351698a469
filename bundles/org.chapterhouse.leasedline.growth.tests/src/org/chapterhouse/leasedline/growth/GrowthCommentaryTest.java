package org.chapterhouse.leasedline.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;

import org.chapterhouse.testkit.ReportView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sentences say must hold for any data. */
class GrowthCommentaryTest {

	@TempDir
	private Path temp;

	private static String zh(GrowthData data, String sentence) {
		return data.report("P", Locale.SIMPLIFIED_CHINESE).sentence(sentence).orElse("");
	}

	private static String en(GrowthData data, String sentence) {
		return data.report("P", Locale.ENGLISH).sentence(sentence).orElse("");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"10|15|新增专线15条，同比增长50.0%（上年同月10条）。|opened 15 leased lines, up 50.0% on the same month of the year before (10).",
			"20|15|新增专线15条，同比下降25.0%（上年同月20条）。|opened 15 leased lines, down 25.0% on the same month of the year before (20).",
			"10|10|新增专线10条，同比持平（上年同月10条）。|opened 10 leased lines, level with the same month of the year before (10).",
			"9|1|新增专线1条；上年同月新增9条，基数过小，同比不可比。|opened 1 leased line; the same month of the year before (9) is too small a base for a comparison.",
			"0|0|无新增专线，上年同月亦无。|opened no leased lines, nor did it in the same month of the year before.",
			"0|2|新增专线2条；上年同月无新增，同比不可比。|opened 2 leased lines; none was opened in the same month of the year before, so there is no comparison year on year." })
	void comparesTheMonthWithTheYearBefore(int before, int now, String chinese, String english) {
		GrowthData data = new GrowthData(temp, 1).opened(0, "2017-03-31", before).opened(0, "2018-03-01", now);
		assertThat(zh(data, "month")).isEqualTo("2018年3月，全省" + chinese);
		assertThat(en(data, "month")).isEqualTo("In March 2018, the province " + english);
	}

	@Test
	void comparesTheMonthWithTheMonthBeforeAndTheYearWithTheYearBefore() {
		GrowthData data = new GrowthData(temp, 1).opened(0, "2018-02-28", 20).opened(0, "2018-03-01", 10).opened(0, "2017-01-01", 15)
				.opened(0, "2017-04-01", 99);
		assertThat(zh(data, "month.mom")).isEqualTo("当月新增环比下降50.0%（上月20条）。");
		assertThat(zh(data, "ytd")).isEqualTo("今年以来累计新增专线30条，同比增长100.0%（上年同期15条）。");
		assertThat(en(data, "ytd")).isEqualTo("Since January, 30 lines were opened, up 100.0% on the same months of the year before (15).");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "4|0|全部分公司累计新增专线同比均未减少。", "4|4|各分公司累计新增专线同比均减少。", "4|1|除甲外，其余分公司累计新增专线同比均未减少。", "4|3|仅丁累计新增专线同比未减少。",
			"8|4|8个分公司中4个累计新增专线同比未减少。" })
	void saysWhichBranchesOpenedFewerThanTheYearBefore(int branches, int failing, String chinese) {
		GrowthData data = new GrowthData(temp, branches);
		for (int at = 0; at < branches; at++) {
			data.opened(at, "2017-01-15", 10).opened(at, "2018-01-15", at < failing ? 9 : 10);
		}
		assertThat(zh(data, "falling")).isEqualTo(chinese);
	}

	@Test
	void comparesWithTheMonthBeforeInSentencesThatStandAlone() {
		GrowthData data = new GrowthData(temp, 1).opened(0, "2018-02-15", 10).opened(0, "2018-03-15", 15);
		assertThat(en(data, "month.mom")).isEqualTo("50.0% more lines were opened than in the month before (10).");
		assertThat(en(new GrowthData(temp, 1).opened(0, "2018-02-15", 10), "month.mom"))
				.isEqualTo("100.0% fewer lines were opened than in the month before (10).");
		assertThat(zh(new GrowthData(temp, 1), "month.mom")).isEqualTo("上月亦无新增专线。");
		assertThat(zh(new GrowthData(temp, 1).opened(0, "2018-03-15", 1), "month.mom")).isEqualTo("上月无新增专线，环比不可比。");
	}

	@Test
	void aSumBelowAllDecimalsIsSaidInYuan() {
		GrowthData data = new GrowthData(temp, 1).opened(0, "2018-03-15", 1).billed("2018-03", "100");
		assertThat(zh(data, "revenue")).isEqualTo("累计新增收入100元，平均每条100元。");
		assertThat(en(data, "revenue")).isEqualTo("The lines opened this year were billed CNY 100 so far, CNY 100 each on average.");
	}

	@Test
	void branchesWithATinyBaseAreNamedApart() {
		GrowthData data = new GrowthData(temp, 2).opened(0, "2017-01-15", 10).opened(0, "2018-01-15", 10).opened(1, "2017-01-15", 9);
		assertThat(zh(data, "falling")).isEqualTo("甲累计新增专线同比未减少；乙上年同期基数过小，不可比，未计入。");
		assertThat(data.report("P", Locale.ENGLISH).facts("growth.ytd.yoy")).containsEntry("growth.ytd.yoy B1 2018-03", "-1");
	}

	@Test
	void topListsKeepTiesAndNeverAZero() {
		GrowthData data = new GrowthData(temp, 5).opened(0, "2018-01-15", 1).opened(1, "2018-01-15", 3, "GOV").opened(2, "2018-01-15", 1)
				.opened(3, "2018-01-15", 1);
		ReportView report = data.report("P", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.lists()).containsEntry("lines.added.top", "B1 B0 B2 B3").containsEntry("lines.added.industries.top", "EDU GOV");
		assertThat(report.sentence("industries.top")).contains("各行业累计新增专线从多到少依次为教育（3条，占50.0%）、党政（3条，占50.0%）。");
		assertThat(en(data, "top")).isEqualTo("The most lines since January were opened by 乙 (3 lines), 甲 (1 line), 丙 (1 line), and 丁 (1 line).");
		assertThat(new GrowthData(temp, 2).opened(0, "2017-12-31", 1).report("P", Locale.ENGLISH).sentence("top")).isEmpty();
	}

	@Test
	void linesOpenedAndClosedInOneMonthCountAndThoseOutsideDoNot() {
		GrowthData data = new GrowthData(temp, 1).opened("C0", "2018-03-05", 2, "EDU", "2018-03-05").opened("X", "2018-03-05", 4, "EDU", "")
				.opened("C0", "2018-04-01", 8, "EDU", "");
		ReportView report = data.report("P", Locale.ENGLISH);
		assertThat(report.facts("lines.added.month")).containsEntry("lines.added.month P 2018-03", "2");
		assertThat(report.sentence("counties.idle")).contains("甲县 opened lines in the month.");
	}

	@Test
	void unknownIndustriesAreAPartOfTheWholeAndNoted() {
		GrowthData data = new GrowthData(temp, 1).opened(0, "2018-03-05", 2, "EDU").opened(0, "2018-03-05", 1, "").opened(0, "2018-03-05", 1, "odd");
		ReportView report = data.report("P", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.facts("growth.share")).containsEntry("growth.share P industry:EDU 2018-03", "0.5").containsEntry("growth.share P 2018-03",
				"1");
		assertThat(report.series("industry_added")).containsExactly("EDU/value=2", "/value=2");
		assertThat(report.missing()).contains("2条累计新增专线未登记行业或行业不在行业表中，未计入各行业。", "累计新增专线均无出账数据。");
	}

	@Test
	void revenueIsThatOfTheLinesOfTheYearOnly() {
		GrowthData data = new GrowthData(temp, 1).opened(0, "2018-01-01", 1).billed("2018-01", "100").billed("2018-03", "-40").billed("2018-04", "7")
				.opened(0, "2017-12-31", 1).billed("2018-01", "999");
		ReportView report = data.report("P", Locale.ENGLISH);
		assertThat(report.facts("lines.added.revenue.ytd")).containsEntry("lines.added.revenue.ytd P 2018-03", "60");
		assertThat(report.facts("growth.revenue.per.line")).containsEntry("growth.revenue.per.line P 2018-03", "60");
	}

	@Test
	void withoutAnyLineANoteTells() {
		ReportView report = new GrowthData(temp, 2).report("P", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.missing()).contains("本年与上年同期均无专线开通记录。");
		assertThat(report.sentence("counties.idle")).contains("各区县当月均无新增专线。");
		assertThat(report.sentence("revenue")).isEmpty();
	}
}
