package org.chapterhouse.businesshall.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;

import org.chapterhouse.businesshall.testkit.HallLab;
import org.chapterhouse.testkit.ReportView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of customers must hold for any data. */
class CustomerCommentaryTest {

	@TempDir
	private Path temp;
	private HallLab lab = new HallLab(getClass(), Path.of(""), 0);
	private int number;

	@BeforeEach
	void begin() {
		lab = new HallLab(getClass(), temp, 3);
	}

	private void scored(String hall, String day, String channel, String dimension, int... scores) {
		for (int score : scores) {
			lab.row("satisfaction", "response_id", "R" + number++, "answered_on", day, "hall_code", hall, "channel", channel, "dimension", dimension,
					"score", Integer.toString(score));
		}
	}

	private void joined(String hall, String day, String source, int count) {
		for (int at = 0; at < count; at++) {
			lab.row("subscriber", "subscriber_id", "S" + number++, "hall_code", hall, "joined_on", day, "source", source);
		}
	}

	private void target(String hall, String value) {
		lab.row("hall_target", "metric", "satisfaction", "hall_code", hall, "period", "2023", "value", value);
	}

	private void earned(String hall, String category, String amount) {
		lab.row("hall_revenue", "period", "2023-05", "hall_code", hall, "channel", "online", "segment", "home", "tier", "basic", "category", category,
				"amount", amount, "orders", "1");
	}

	private ReportView company() {
		return lab.report("C", Locale.SIMPLIFIED_CHINESE);
	}

	private ReportView hall(String code) {
		return lab.report(code, Locale.SIMPLIFIED_CHINESE);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "4|2023年，全公司客户满意度为4.00分，同比降低1.00分。", "5|2023年，全公司客户满意度为5.00分，同比持平。" })
	void holdsSatisfactionAgainstTheYearBefore(int score, String chinese) {
		scored("H0", "2022-12-31", "online", "response", 5);
		scored("C", "2023-01-01", "offline", "environment", score);
		assertThat(company().sentence("satisfaction")).contains(chinese);
	}

	@Test
	void withoutAYearBeforeSatisfactionStandsAlone() {
		scored("H0", "2023-12-31", "online", "response", 5, 4, 4);
		ReportView report = lab.report("C", Locale.ENGLISH);
		assertThat(report.sentence("satisfaction")).contains("In 2023, customers of the company gave a mean score of 4.33.");
		assertThat(report.sentence("dimension.extremes")).isEmpty();
		assertThat(report.missing()).contains("There are no scores of the year before, so satisfaction cannot be compared.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "4.33|满意度目标为4.33分，已达成。", "4.34|满意度目标为4.34分，未达成。", "4.3334|满意度目标为4.33分，以微小差距未达成。", "5|满意度目标为5.00分，未达成。" })
	void holdsTheScoreAgainstTheTarget(String target, String chinese) {
		scored("H0", "2023-12-31", "online", "response", 5, 4, 4);
		target("C", target);
		assertThat(company().sentence("satisfaction.target")).contains(chinese);
	}

	@Test
	void namesTheBestAndTheWorstDimension() {
		scored("H0", "2023-03-01", "online", "response", 5);
		scored("H0", "2023-03-01", "online", "package_value", 3);
		scored("H0", "2023-03-01", "offline", "environment", 5);
		ReportView report = company();
		assertThat(report.sentence("dimension.extremes")).contains("各评价维度中，得分最高的是响应速度（5.00分）、厅内环境（5.00分），最低的是套餐性价比（3.00分）。");
		assertThat(report.sentence("channel.online")).isEmpty();
	}

	@Test
	void saysWhatRoseAndFellAndWhichChannelIsThoughtBetter() {
		scored("H0", "2022-03-01", "online", "response", 4);
		scored("H0", "2022-03-01", "online", "package_value", 4);
		scored("H0", "2023-03-01", "online", "response", 5);
		scored("H0", "2023-03-01", "offline", "response", 4);
		scored("H0", "2023-03-01", "online", "package_value", 3);
		scored("H0", "2023-03-01", "offline", "package_value", 4);
		ReportView report = company();
		assertThat(report.sentence("dimension.risen")).contains("得分同比提高的维度有响应速度（0.50分）。");
		assertThat(report.sentence("dimension.fallen")).contains("得分同比降低的维度有套餐性价比（-0.50分）。");
		assertThat(report.sentence("channel.online")).contains("线上评价高于线下的维度有响应速度。");
		assertThat(report.sentence("channel.offline")).contains("线上评价低于线下的维度有套餐性价比。");
		assertThat(report.table("satisfaction")).contains("response|响应速度|4.50|+0.50|5.00|4.00", "environment|厅内环境|—|—|—|—");
	}

	@Test
	void hallsAreHeldAgainstTheCompany() {
		scored("H0", "2023-03-01", "online", "response", 5);
		scored("H1", "2023-03-01", "online", "response", 3);
		target("H1", "4");
		earned("H0", "value_added", "30.00");
		earned("H0", "package", "70.00");
		earned("H1", "package", "100.00");
		ReportView report = company();
		assertThat(report.sentence("satisfaction.halls")).contains("除乙厅外，其余营业厅满意度均不低于全公司（4.00分）；丙厅全年无评价，未计入。");
		assertThat(report.sentence("penetration")).contains("增值业务收入占全部收入的15.0%。");
		assertThat(report.table("halls")).contains("H1|乙厅|3.00|4.00|3.00|—|—|0.0%", "C|全公司|4.00|—|4.00|—|—|15.0%");
		assertThat(report.tones("halls").get(1)).startsWith("0 0 -1");
		assertThat(hall("H0").sentences()).containsExactly("2023年，本营业厅客户满意度为5.00分，高于全公司的4.00分。", "增值业务收入占全部收入的30.0%，高于全公司的15.0%。");
		assertThat(hall("H1").sentences()).containsExactly("2023年，本营业厅客户满意度为3.00分，低于全公司的4.00分。", "满意度目标为4.00分，未达成。",
				"增值业务收入占全部收入的0.0%，低于全公司的15.0%。");
		assertThat(hall("H2").sentences()).isEmpty();
		assertThat(hall("H2").missing()).contains("丙厅全年无客户评价。");
	}

	@Test
	void hallsAreCountedWhereTheyAreMany() {
		lab = new HallLab(getClass(), temp, 9);
		for (int at = 0; at < 9; at++) {
			scored("H" + at, "2023-03-01", "online", "response", at < 4 ? 5 : 3);
		}
		assertThat(company().sentence("satisfaction.halls")).contains("9个营业厅中4个满意度不低于全公司（3.89分）。");
		assertThat(company().lists()).containsEntry("satisfaction.halls.below", "H4 H5 H6 H7 H8");
	}

	@Test
	void sourcesAreNamedWithTheirShares() {
		joined("H0", "2022-05-01", "counter", 3);
		joined("H0", "2022-05-01", "online", 1);
		joined("H0", "2023-05-01", "counter", 1);
		joined("H1", "2023-05-01", "online", 2);
		joined("H1", "2023-05-01", "", 1);
		ReportView report = company();
		assertThat(report.sentence("source.largest")).contains("新入网用户最主要的来源是线上办理（50.0%）。");
		assertThat(report.sentence("source.risen")).contains("占比同比上升的来源有线上办理（25.0个百分点）。");
		assertThat(report.sentence("source.fallen")).contains("占比同比下降的来源有厅内办理（-50.0个百分点）。");
		assertThat(report.series("sources")).contains("counter/actual=25.0%", "counter/prior=75.0%");
		assertThat(hall("H1").sentences()).containsExactly("新入网用户最主要的来源是线上办理（66.7%）。");
		assertThat(hall("H1").table("cards")).contains("新入网用户主要来源|66.7%|线上办理");
	}

	@Test
	void aPartOfNoRevenueIsNoShare() {
		earned("H0", "value_added", "-5.00");
		earned("H0", "package", "-10.00");
		assertThat(company().sentences()).isEmpty();
		assertThat(company().facts("value_added.").values()).containsExactly("0.333333333333333333333333333333");
	}
}
