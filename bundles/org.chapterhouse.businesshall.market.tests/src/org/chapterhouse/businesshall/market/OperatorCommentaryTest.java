package org.chapterhouse.businesshall.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;

import org.chapterhouse.businesshall.testkit.HallLab;
import org.chapterhouse.testkit.ReportView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of operators must hold for any data. */
class OperatorCommentaryTest {

	@TempDir
	private Path temp;

	private HallLab lab() {
		return new HallLab(getClass(), temp, 2);
	}

	private static HallLab market(HallLab lab, String period, String... operators) {
		for (int at = 0; at < operators.length; at += 3) {
			lab.row("market", "period", period, "operator", operators[at], "subscribers", operators[at + 1], "sites_5g", operators[at + 2]);
		}
		return lab;
	}

	private static ReportView zh(HallLab lab) {
		return lab.report("C", Locale.SIMPLIFIED_CHINESE);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"40|60|50|50|2023年末，全公司市场份额为50.0%，较上年末上升10.0个百分点。|At the end of 2023, the company had a market share of 50.0%, up 10.0 pp on the end of the year before.",
			"60|40|50|50|2023年末，全公司市场份额为50.0%，较上年末下降10.0个百分点。|At the end of 2023, the company had a market share of 50.0%, down 10.0 pp on the end of the year before.",
			"50|50|50|50|2023年末，全公司市场份额为50.0%，与上年末持平。|At the end of 2023, the company had a market share of 50.0%, level with the end of the year before." })
	void holdsTheShareAgainstTheYearBefore(String before, String rivalBefore, String now, String rival, String chinese, String english) {
		HallLab lab = market(market(lab(), "2022-12", "self", before, "1", "电信", rivalBefore, "1"), "2023-12", "self", now, "2", "电信", rival, "1");
		assertThat(zh(lab).sentence("share")).contains(chinese);
		assertThat(lab.report("C", Locale.ENGLISH).sentence("share")).contains(english);
	}

	@Test
	void takesTheLastMonthsOfTheYearsAndSaysWhich() {
		HallLab lab = market(lab(), "2022-11", "self", "1", "1", "电信", "3", "1");
		market(market(market(lab, "2023-10", "self", "9", "1", "电信", "1", "1"), "2023-11", "self", "2", "1", "电信", "2", "1"), "2024-01", "self", "9",
				"1");
		assertThat(zh(lab).sentence("share")).contains("截至2023年11月，全公司市场份额为50.0%，较上年最后一期上升25.0个百分点。");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "50|30|20|份额最大的竞争对手是电信（30.0%），全公司比其高20.0个百分点。", "20|50|30|份额最大的竞争对手是电信（50.0%），全公司比其低30.0个百分点。",
			"40|40|20|份额最大的竞争对手是电信（40.0%），全公司与其持平。", "20|40|40|份额最大的竞争对手是电信（40.0%）、联通（40.0%），全公司比其低20.0个百分点。" })
	void holdsTheShareAgainstTheLargestCompetitor(String own, String one, String other, String chinese) {
		HallLab lab = market(lab(), "2023-12", "self", own, "0", "联通", other, "0", "电信", one, "0");
		assertThat(zh(lab).sentence("share.gap").orElse("")).isEqualTo(chinese);
	}

	@Test
	void saysWhoGainedAndLost() {
		HallLab lab = market(lab(), "2022-12", "self", "40", "1", "电信", "40", "1", "联通", "20", "1", "走了", "1", "1");
		market(lab, "2023-12", "self", "40", "1", "电信", "30", "1", "联通", "30", "1");
		ReportView report = zh(lab);
		assertThat(report.sentence("rivals.risen")).contains("份额上升的竞争对手有联通（10.2个百分点）。");
		assertThat(report.sentence("rivals.fallen")).contains("份额下降的竞争对手有电信（-9.6个百分点）。");
		assertThat(report.missing()).contains("2023年12月无走了的市场数据，按0计。");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "30|20|20|全公司拥有5G基站30个，多于基站最多的竞争对手电信（20个）、联通（20个）。", "10|20|5|全公司拥有5G基站10个，少于基站最多的竞争对手电信（20个）。",
			"20|20|5|全公司拥有5G基站20个，与基站最多的竞争对手电信（20个）相同。", "7|0|0|全公司拥有5G基站7个。", "0|0|0|''" })
	void comparesSites(String own, String one, String other, String chinese) {
		HallLab lab = market(lab(), "2023-12", "self", "1", own, "电信", "1", one, "联通", "1", other);
		assertThat(zh(lab).sentence("sites").orElse("")).isEqualTo(chinese);
	}

	@Test
	void aShareWithoutACompetitorIsNotTold() {
		ReportView report = zh(market(lab(), "2023-12", "self", "40", "1"));
		assertThat(report.sentences()).isEmpty();
		assertThat(report.missing()).contains("2023年12月无竞争对手的市场数据，份额无从比较。");
		assertThat(report.facts("market.share")).containsEntry("market.share C operator:self 2023", "1");
	}

	@Test
	void aCompanyWithoutARowIsNotSaidToHaveLostAll() {
		HallLab lab = market(market(lab(), "2022-12", "self", "40", "1", "电信", "40", "1"), "2023-12", "电信", "30", "1", "联通", "30", "1");
		ReportView report = zh(lab);
		assertThat(report.sentences()).isEmpty();
		assertThat(report.missing()).contains("2023年12月无本公司的市场数据，按0计。");
	}

	@Test
	void namesThatFillMoreThanALineAreLeftToTheTable() {
		HallLab lab = market(lab(), "2023-12", "self", "40", "1", "=1+1 " + "长".repeat(300), "30", "1");
		ReportView report = zh(lab);
		assertThat(report.sentences()).containsExactly("2023年末，全公司市场份额为57.1%。", "全公司拥有5G基站1个。");
		assertThat(report.table("operators").get(1)).contains("=1+1 长").contains("…|42.9%|—|1");
	}

	@Test
	void linesAreNamedByTheOperators() {
		HallLab lab = market(lab(), "2023-11", "self", "40", "1", "电信", "30", "1");
		market(lab, "2023-12", "self", "40", "1", "电信", "15", "1", "联通", "30", "1", "广电", "10", "1", "某某", "5", "1");
		ReportView report = zh(lab);
		assertThat(report.series("share_trend")).hasSize(48).contains("2023-11/self=57.1%", "2023-11/first=—", "2023-11/second=42.9%",
				"2023-12/first=30.0%",
				"2023-12/others=15.0%", "2023-10/self=—");
		assertThat(report.report().getParts().get(0).getChapters().get(0).getSeries().get(0).getLines()).extracting(line -> line.getLabel())
				.containsExactly("本公司", "联通", "电信", "其他");
	}

	@Test
	void aHallIsToldOfTheCompanysShareOnly() {
		HallLab lab = market(market(lab(), "2022-12", "self", "40", "1", "电信", "60", "1"), "2023-12", "self", "50", "2", "电信", "50", "1");
		ReportView report = lab.report("H1", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.sentences()).containsExactly("2023年末，全公司市场份额为50.0%，较上年末上升10.0个百分点。");
		assertThat(report.facts("market.").keySet()).allMatch(key -> key.contains(" C "));
		assertThat(report.table("operators")).isEmpty();
	}

	@Test
	void withoutDataNothingIsSaid() {
		ReportView report = zh(lab());
		assertThat(report.sentences()).isEmpty();
		assertThat(report.missing()).containsExactly("无本年市场数据。", "某公司全年无客户评价。", "某公司、甲厅、乙厅无本年满意度目标。", "某公司全年无新入网用户。");
	}
}
