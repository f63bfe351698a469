package org.chapterhouse.businesshall.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;

import org.chapterhouse.businesshall.testkit.HallLab;
import org.chapterhouse.testkit.ReportView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets of the next year are held against what this year came to, whatever it was. */
class PlanCommentaryTest {

	@TempDir
	private Path temp;

	private HallLab lab() {
		return new HallLab(getClass(), temp, 1);
	}

	private static HallLab revenue(HallLab lab, String amount) {
		return lab.row("hall_revenue", "period", "2023-05", "hall_code", "H0", "channel", "online", "segment", "home", "tier", "basic", "category",
				"package", "amount", amount, "orders", "1");
	}

	private static HallLab target(HallLab lab, String metric, String value) {
		return lab.row("hall_target", "metric", metric, "hall_code", "C", "period", "2024", "value", value);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "100000.00|下一年度收入目标为11万元，比本年实际（10万元）高10.0%。", "200000.00|下一年度收入目标为11万元，比本年实际（20万元）低45.0%。",
			"110000.00|下一年度收入目标为11万元，与本年实际（11万元）持平。", "-110000.00|下一年度收入目标为11万元，本年实际为-11万元，两者不可比。" })
	void holdsATargetAgainstThisYear(String actual, String chinese) {
		assertThat(target(revenue(lab(), actual), "revenue", "110000").report("C", Locale.SIMPLIFIED_CHINESE).sentence("plan.revenue").orElse(""))
				.as(actual).contains(chinese);
	}

	@Test
	void eachTargetHasItsUnitAndLeadsToThisYearsFigure() {
		HallLab lab = target(target(target(revenue(lab(), "100000.00"), "revenue", "120000"), "net_added", "40"), "satisfaction", "4.5")
				.row("satisfaction", "response_id", "A", "answered_on", "2023-05-01", "hall_code", "H0", "dimension", "response", "score", "4");
		ReportView report = lab.report("C", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.table("plan")).containsExactly("收入|10万元|12万元|+20.0%|01 年度业绩回顾", "净增用户|0|40|—|01 年度业绩回顾",
				"满意度|4.00|4.50|+12.5%|02 市场运营分析");
		assertThat(report.sentence("plan.net_added")).contains("下一年度净增用户目标为40户，本年实际为0户，两者不可比。");
		assertThat(report.sentence("plan.satisfaction")).contains("下一年度满意度得分目标为4.50，比本年实际（4.00）高12.5%。");
		assertThat(report.missing()).contains("缺少下一年度目标：利润。");
		assertThat(report.series("money")).containsExactly("revenue/actual=10.0万元", "revenue/plan=12.0万元");
		assertThat(report.series("growth")).containsExactly("revenue/value=+20.0%", "satisfaction/value=+12.5%");
	}

	@Test
	void withoutTargetsNothingIsSaid() {
		ReportView report = revenue(lab(), "100000.00").report("C", Locale.ENGLISH);
		assertThat(report.sentence("plan.revenue").orElse("")).isEmpty();
		assertThat(report.table("plan")).isEmpty();
	}
}
