package org.chapterhouse.leasedline.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;

import org.chapterhouse.testkit.ReportView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sentences say must hold for any data. */
class RevenueCommentaryTest {

	@TempDir
	private Path temp;

	private String zh(RevenueData data, String sentence) {
		return data.report("P", Locale.SIMPLIFIED_CHINESE).sentence(sentence).orElse("");
	}

	private String en(RevenueData data, String sentence) {
		return data.report("P", Locale.ENGLISH).sentence(sentence).orElse("");
	}

	private RevenueData withTargets(int branches, int failing) {
		RevenueData data = new RevenueData(temp, branches);
		for (int at = 0; at < branches; at++) {
			data.bills(at, "20000", "30000").target("B" + at, "2018-03", at < failing ? "30000.01" : "30000");
		}
		return data;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "9|0|全部分公司均已完成累计目标。|All branches met the cumulative target.",
			"9|9|各分公司均未完成累计目标。|None of the branches met the cumulative target.",
			"9|1|除甲外，其余分公司均已完成累计目标。|All branches but 甲 met the cumulative target.",
			"9|3|除甲、乙、丙外，其余分公司均已完成累计目标。|All branches but 甲, 乙, and 丙 met the cumulative target.",
			"9|4|9个分公司中5个完成累计目标。|5 of the 9 branches met the cumulative target.",
			"9|6|仅庚、辛、壬完成累计目标。|Only 庚, 辛, and 壬 met the cumulative target.", "9|8|仅壬完成累计目标。|Only 壬 met the cumulative target.",
			"3|2|仅丙完成累计目标。|Only 丙 met the cumulative target.", "2|1|除甲外，其余分公司均已完成累计目标。|All branches but 甲 met the cumulative target.",
			"1|0|甲已完成累计目标。|甲 met the cumulative target.",
			"1|1|甲未完成累计目标。|甲 did not meet the cumulative target." })
	void saysWhichBranchesMetTheTarget(int branches, int failing, String chinese, String english) {
		assertThat(zh(withTargets(branches, failing), "target.missed")).isEqualTo(chinese);
		assertThat(en(withTargets(branches, failing), "target.missed")).isEqualTo(english);
	}

	@Test
	void branchesWithoutATargetAreNamedApartAndNeverCounted() {
		RevenueData data = new RevenueData(temp, 3).growth(0, "20000", "", "30000").target("B1", "2018-03", "10000").target("B2", "2018-03", "0");
		assertThat(zh(data, "target.missed")).isEqualTo("乙已完成累计目标；甲、丙无累计目标，未计入。");
		assertThat(data.report("P", Locale.ENGLISH).missing()).contains("No cumulative revenue target up to the month of the report for 大省 and 甲.");
	}

	@Test
	void withoutAnyTargetNothingIsSaidOfTargets() {
		ReportView report = new RevenueData(temp, 2).growth(0, "20000", "", "30000").report("P", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.sentence("target.missed")).isEmpty();
		assertThat(report.sentence("annual")).isEmpty();
		assertThat(report.sentence("progress")).isEmpty();
		assertThat(report.missing()).contains("大省、甲、乙无年度收入目标。");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "100|300|同比增长200.0%。|up 200.0% year on year.", "300|100|同比下降66.7%。|down 66.7% year on year.",
			"200000|200000|同比持平。|level year on year.",
			"200000|200099|同比持平。|level year on year.", "200000|200100|同比增长0.1%。|up 0.1% year on year.",
			"0.09|300|上年同期基数过小，同比不可比。|the base of the year before is too small for a comparison.",
			"0|300|上年同期基数过小，同比不可比。|the base of the year before is too small for a comparison.",
			"-200|300|上年同期基数过小，同比不可比。|the base of the year before is too small for a comparison." })
	void saysGrowthFallLevelAndNotComparable(String lastYear, String thisYear, String chinese, String english) {
		String scale = lastYear.length() > 5 ? "" : "000";
		RevenueData data = new RevenueData(temp, 1).bills(0, lastYear.contains(".") ? "9999.99" : lastYear + scale, thisYear + scale);
		assertThat(zh(data, "ytd")).startsWith("截至2018年3月，全省专线累计收入").endsWith(chinese);
		assertThat(en(data, "ytd")).endsWith(english);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"105000|已完成105.0%，超进度5.0个百分点。|105.0% of the cumulative target of CNY 0.10 million is reached, 5.0 pp ahead of schedule.",
			"97000|已完成97.0%，欠进度3.0个百分点。|97.0% of the cumulative target of CNY 0.10 million is reached, 3.0 pp behind schedule.",
			"99960|已完成100.0%，与进度持平。|100.0% of the cumulative target of CNY 0.10 million is reached, on schedule." })
	void saysHowFarTheTargetIs(String now, String chinese, String english) {
		RevenueData data = new RevenueData(temp, 1).bills(0, "50000", now).target("P", "2018-03", "100000").target("P", "2018", "400000");
		assertThat(zh(data, "progress")).isEqualTo("累计目标10万元，" + chinese);
		assertThat(en(data, "progress")).isEqualTo(english);
		assertThat(zh(data, "annual")).startsWith("年度目标40万元，已完成");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "9|1|除甲外，其余分公司同比增幅均高于全省水平（86.4%）。", "9|8|仅壬同比增幅高于全省水平（36.4%）。", "9|5|9个分公司中4个同比增幅高于全省水平（63.0%）。",
			"9|0|各分公司同比增幅均未高于全省水平（100.0%）。" })
	void comparesBranchesWithTheProvince(int branches, int failing, String expected) {
		RevenueData data = new RevenueData(temp, branches).growth(failing, "20000", "26666.67", "40000");
		assertThat(zh(data, "yoy.below").replaceFirst("（[^）]*）", "")).isEqualTo(expected.replaceFirst("（[^）]*）", ""));
	}

	@Test
	void equalGrowthIsNotAboveTheProvince() {
		RevenueData data = new RevenueData(temp, 3).growth(0, "30000", "", "40000");
		assertThat(zh(data, "yoy.below")).isEqualTo("各分公司同比增幅均未高于全省水平（33.3%）。");
		assertThat(data.report("P", Locale.ENGLISH).lists()).containsEntry("revenue.yoy.below", "B0 B1 B2");
	}

	@Test
	void branchesWithoutAComparableBaseAreNamedApart() {
		RevenueData data = new RevenueData(temp, 4).bills(0, "", "50000").bills(1, "5000", "60000").bills(2, "90000", "95000").bills(3, "90000",
				"80000");
		ReportView report = data.report("P", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.sentence("yoy.below")).contains("各分公司同比增幅均未高于全省水平（54.1%）；甲、乙上年同期基数过小，不可比，未计入。");
		assertThat(report.sentence("yoy.negative")).contains("全省仅丁县累计收入同比负增长；甲县、乙县上年同期基数过小，不可比，未计入。");
		assertThat(report.lists()).containsEntry("revenue.yoy.below", "B2 B3").containsEntry("revenue.yoy.negative", "C3");
		ReportView english = data.report("P", Locale.ENGLISH);
		assertThat(english.sentence("yoy.below")).contains(
				"In none of the branches was year-on-year growth above that of the province (54.1%); base of the year before too small to compare: 甲 and 乙.");
		assertThat(english.sentence("yoy.negative")).contains(
				"Of the counties of the province, only 丁县 bills less than in the same months of the year before; base of the year before too small to compare: 甲县 and 乙县.");
	}

	@Test
	void aNegativeBaseNeitherFallsNorGrows() {
		RevenueData data = new RevenueData(temp, 4).bills(0, "-2000", "337710").bills(1, "-100", "-200").bills(2, "20000", "30000").bills(3, "40000",
				"30000");
		ReportView report = data.report("P", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.sentence("yoy.negative")).contains("全省仅丁县累计收入同比负增长；甲县、乙县上年同期基数过小，不可比，未计入。");
		assertThat(report.sentence("yoy.below")).contains("各分公司同比增幅均未高于全省水平（586.5%）；甲、乙上年同期基数过小，不可比，未计入。");
		assertThat(report.table("counties")).containsExactly("C3|丁|丁县|3.0|-25.0%");
		assertThat(report.lists()).containsEntry("revenue.yoy.below", "B0 B1 B2 B3").containsEntry("revenue.yoy.negative", "C0 C3");
		assertThat(report.facts("revenue.yoy")).containsEntry("revenue.yoy C1 2018-03", "1");
	}

	@Test
	void whatIsNotComparableHasNoBarAndNoTone() {
		ReportView report = new RevenueData(temp, 3).bills(0, "-2000", "30000").bills(1, "20000", "30000").bills(2, "-15000", "30000").report("P",
				Locale.SIMPLIFIED_CHINESE);
		assertThat(report.series("branch_yoy")).containsExactly("B1/value=+50.0%");
		assertThat(report.table("branches")).contains("B0|甲|3.0|-1600.0%|—|—|—", "P|全省|9.0|+2900.0%|—|—|—");
		assertThat(report.tones("branches")).contains("0 0 0 0 0 0 0");
		assertThat(report.table("cards")).contains("累计收入|9万元|同比不可比", "当月收入|9万元|同比不可比，环比不可比");
		assertThat(report.tones("cards")).allMatch(tones -> tones.equals("0 0 0"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"0|13|全部区县累计收入同比均未下降。|All counties bill no less than in the same months of the year before.",
			"13|0|各区县累计收入同比均下降。|All counties bill less than in the same months of the year before.",
			"2|11|全省累计收入同比负增长的区县共2个：1县、2县。|2 counties of the province bill less than in the same months of the year before: 1县 and 2县.",
			"10|3|全省累计收入同比负增长的区县共10个：1县、2县、3县、4县、5县、6县、7县、8县、9县、10县。|10 counties of the province bill less than in the same months of the year before: 1县, 2县, 3县, 4县, 5县, 6县, 7县, 8县, 9县, and 10县.",
			"11|2|仅12县、13县累计收入同比未下降，其余11个区县均下降。|Only 12县 and 13县 bill no less than in the same months of the year before; the other 11 bill less.",
			"11|4|15个区县中11个累计收入同比负增长。|11 of the 15 counties bill less than in the same months of the year before." })
	void namesFewCountiesAndCountsMany(int falling, int others, String chinese, String english) {
		RevenueData data = new RevenueData(temp, 0).branch("B").counties("B", falling, "30000", "20000").counties("B", others, "20000", "20000");
		assertThat(zh(data, "yoy.negative")).isEqualTo(chinese);
		assertThat(en(data, "yoy.negative")).isEqualTo(english);
		assertThat(data.report("P", Locale.ENGLISH).table("counties")).hasSize(falling);
	}

	@Test
	void countsManyUnitsThatAreNotComparable() {
		RevenueData data = new RevenueData(temp, 0).branch("B").counties("B", 11, "100", "20000").counties("B", 2, "20000", "20000");
		assertThat(zh(data, "yoy.negative")).isEqualTo("全部区县累计收入同比均未下降；11个区县上年同期基数过小，不可比，未计入。");
		assertThat(en(data, "yoy.negative")).isEqualTo(
				"All counties bill no less than in the same months of the year before; base of the year before too small to compare: 11 counties.");
		assertThat(data.report("B", Locale.SIMPLIFIED_CHINESE).sentence("yoy.below"))
				.contains("各区县同比增幅均未高于本分公司水平（532.6%）；11个区县上年同期基数过小，不可比，未计入。");
	}

	@ParameterizedTest
	@CsvSource({ "450000, 全区, the region", "65, 全区, the region", "110000, 全市, the municipality", "500000, 全市, the municipality",
			"520000, 全省, the province", "450100, 全省, the province" })
	void namesMunicipalitiesAndRegionsAsSuch(String code, String chinese, String english) {
		RevenueData data = new RevenueData(temp, code, 2).growth(1, "20000", "20000", "30000");
		ReportView report = data.report(code, Locale.SIMPLIFIED_CHINESE);
		assertThat(report.sentence("ytd")).contains("截至2018年3月，" + chinese + "专线累计收入5万元，同比增长25.0%。");
		assertThat(report.sentence("yoy.below")).contains("除甲外，其余分公司同比增幅均高于" + chinese + "水平（25.0%）。");
		assertThat(report.table("branches")).contains(code + "|" + chinese + "|5.0|+25.0%|—|—|—");
		assertThat(data.report(code, Locale.ENGLISH).sentence("ytd")).hasValueSatisfying(text -> assertThat(text).contains("revenue of " + english));
	}

	@Test
	void growthThatFallsIsNotSaidToGrow() {
		RevenueData data = new RevenueData(temp, 2).bills(0, "100000", "50000").bills(1, "100000", "90000");
		assertThat(zh(data, "yoy.below")).isEqualTo("除甲外，其余分公司同比增幅均高于全省水平（-30.0%）。");
		assertThat(en(data, "yoy.below")).isEqualTo("Year-on-year growth was above that of the province (-30.0%) in all branches but 甲.");
	}

	@Test
	void theCumulativeTargetIsShownForEveryMonthThatHasOne() {
		RevenueData data = new RevenueData(temp, 1).bills(0, "20000", "30000").target("P", "2018-01", "10000").target("P", "2018-02", "20000")
				.target("P", "2018-03", "30000").target("P", "2018-04", "40000").target("P", "2018-Q1", "70000").target("P", "2018", "90000")
				.target("P", "2017-02", "50000");
		ReportView report = data.report("P", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.series("cumulative")).filteredOn(point -> point.contains("/target")).containsExactly("2018-01/target=1.0万元",
				"2018-02/target=2.0万元", "2018-03/target=3.0万元");
		assertThat(report.sentence("annual")).contains("年度目标9万元，已完成33%。");
	}

	@Test
	void nothingIsComparedWithAProvinceThatIsNotComparable() {
		ReportView report = new RevenueData(temp, 2).growth(0, "4000", "", "50000").report("P", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.sentence("ytd")).contains("截至2018年3月，全省专线累计收入10万元，上年同期基数过小，同比不可比。");
		assertThat(report.sentence("yoy.below")).isEmpty();
	}

	@Test
	void saysThatNoCountyFalls() {
		RevenueData data = new RevenueData(temp, 2).growth(0, "20000", "", "30000");
		assertThat(zh(data, "yoy.negative")).isEqualTo("全部区县累计收入同比均未下降。");
		assertThat(en(data, "yoy.negative")).isEqualTo("All counties bill no less than in the same months of the year before.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "20000|30000|环比增长50.0%。|Revenue of the month rose by 50.0% month on month.",
			"40000|30000|环比下降25.0%。|Revenue of the month fell by 25.0% month on month.",
			"30000|30000|环比持平。|Revenue of the month was level month on month.",
			"|30000|环比不可比。|Revenue of the month before is too small a base for a comparison month on month." })
	void neverMixesTheMonthBeforeWithTheYearBefore(String before, String now, String chinese, String english) {
		RevenueData data = new RevenueData(temp, 1).bill("2018-02", 0, before == null ? "" : before).bills(0, "10000", now);
		assertThat(zh(data, "month.mom")).endsWith(chinese).doesNotContain("同比");
		assertThat(en(data, "month.mom")).isEqualTo(english);
		assertThat(zh(data, "month")).isEqualTo("3月当月收入3万元，同比增长200.0%。");
	}

	@Test
	void withoutAnyBillEverySumIsZeroAndNothingGrows() {
		ReportView report = new RevenueData(temp, 1).report("P", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.facts("revenue.y")).containsEntry("revenue.ytd P 2018-03", "0").containsEntry("revenue.yoy P 2018-03", "null");
		assertThat(report.sentence("ytd")).contains("截至2018年3月，全省专线累计收入0万元，上年同期基数过小，同比不可比。");
		assertThat(report.sentence("yoy.negative")).isEmpty();
		assertThat(report.missing()).contains("2017年1月至2017年3月、2018年1月至2018年3月无出账数据。");
	}
}
