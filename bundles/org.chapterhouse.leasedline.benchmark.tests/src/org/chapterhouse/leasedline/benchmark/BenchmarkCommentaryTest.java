package org.chapterhouse.leasedline.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;

import org.chapterhouse.testkit.ReportView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sentences say must hold for any data. */
class BenchmarkCommentaryTest {

	@TempDir
	private Path temp;

	private String zh(BenchmarkData data, String sentence) {
		return data.report("P", Locale.SIMPLIFIED_CHINESE).sentence(sentence).orElse("");
	}

	private String en(BenchmarkData data, String sentence) {
		return data.report("P", Locale.ENGLISH).sentence(sentence).orElse("");
	}

	private BenchmarkData change(int branches, int failing) {
		BenchmarkData data = new BenchmarkData(temp, branches).share("2018-02", "P", "0.25", "0.23");
		for (int at = 0; at < branches; at++) {
			data.share("2018-02", "B" + at, at < failing ? "0.22" : "0.221", "0.2");
		}
		return data;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"9|0|全部分公司份额同比变化均高于全省水平（2.0个百分点）。|In all branches, the change in share was above the provincial change (2.0 pp).",
			"9|9|各分公司份额同比变化均未高于全省水平（2.0个百分点）。|In none of the branches was the change in share above the provincial change (2.0 pp).",
			"9|3|除甲、乙、丙外，其余分公司份额同比变化均高于全省水平（2.0个百分点）。|The change in share was above the provincial change (2.0 pp) in all branches but 甲, 乙, and 丙.",
			"9|5|9个分公司中4个份额同比变化高于全省水平（2.0个百分点）。|The change in share was above the provincial change (2.0 pp) in 4 of the 9 branches.",
			"9|8|仅壬份额同比变化高于全省水平（2.0个百分点）。|Only in 壬 was the change in share above the provincial change (2.0 pp).",
			"4|3|仅丁份额同比变化高于全省水平（2.0个百分点）。|Only in 丁 was the change in share above the provincial change (2.0 pp)." })
	void equalChangesAreEqualAndNotAbove(int branches, int failing, String chinese, String english) {
		BenchmarkData data = change(branches, failing);
		assertThat(zh(data, "share.change.below")).isEqualTo(chinese);
		assertThat(en(data, "share.change.below")).isEqualTo(english);
	}

	@Test
	void sharesThatFallAreNotSaidToHaveChangedLess() {
		BenchmarkData data = new BenchmarkData(temp, 2).share("2018-02", "P", "0.25", "0.254").share("2018-02", "B0", "0.2", "0.23")
				.share("2018-02", "B1", "0.2", "0.24");
		assertThat(zh(data, "share.change.below")).isEqualTo("各分公司份额同比变化均未高于全省水平（-0.4个百分点）。");
		assertThat(en(data, "share.change.below"))
				.isEqualTo("In none of the branches was the change in share above the provincial change (-0.4 pp).");
	}

	@Test
	void aTinyBaseHasNoBarAndNoTone() {
		ReportView report = new BenchmarkData(temp, 0).revenue("2018-03", "CN", "120000", "100000").revenue("2018-03", "P", "50000", "100")
				.revenue("2018-03", "Q", "120000", "100000").report("P", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.series("peers_yoy")).containsExactly("Q/value=+20.0%", "Q/above=+20.0%");
		assertThat(report.table("cards")).contains("专线收入同比增幅|+49900.0%|同比不可比");
		assertThat(report.tones("cards")).allMatch(tones -> tones.equals("0 0 0"));
		ReportView above = new BenchmarkData(temp, 0).revenue("2018-03", "CN", "120000", "100").revenue("2018-03", "P", "50000", "40000").report("P",
				Locale.SIMPLIFIED_CHINESE);
		assertThat(above.series("peers_yoy")).containsExactly("P/value=+25.0%");
		assertThat(above.table("cards")).contains("专线收入同比增幅|+25.0%|");
	}

	@Test
	void branchesWithoutARowOrAValueAreNamedApart() {
		BenchmarkData data = new BenchmarkData(temp, 4).share("2018-02", "P", "0.25", "0.23").share("2018-02", "B0", "0.3", "0.2")
				.share("2018-02", "B1", "0.2", "").share("2018-01",
						"B2", "0.9", "0.1")
				.share("2018-02", "B3", "0.1", "0.2");
		ReportView report = data.report("P", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.sentence("share.change.below")).contains("除丁外，其余分公司份额同比变化均高于全省水平（2.0个百分点）；乙、丙无份额数据，未计入。");
		assertThat(report.facts("benchmark.share.change")).containsEntry("benchmark.share.change B1 2018-02", "null")
				.doesNotContainKey("benchmark.share.change B2 2018-02");
		assertThat(report.sentence("share.top")).contains("截至2018年2月，收入份额排名前3的分公司为甲（30.0%）、乙（20.0%）、丁（10.0%）。");
		assertThat(report.table("branches")).contains("B2|丙|—|—|—");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "200000|100000|同比增长100.0%。|up 100.0% year on year.", "90000|100000|同比下降10.0%。|down 10.0% year on year.",
			"100000|100000|同比持平。|level year on year.",
			"100000|9999|上年同期基数过小，同比不可比。|the base of the year before is too small for a comparison.",
			"100000|0|上年同期基数过小，同比不可比。|the base of the year before is too small for a comparison.",
			"100000||累计收入10万元。|for the year to March 2018." })
	void saysGrowthFallLevelAndNotComparable(String now, String before, String chinese, String english) {
		BenchmarkData data = new BenchmarkData(temp, 0).revenue("2018-03", "P", now, before == null ? "" : before);
		assertThat(zh(data, "revenue.self")).startsWith("大省截至2018年3月专线累计收入").endsWith(chinese);
		assertThat(en(data, "revenue.self")).startsWith("大省 had leased-line revenue of CNY").contains(" for the year to March 2018")
				.endsWith(english);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"130000|较全国水平（20.0%）高10.0个百分点，列全国第1位。|10.0 pp above the national figure (20.0%) and ranks 1st in the country.",
			"110000|较全国水平（20.0%）低10.0个百分点，列全国第3位。|10.0 pp below the national figure (20.0%) and ranks 3rd in the country.",
			"120040|与全国水平（20.0%）持平，列全国第2位。|level with the national figure (20.0%) and ranks 2nd in the country." })
	void saysAboveBelowAndLevelWithTheRank(String now, String chinese, String english) {
		BenchmarkData data = new BenchmarkData(temp, 0).revenue("2018-03", "CN", "12000000", "10000000").revenue("2018-03", "P", now, "100000")
				.revenue("2018-03", "Q", "120050", "100000").revenue("2018-03", "R", "120030", "100000").revenue("2018-04", "P", "1", "1");
		assertThat(zh(data, "revenue.gap")).isEqualTo("专线收入同比增幅" + chinese);
		assertThat(en(data, "revenue.gap")).isEqualTo("Revenue growth of 大省 is " + english);
		assertThat(zh(data, "revenue.self")).startsWith("大省截至2018年3月专线累计收入");
	}

	@Test
	void withoutTheNationOnlyTheRankIsSaid() {
		BenchmarkData data = new BenchmarkData(temp, 0).revenue("2018-02", "P", "120000", "100000").revenue("2018-02", "Q", "120000", "100000")
				.share("2018-01", "P", "0.2",
						"0.3")
				.share("2018-01", "R", "0.3", "0.2");
		ReportView report = data.report("P", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.sentences()).containsExactly("大省截至2018年2月专线累计收入12万元，同比增长20.0%。", "专线收入同比增幅列全国第1位。", "大省截至2018年1月专线收入份额为20.0%，同比下降10.0个百分点。",
				"专线收入份额列全国第2位。", "专线收入份额同比变化列全国第2位。");
		assertThat(report.missing()).containsExactly("2018年3月收入对标数据尚未发布，本章采用2018年2月数据。", "2018年2月收入对标数据中无全国数据。", "2018年3月份额对标数据尚未发布，本章采用2018年1月数据。",
				"2018年1月份额对标数据中无全国数据。");
		assertThat(report.facts("benchmark.revenue.yoy")).containsEntry("benchmark.revenue.yoy.gap P 2018-02", "null")
				.containsEntry("benchmark.revenue.yoy.rank P 2018-02", "1");
	}

	@Test
	void withoutARowOfItsOwnTheProvinceHasNoFacts() {
		ReportView report = new BenchmarkData(temp, 0).revenue("2018-03", "CN", "120000", "100000").revenue("2018-02", "P", "120000", "100000")
				.report("P", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.facts("benchmark.")).containsOnlyKeys("benchmark.revenue.ytd CN 2018-03", "benchmark.revenue.yoy CN 2018-03");
		assertThat(report.missing()).containsExactly("2018年3月收入对标数据中无大省数据。", "截至2018年3月无份额对标数据。");
		assertThat(report.sentences()).hasSize(1);
	}

	@Test
	void aProvinceWithoutPeersHasNoRankInTheText() {
		BenchmarkData data = new BenchmarkData(temp, 0).revenue("2018-03", "CN", "120000", "100000").revenue("2018-03", "P", "130000", "100000")
				.share("2018-03", "P", "0.2", "0.1");
		ReportView report = data.report("P", Locale.ENGLISH);
		assertThat(report.facts("benchmark.revenue.yoy.rank")).containsEntry("benchmark.revenue.yoy.rank P 2018-03", "1");
		assertThat(report.sentence("revenue.gap")).contains("Revenue growth of 大省 is 10.0 pp above the national figure (20.0%).");
		assertThat(report.sentence("share.rank")).isEmpty();
		assertThat(report.table("cards")).noneMatch(row -> row.contains("ranking"));
		assertThat(data.report("P", Locale.SIMPLIFIED_CHINESE).table("cards")).noneMatch(row -> row.contains("第"));
	}

	@Test
	void noRankOfNoValue() {
		ReportView report = new BenchmarkData(temp, 0).revenue("2018-03", "P", "120000", "0").revenue("2018-03", "Q", "120000", "100000").report("P",
				Locale.SIMPLIFIED_CHINESE);
		assertThat(report.facts("benchmark.revenue.yoy")).containsEntry("benchmark.revenue.yoy P 2018-03", "null")
				.containsEntry("benchmark.revenue.yoy.rank P 2018-03", "null");
		assertThat(report.sentence("revenue.rank")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "0.46|较全国水平（2.0个百分点）高2.0个百分点", "0.48|与全国水平（2.0个百分点）持平", "0.49|较全国水平（2.0个百分点）低1.0个百分点",
			"0.51|较全国水平（2.0个百分点）低3.0个百分点" })
	void comparesTheChangeOfTheShare(String before, String chinese) {
		BenchmarkData data = new BenchmarkData(temp, 0).share("2018-03", "CN", "0.5", "0.48").share("2018-03", "P", "0.5", before);
		assertThat(zh(data, "share.change.gap")).isEqualTo("专线收入份额同比变化" + chinese + "。");
		assertThat(zh(data, "share.gap")).isEqualTo("专线收入份额与全国水平（50.0%）持平。");
	}
}
