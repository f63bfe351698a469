package org.chapterhouse.businesshall.service;

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

	private static String zh(ServiceData data, String sentence) {
		return data.report("C", Locale.SIMPLIFIED_CHINESE).sentence(sentence).orElse("");
	}

	private static String en(ServiceData data, String sentence) {
		return data.report("C", Locale.ENGLISH).sentence(sentence).orElse("");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"10|11|2023年，全公司共受理投诉11件，同比增长10.0%。|In 2023, the company received 11 complaints, up 10.0% on the year before.",
			"20|10|2023年，全公司共受理投诉10件，同比下降50.0%。|In 2023, the company received 10 complaints, down 50.0% on the year before.",
			"10|10|2023年，全公司共受理投诉10件，同比持平。|In 2023, the company received 10 complaints, level with the year before.",
			"9|1|2023年，全公司共受理投诉1件，上年投诉过少，同比不可比。|In 2023, the company received 1 complaint; there were too few the year before for a comparison." })
	void holdsComplaintsAgainstTheYearBefore(int before, int now, String chinese, String english) {
		ServiceData data = new ServiceData(temp, 1).complaints("H0", before, "normal", "2022-12-31", 60).complaints("C", now, "normal", "2023-01-01",
				60);
		assertThat(zh(data, "complaint.total")).isEqualTo(chinese);
		assertThat(en(data, "complaint.total")).isEqualTo(english);
	}

	@Test
	void withoutDataNothingButThatIsSaid() {
		assertThat(new ServiceData(temp, 2).report("C", Locale.SIMPLIFIED_CHINESE).sentences()).containsExactly("2023年，全公司未受理投诉。");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "0|全部营业厅普通投诉按时办结率均不低于全公司（100.0%）。",
			"1|除甲厅外，其余营业厅普通投诉按时办结率均不低于全公司（83.3%）。",
			"4|仅戊厅、己厅普通投诉按时办结率不低于全公司（33.3%）。" })
	void saysWhichHallsCloseInTime(int late, String chinese) {
		var data = new ServiceData(temp, 6);
		for (int at = 0; at < 6; at++) {
			data.complaints("H" + at, 2, "normal", "2023-06-01", at < late ? 1441 : 1440);
		}
		assertThat(zh(data, "complaint.halls")).isEqualTo(chinese);
	}

	@Test
	void hallsAreCountedWhereTheyAreMany() {
		var data = new ServiceData(temp, 9);
		for (int at = 0; at < 9; at++) {
			data.complaints("H" + at, 2, "normal", "2023-06-01", at < 5 ? 1441 : 1440);
		}
		ReportView report = data.report("C", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.sentence("complaint.halls")).contains("9个营业厅中4个普通投诉按时办结率不低于全公司（44.4%）。");
		assertThat(report.lists()).containsEntry("complaint.halls.below", "H0 H1 H2 H3 H4");
	}

	@Test
	void hallsWithoutNormalComplaintsAreNamedApart() {
		ServiceData data = new ServiceData(temp, 3).complaints("H0", 1, "normal", "2023-06-01", 60).complaints("H1", 1, "urgent", "2023-06-01", 60);
		assertThat(zh(data, "complaint.halls")).isEqualTo("全部营业厅普通投诉按时办结率均不低于全公司（100.0%）；乙厅、丙厅全年无普通投诉，未计入。");
		assertThat(zh(data, "complaint.urgent")).isEqualTo("紧急投诉在规定时限内响应的占100.0%。");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "300|投诉平均处理时长为5.0小时，同比缩短50.0%。|1", "1200|投诉平均处理时长为20.0小时，同比延长100.0%。|-1", "600|投诉平均处理时长为10.0小时，同比持平。|0" })
	void shorterHandlingIsGoodNews(int minutes, String chinese, int tone) {
		ServiceData data = new ServiceData(temp, 1).complaints("H0", 10, "normal", "2022-05-01", 600)
				.complaints("H0", 1, "normal", "2023-05-01", minutes)
				.complaints("H0", 1, "normal", "2023-05-01", -1);
		ReportView report = data.report("C", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.sentence("complaint.handling")).contains(chinese);
		assertThat(report.sentence("complaint.unclosed")).contains("当年受理的投诉中尚有1件未办结。");
		assertThat(report.tones("cards").get(1)).endsWith(tone + " " + tone);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "60.00|新入网用户中5G用户占75.0%，其平均月费比新入网的4G用户高50.0%。", "30.00|新入网用户中5G用户占75.0%，其平均月费比新入网的4G用户低25.0%。",
			"40.00|新入网用户中5G用户占75.0%，其平均月费与新入网的4G用户持平。", "''|新入网用户中5G用户占75.0%。" })
	void holdsFeesOf5gAgainst4g(String fee, String chinese) {
		assertThat(zh(new ServiceData(temp, 1).joined(3, "5G", fee).joined(1, "4G", "40.00"), "fiveg")).isEqualTo(chinese);
	}

	@Test
	void saysWhichProductsRoseAndFell() {
		ReportView report = new ServiceData(temp, 1).signups("cloud", 10, 20).signups("music", 20, 15).signups("video", 10, 10)
				.signups("membership", 9, 30).report("C", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.sentence("signup.risen")).contains("办理量同比增长的产品有云盘（100.0%）。");
		assertThat(report.sentence("signup.fallen")).contains("办理量同比下降的产品有音乐（-25.0%）。");
		assertThat(report.sentence("signup.level")).contains("办理量同比持平的产品有视频（0.0%）。");
		assertThat(report.sentence("signup.tiny")).contains("上年办理过少、同比不可比的产品有会员（30）。");
	}

	@Test
	void theMonthsStandBesideThoseOfTheYearBefore() {
		ReportView report = new ServiceData(temp, 1).complaints("H0", 2, "normal", "2022-03-31", 90).complaints("H0", 1, "normal", "2023-12-31", 30)
				.report("H0", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.series("handling")).hasSize(24).contains("2023-03/prior=1.5小时", "2023-12/actual=0.5小时", "2023-03/actual=—");
		assertThat(report.table("halls")).isEmpty();
		assertThat(report.sentence("complaint.halls")).isEmpty();
	}

	@Test
	void theReportOfAHallHoldsItAgainstTheCompany() {
		ServiceData data = new ServiceData(temp, 2).complaints("H0", 3, "normal", "2023-06-01", 1440)
				.complaints("H0", 1, "normal", "2023-06-01", 1441)
				.complaints("H1", 2, "normal", "2023-06-01", 2880).complaints("C", 2, "normal", "2023-06-01", 1440)
				.complaints("H0", 1, "urgent", "2023-06-01", 60).complaints("H1", 1, "urgent", "2023-06-01", 60).joined(1, "5G", "50.00");
		ReportView report = data.report("H0", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.sentence("complaint.normal")).contains("普通投诉在规定时限内办结的占75.0%，高于全公司（62.5%）。");
		assertThat(report.sentence("complaint.urgent")).contains("紧急投诉在规定时限内响应的占100.0%，与全公司（100.0%）持平。");
		assertThat(report.sentence("complaint.handling.company")).contains("处理时长（19.4小时）短于全公司（24.2小时）。");
		assertThat(report.table("cards")).anySatisfy(card -> assertThat(card).contains("75.0%|全公司62.5%"));
		ReportView slower = data.report("H1", Locale.ENGLISH);
		assertThat(slower.sentence("complaint.normal"))
				.contains("0.0% of normal complaints were closed in time, less than in the company (62.5%).");
		assertThat(slower.sentence("complaint.handling.company")).contains("That is longer (32.3 hours) than in the company (24.2 hours).");
		assertThat(data.report("C", Locale.ENGLISH).sentence("complaint.handling.company")).isEmpty();
	}

	@Test
	void theMostFrequentCategoriesAreNamed() {
		ServiceData data = new ServiceData(temp, 1).complaint("C", "normal", "5G信号差", "2023-05-01", 5)
				.complaint("H0", "normal", "5G信号差", "2023-05-02", 5)
				.complaint("H0", "normal", "10元包", "2023-05-02", 5);
		assertThat(zh(data, "complaint.categories")).isEqualTo("投诉最多的类别是5G信号差、10元包。");
	}

	@Test
	void categoriesAreShownAsPlainShortTextAndOnlyTheLargest() {
		var data = new ServiceData(temp, 1);
		for (int at = 0; at < 12; at++) {
			data.complaint("H0", "normal", "类别" + (char) ('A' + at), "2023-05-01", 5);
		}
		data.complaint("H0", "normal", "=1+1\n" + "长".repeat(300), "2023-05-01", 5).complaint("H0", "normal", "", "2023-05-01", 5);
		ReportView report = data.report("C", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.series("categories")).hasSize(8).contains("=1+1 " + "长".repeat(18) + "…/value=1").endsWith("/value=6");
		assertThat(report.lists().get("complaint.categories.top")).startsWith("=1+1").endsWith("类别L");
		assertThat(report.sentence("complaint.categories")).isEmpty();
	}
}
