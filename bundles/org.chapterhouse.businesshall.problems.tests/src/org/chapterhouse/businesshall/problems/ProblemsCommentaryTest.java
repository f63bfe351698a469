package org.chapterhouse.businesshall.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;

import org.chapterhouse.businesshall.testkit.HallLab;
import org.chapterhouse.testkit.ReportView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said to have gone wrong did, and leads to where the report shows it. */
class ProblemsCommentaryTest {

	@TempDir
	private Path temp;
	private int number;

	private HallLab lab() {
		return new HallLab(getClass(), temp, 3);
	}

	private static HallLab revenue(HallLab lab, String period, String amount, String orders) {
		return lab.row("hall_revenue", "period", period, "hall_code", "H0", "channel", "online", "segment", "home", "tier", "basic", "category",
				"package", "amount", amount, "orders", orders);
	}

	private static HallLab target(HallLab lab, String metric, String value) {
		return lab.row("hall_target", "metric", metric, "hall_code", "C", "period", "2023", "value", value);
	}

	/** Adds normal complaints of a hall, closed in time or a day late. */
	private HallLab complaints(HallLab lab, String hall, int inTime, int late) {
		for (int at = 0; at < inTime + late; at++) {
			String closed = at < inTime ? "2023-05-01 13:00" : "2023-05-03 12:00";
			lab.row("complaint", "complaint_id", "K" + number++, "hall_code", hall, "severity", "normal", "category", "资费", "received_at",
					"2023-05-01 12:00", "responded_at", closed, "closed_at", closed);
		}
		return lab;
	}

	private static ReportView zh(HallLab lab, String org) {
		return lab.report(org, Locale.SIMPLIFIED_CHINESE);
	}

	@Test
	void namesTheTargetsMissedTheLowestFirstAndWhereTheyStand() {
		HallLab lab = target(target(revenue(lab(), "2023-05", "50000.00", "1"), "revenue", "100000"), "satisfaction", "5").row("satisfaction",
				"response_id", "A", "answered_on", "2023-05-01", "hall_code", "H0", "dimension", "response", "score", "4");
		ReportView report = zh(lab, "C");
		assertThat(report.sentence("targets")).contains("2023年，全公司未达到年度目标的指标有收入目标完成率（50.0%）、客户满意度（4.00）。");
		assertThat(report.lists()).containsEntry("problems.targets_missed", "hall.revenue.target.completion satisfaction.score");
		assertThat(report.table("targets")).containsExactly("收入目标完成率|5万元|10万元|50.0%|01 年度业绩回顾", "客户满意度|4.00|5.00|80.0%|02 市场运营分析");
		assertThat(lab.report("C", Locale.ENGLISH).sentence("targets").orElse("")).startsWith("In 2023, the company was below target in: ");
	}

	@Test
	void saysThatAllTargetsAreMet() {
		assertThat(zh(target(revenue(lab(), "2023-05", "100000.00", "1"), "revenue", "100000"), "C").sentence("targets"))
				.contains("2023年，全公司的年度目标均已完成。");
	}

	@Test
	void aTargetThatIsNotAboveZeroIsCalledNotComparable() {
		HallLab lab = target(revenue(lab(), "2023-05", "50000.00", "1"), "profit", "-100000");
		ReportView report = zh(lab, "C");
		assertThat(report.lists()).containsEntry("problems.targets_missed", "hall.profit.target.completion");
		assertThat(report.sentence("targets")).isEmpty();
		assertThat(report.sentence("targets.incomparable")).contains("利润目标完成率的目标不为正数，完成率不可比。");
		assertThat(report.table("targets")).singleElement().asString().contains("|不可比|");
	}

	@Test
	void namesWhatBecameWorseAndSetsApartWhatCannotBeCompared() {
		HallLab lab = revenue(revenue(lab(), "2022-05", "100000.00", "9"), "2023-05", "80000.00", "1");
		ReportView report = zh(lab, "C");
		assertThat(report.lists().get("problems.worsened")).isEqualTo("hall.orders.yoy hall.orders.yoy[channel=online] hall.revenue.yoy");
		assertThat(report.sentence("worsened")).contains("与上年可比的指标中，变差最多的是收入同比增幅（-20.0%）。");
		assertThat(report.sentence("worsened.incomparable").orElse("")).startsWith("订单量同比增幅").endsWith("的上年数值为零、为负或过小，同比不可比。");
		assertThat(report.table("worsened")).last().asString().isEqualTo("收入同比增幅|8万元|-20.0%|01 年度业绩回顾");
	}

	@Test
	void whatFellToNothingFromLittleCannotBeComparedEither() {
		HallLab lab = lab().row("signup", "period", "2022-05", "hall_code", "H0", "product", "music", "count", "9", "revenue", "9999.00")
				.row("signup", "period", "2022-05", "hall_code", "H0", "product", "video", "count", "10", "revenue", "10000.00");
		ReportView report = zh(lab, "C");
		assertThat(report.lists().get("problems.worsened")).isEqualTo("signup.count.yoy[product=music] signup.count.yoy[product=video]"
				+ " signup.revenue.yoy[product=music] signup.revenue.yoy[product=video]");
		assertThat(report.table("worsened")).extracting(row -> row.split("\\|")[2]).containsExactly("不可比", "-100.0%", "不可比", "-100.0%");
	}

	@Test
	void saysThatNothingBecameWorse() {
		HallLab lab = revenue(revenue(lab(), "2022-05", "100000.00", "20"), "2023-05", "180000.00", "30");
		assertThat(zh(lab, "C").sentence("worsened")).contains("与上年相比，没有指标变差。");
	}

	@Test
	void saysNothingOfWhatThereIsNoFigureOf() {
		ReportView report = zh(lab(), "C");
		assertThat(report.sentence("targets")).isEmpty();
		assertThat(report.sentence("worsened")).isEmpty();
		assertThat(report.sentence("slow")).isEmpty();
		assertThat(report.missing()).contains("没有可与年度目标对比的指标。", "没有可与上年对比的指标。");
	}

	@Test
	void namesTheSlowestHallsAmongThoseBelowTheCompany() {
		HallLab lab = complaints(complaints(complaints(lab(), "H0", 1, 1), "H1", 2, 1), "H2", 4, 0);
		ReportView report = zh(lab, "C");
		assertThat(report.lists()).containsEntry("problems.slow_halls", "H0 H1");
		assertThat(report.sentence("slow")).contains("普通投诉按时办结率低于全公司（77.8%）的营业厅有2个，最低的是甲厅（50.0%）。");
		assertThat(report.table("slow_halls")).containsExactly("H0|甲厅|50.0%|-27.8|03 客户服务管理", "H1|乙厅|66.7%|-11.1|03 客户服务管理");
		assertThat(report.series("slow")).containsExactly("H0/value=-27.8个百分点", "H1/value=-11.1个百分点");
		assertThat(zh(complaints(complaints(lab(), "H0", 1, 0), "H1", 1, 0), "C").sentence("slow"))
				.contains("有普通投诉的营业厅按时办结率均不低于全公司（100.0%）。");
	}

	@Test
	void theReportOfAHallTellsItsOwnProblems() {
		HallLab lab = complaints(revenue(revenue(lab(), "2022-05", "100000.00", "20"), "2023-05", "80000.00", "20"), "H1", 0, 3)
				.row("hall_target", "metric", "revenue", "hall_code", "H0", "period", "2023", "value", "100000");
		ReportView report = zh(lab, "H0");
		assertThat(report.lists()).containsEntry("problems.targets_missed", "hall.revenue.target.completion").containsEntry("problems.slow_halls",
				"");
		assertThat(report.sentence("worsened")).contains("与上年相比，1项指标变差，为收入同比增幅（-20.0%）。");
		assertThat(report.sentence("slow")).isEmpty();
		assertThat(report.table("slow_halls")).isEmpty();
	}
}
