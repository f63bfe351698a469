package org.chapterhouse.leasedline.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;

import org.chapterhouse.testkit.ReportView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sentences say must hold for any data. */
class ProjectsCommentaryTest {

	@TempDir
	private Path temp;

	private static String zh(ProjectsData data, String sentence) {
		return data.report("P", Locale.SIMPLIFIED_CHINESE).sentence(sentence).orElse("");
	}

	private static String en(ProjectsData data, String sentence) {
		return data.report("P", Locale.ENGLISH).sentence(sentence).orElse("");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "10|15|累计中标15个，合同金额2万元，中标个数同比增长50.0%（上年同期10个）。", "20|15|累计中标15个，合同金额2万元，中标个数同比下降25.0%（上年同期20个）。",
			"10|10|累计中标10个，合同金额1万元，中标个数同比持平（上年同期10个）。", "9|10|累计中标10个，合同金额1万元；上年同期中标9个，基数过小，同比不可比。", "0|0|本年与上年同期均无中标。",
			"0|3|累计中标3个，合同金额3000元；上年同期无中标，同比不可比。" })
	void comparesProjectsWithTheYearBefore(int before, int now, String chinese) {
		ProjectsData data = new ProjectsData(temp, 1).projects(0, "won", "2017-02-28", before).projects(0, "won", "2018-03-31", now);
		assertThat(zh(data, "won")).isEqualTo("截至2018年3月，全省专线大项目" + chinese);
	}

	@Test
	void projectsOfWhichNobodyWroteDownTheContractAmountAreToldWithoutOne() {
		ProjectsData data = new ProjectsData(temp, 2).projects(0, "won", "2017-02-28", 12).unpriced(0, "2018-01-01");
		ReportView report = data.report("P", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.sentence("won")).contains("截至2018年3月，全省专线大项目累计中标1个，中标个数同比下降91.7%（上年同期12个）。");
		assertThat(report.facts("bids.won.amount")).containsEntry("bids.won.amount P 2018-03", "null").containsEntry("bids.won.amount B1 2018-03",
				"0");
		assertThat(report.missing()).contains("中标大项目均未登记合同金额。");
		report = data.projects(1, "won", "2018-01-01", 2).report("P", Locale.ENGLISH);
		assertThat(report.sentence("won").orElseThrow()).contains("3 large projects with a contract amount of CNY 2000, down");
		assertThat(report.missing()).contains("1 project won has no contract amount and counts as 0 in the sum.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"4|累计目标4个，已完成125.0%，超进度25.0个百分点。|125.0% of the cumulative target of 4 projects is reached, 25.0 pp ahead of schedule.",
			"5|累计目标5个，已完成100.0%，与进度持平。|100.0% of the cumulative target of 5 projects is reached, on schedule.",
			"8|累计目标8个，已完成62.5%，欠进度37.5个百分点。|62.5% of the cumulative target of 8 projects is reached, 37.5 pp behind schedule." })
	void holdsProjectsAgainstTheTarget(String target, String chinese, String english) {
		ProjectsData data = new ProjectsData(temp, 1).projects(0, "won", "2018-01-01", 5).target("P", "2018-03", target).target("P", "2018", "20");
		assertThat(zh(data, "progress")).isEqualTo(chinese);
		assertThat(en(data, "progress")).isEqualTo(english);
		assertThat(zh(data, "annual")).isEqualTo("年度目标20个，已完成25%。");
	}

	@Test
	void withoutTargetsOrWithATargetOfZeroNothingIsSaidOfThem() {
		ProjectsData data = new ProjectsData(temp, 1).projects(0, "won", "2018-01-01", 5).target("P", "2018-03", "0").target("B0", "2018", "20");
		ReportView report = data.report("P", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.sentence("progress")).isEmpty();
		assertThat(report.sentence("annual")).isEmpty();
		assertThat(report.missing()).contains("大省无年度大项目目标。").doesNotContain("大省无截至报告月的大项目累计目标。");
	}

	@Test
	void countsWhatIsLostOpenOrWithoutADay() {
		ProjectsData data = new ProjectsData(temp, 1).projects(0, "won", "2018-01-01", 3).projects(0, "lost", "2018-03-01", 1)
				.projects(0, "open", "", 2)
				.projects(0, "won", "", 1).projects(0, "won", "2018-04-01", 9);
		ReportView report = data.report("P", Locale.ENGLISH);
		assertThat(report.sentence("rate")).contains("1 project was lost, which makes a win rate of 75.0%.");
		assertThat(report.sentence("open")).contains("2 large projects are not decided yet.");
		assertThat(report.missing()).contains("1 decided project has no day of decision and is not counted.");
		assertThat(report.facts("projects.won.ytd")).containsEntry("projects.won.ytd P 2018-03", "3");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "4|4|全部分公司均有大项目中标。", "4|3|除丁外，其余分公司均有大项目中标。", "4|1|仅甲（1个）有大项目中标。", "8|4|8个分公司中4个有大项目中标。" })
	void saysWhichBranchesWonProjects(int branches, int winning, String chinese) {
		ProjectsData data = new ProjectsData(temp, branches);
		for (int at = 0; at < winning; at++) {
			data.projects(at, "won", "2018-02-01", 1);
		}
		assertThat(zh(data, "none")).isEqualTo(chinese);
	}

	@Test
	void namesTheOnlyWinnersOnce() {
		ReportView report = new ProjectsData(temp, 5).projects(0, "won", "2018-02-01", 1).projects(3, "won", "2018-02-01", 2).report("P",
				Locale.SIMPLIFIED_CHINESE);
		assertThat(report.sentence("none")).contains("仅丁（2个）、甲（1个）有大项目中标。");
		assertThat(report.sentence("top")).isEmpty();
	}

	@Test
	void aSingleBranchIsNotRanked() {
		ReportView report = new ProjectsData(temp, 1).projects(0, "won", "2018-02-01", 2).voice(0, "2018-02-01", "", 3).report("P", Locale.ENGLISH);
		assertThat(report.sentence("top")).isEmpty();
		assertThat(report.sentence("none")).isEmpty();
		assertThat(report.sentence("voice.top")).isEmpty();
		assertThat(report.sentence("voice.added"))
				.contains(
						"Since January, 3 voice lines were opened; none was opened in the same months of the year before, so there is no comparison.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "2|1|0|在网2条，较上年末净增1条。", "0|1|1|已无在网，较上年末净减1条。", "1|0|0|在网1条，与上年末持平。" })
	void comparesVoiceLinesWithTheEndOfLastYear(int inService, int added, int closed, String chinese) {
		ProjectsData data = new ProjectsData(temp, 1).voice(0, "2015-01-01", "", inService - added + closed).voice(0, "2018-01-01", "2018-03-31", 1);
		if (closed == 0) {
			data.voice(0, "2018-03-31", "", added);
		} else {
			data.voice(0, "2015-01-01", "2018-03-31", 1);
		}
		assertThat(zh(data, "voice")).isEqualTo("截至2018年3月，全省" + (chinese.startsWith("无") ? "" : "语音专线") + chinese);
	}

	@Test
	void withoutAnyProjectOrVoiceLineNotesTell() {
		ReportView report = new ProjectsData(temp, 1).report("P", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.missing()).contains("本年与上年同期均无大省的大项目记录。", "无大省的语音专线记录。");
		assertThat(report.sentence("voice")).contains("截至2018年3月，全省无在网语音专线，与上年末持平。");
		assertThat(report.sentence("none")).isEmpty();
	}
}
