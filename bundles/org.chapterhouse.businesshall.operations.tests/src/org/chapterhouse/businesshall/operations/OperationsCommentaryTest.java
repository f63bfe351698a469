package org.chapterhouse.businesshall.operations;

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

/** What is said of costs and training must hold for any data. */
class OperationsCommentaryTest {

	@TempDir
	private Path temp;
	private HallLab lab = new HallLab(getClass(), Path.of(""), 0);
	private int number;

	@BeforeEach
	void begin() {
		lab = new HallLab(getClass(), temp, 6);
	}

	private void spent(String hall, String category, String before, String now) {
		if (!before.isEmpty()) {
			lab.row("hall_cost", "period", "2022-12", "hall_code", hall, "category", category, "amount", before);
		}
		if (!now.isEmpty()) {
			lab.row("hall_cost", "period", "2023-01", "hall_code", hall, "category", category, "amount", now);
		}
	}

	private void trained(String hall, String day, String topic, String attendees, String hours, String passed) {
		lab.row("training", "session_id", "L" + number++, "held_on", day, "hall_code", hall, "topic", topic, "attendees", attendees, "hours", hours,
				"passed", passed);
	}

	private ReportView zh() {
		return lab.report("C", Locale.SIMPLIFIED_CHINESE);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"100000|120000|2023年，全公司成本为12万元，同比增长20.0%。|In 2023, costs of the company were CNY 0.12 million, up 20.0% year on year.",
			"100000|80000|2023年，全公司成本为8万元，同比下降20.0%。|In 2023, costs of the company were CNY 0.08 million, down 20.0% year on year.",
			"100000|100000|2023年，全公司成本为10万元，同比持平。|In 2023, costs of the company were CNY 0.10 million, level year on year.",
			"9999|80000|2023年，全公司成本为8万元，上年基数过小，同比不可比。|In 2023, costs of the company were CNY 0.08 million; the base of the year before is too small for a comparison.",
			"-20000|80000|2023年，全公司成本为8万元，上年基数过小，同比不可比。|In 2023, costs of the company were CNY 0.08 million; the base of the year before is too small for a comparison." })
	void holdsCostsAgainstTheYearBefore(String before, String now, String chinese, String english) {
		spent("C", "rent", before, now);
		assertThat(zh().sentence("cost")).contains(chinese);
		assertThat(lab.report("C", Locale.ENGLISH).sentence("cost")).contains(english);
	}

	@Test
	void moreCostsAreBadNews() {
		spent("H0", "rent", "100000", "120000");
		assertThat(zh().tones("cards").get(0)).endsWith("-1 -1");
		assertThat(zh().tones("costs").get(2)).isEqualTo("0 0 0 0 -1 0");
	}

	@Test
	void categoriesAreNamedByWhereTheyWent() {
		spent("H0", "staff", "100000", "150000");
		spent("H0", "rent", "100000", "100000");
		spent("H1", "energy", "20000", "10000");
		spent("C", "other", "100", "5000");
		ReportView report = zh();
		assertThat(report.sentence("cost.largest")).contains("占比最高的成本类别是人工（56.6%）。");
		assertThat(report.sentence("category.risen")).contains("同比增长的成本类别有人工（50.0%）。");
		assertThat(report.sentence("category.fallen")).contains("同比下降的成本类别有水电能耗（-50.0%）。");
		assertThat(report.sentence("category.level")).contains("同比持平的成本类别有房租（0.0%）。");
		assertThat(report.table("costs")).contains("staff|人工|15.0|10.0|+50.0%|56.6%", "marketing|营销|0.0|0.0|—|0.0%", "|全公司|26.5|22.0|+20.4%|—");
		assertThat(report.series("categories")).contains("staff/actual=15.0万元", "staff/prior=10.0万元");
		assertThat(report.series("monthly")).contains("2023-01/actual=26.5万元", "2023-12/prior=22.0万元", "2023-02/actual=—");
	}

	@Test
	void aCreditIsNoShare() {
		spent("H0", "staff", "", "150000");
		spent("H0", "rent", "", "-20000");
		ReportView report = zh();
		assertThat(report.sentences()).containsExactly("2023年，全公司成本为13万元，上年基数过小，同比不可比。", "全年未举办培训。");
		assertThat(report.missing()).containsExactly("乙厅、丙厅、丁厅、戊厅、己厅全年无成本数据。", "某公司无上年成本数据，不作同比。");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "0|全部营业厅成本均未超过上年。", "1|除甲厅外，其余营业厅成本均未超过上年。", "4|仅戊厅、己厅成本未超过上年。", "6|各营业厅成本均超过上年。" })
	void saysWhichHallsSpentMore(int more, String chinese) {
		for (int at = 0; at < 6; at++) {
			spent("H" + at, "rent", "10000", at < more ? "10000.01" : "10000");
		}
		assertThat(zh().sentence("cost.halls")).contains(chinese);
	}

	@Test
	void countsTheHallsWhereTheyAreMany() {
		lab = new HallLab(getClass(), temp, 9);
		for (int at = 0; at < 9; at++) {
			spent("H" + at, "rent", "10000", at < 4 ? "10000.01" : "9000");
			trained("H" + at, "2023-05-01", "", "10", "1", at < 5 ? "9" : "8");
		}
		ReportView report = zh();
		assertThat(report.sentence("cost.halls")).contains("9个营业厅中5个成本未超过上年。");
		assertThat(report.sentence("training.halls")).contains("9个营业厅中5个培训合格率不低于全公司（85.6%）。");
		assertThat(report.lists()).containsEntry("hall.cost.risen", "H0 H1 H2 H3").containsEntry("training.halls.below", "H5 H6 H7 H8");
	}

	@Test
	void hallsWithoutAComparableBaseAreNamedApart() {
		spent("H0", "rent", "10000", "10001");
		spent("H1", "rent", "9999", "1");
		spent("H2", "rent", "", "1");
		assertThat(zh().sentence("cost.halls")).contains("各营业厅成本均超过上年；乙厅、丙厅、丁厅、戊厅、己厅上年无可比成本，未计入。");
	}

	@Test
	void trainingIsCountedByAttendance() {
		trained("H0", "2023-01-01", "5G业务", "10", "1.5", "9");
		trained("H0", "2023-12-31", "5G业务", "4", "0.25", "4");
		trained("C", "2023-05-01", "", "6", "2", "3");
		trained("H0", "2022-12-31", "旧", "60", "2", "3");
		ReportView report = zh();
		assertThat(report.sentence("training")).contains("全年举办培训3场，参训20人次，合计28.0小时。");
		assertThat(report.sentence("training.passed")).contains("培训合格率为80.0%。");
		assertThat(report.sentence("training.halls")).contains("全部营业厅培训合格率均不低于全公司（80.0%）；乙厅、丙厅、丁厅、戊厅、己厅无人参训，未计入。");
		assertThat(report.series("topics")).containsExactly("5G业务/value=2");
		assertThat(lab.report("H0", Locale.SIMPLIFIED_CHINESE).sentence("training")).contains("全年举办培训2场，参训14人次，合计16.0小时。");
		assertThat(lab.report("H1", Locale.ENGLISH).sentences()).containsExactly("In the year, no training was held.");
	}

	@Test
	void aSessionThatNobodyAttendedHasNoRate() {
		trained("H0", "2023-01-01", "5G业务", "", "1.5", "");
		assertThat(zh().sentences()).containsExactly("全年举办培训1场，未登记参训人次。");
		assertThat(lab.report("C", Locale.ENGLISH).sentences())
				.containsExactly("In the year, 1 training session was held; no attendance is on record.");
	}

	@Test
	void withoutDataOnlyThatIsSaid() {
		assertThat(zh().sentences()).containsExactly("全年未举办培训。");
		assertThat(zh().missing()).containsExactly("某公司全年无成本数据。");
	}
}
