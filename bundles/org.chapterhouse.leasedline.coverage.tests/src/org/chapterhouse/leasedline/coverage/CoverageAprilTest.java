package org.chapterhouse.leasedline.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.chapterhouse.testkit.ReportView;
import org.chapterhouse.testkit.SampleReportTest;
import org.junit.jupiter.api.Test;

/** Guizhou's April 2017 must come out as published. */
class CoverageAprilTest extends SampleReportTest {

	CoverageAprilTest() {
		super("leased-line-monthly", "2017-04", "520000", "coverage. arpu", "april");
	}

	@Test
	void saysWhatWasPublished() {
		assertThat(report("520000", Locale.SIMPLIFIED_CHINESE).sentences()).containsExactly("截至2017年4月，全省专线产品行业覆盖率为14.1%，较2016年12月提升0.1个百分点。",
				"针对0覆盖集团单位，已拓展949家；882家集团单位失去覆盖。", "9个分公司中4个覆盖率较2016年12月下降：安顺、毕节、铜仁、黔南。", "行业覆盖率最高的为能源制造（15.5%），最低的为医疗卫生（13.5%）。",
				"66478家集团单位中，0覆盖集团单位共57104家。", "0覆盖集团单位居前的行业为党政（17065家）、各类企业（16022家）、金融保险（6972家）。",
				"0覆盖集团单位居前的区县为南明区（3299家）、钟山区（2297家）、七星关区（1934家）、红花岗区（1594家）、碧江区（1517家）。",
				"截至2017年4月，全省专线产品ARPU值为569元，同比提升16.4%（上年同期489元）。",
				"高价值行业（ARPU值高于全省水平569元）为教育（987元）、金融保险（928元）、能源制造（853元）、交通运输（605元）。");
	}

	@Test
	void saysTheSameInEnglish() {
		assertThat(report("520000", Locale.ENGLISH).sentences()).contains(
				"As of April 2017, 14.1% of the accounts of the province had a leased line, 0.1 pp more than in December 2016.",
				"949 accounts that had no line in December 2016 have one now; 882 accounts lost their lines.",
				"57104 of the 66478 accounts are without a line.",
				"The industries with an ARPU above that of the province (CNY 569) are 教育 (CNY 987), 金融保险 (CNY 928), 能源制造 (CNY 853), and 交通运输 (CNY 605).");
	}

	@Test
	void tellsABranchOfItsCounties() {
		ReportView branch = report("520400", Locale.SIMPLIFIED_CHINESE);
		assertThat(branch.sentences()).contains("截至2017年4月，本分公司专线产品行业覆盖率为16.0%，较2016年12月下降2.3个百分点。", "各区县覆盖率较2016年12月均下降。",
				"截至2017年4月，本分公司专线产品ARPU值为399元，同比提升27.5%（上年同期313元）。");
		assertThat(branch.table("counties")).isEmpty();
		assertThat(branch.table("cuts")).hasSize(10).allMatch(row -> row.startsWith("5204"));
		assertThat(branch.facts("coverage.uncovered")).containsEntry("coverage.uncovered 520401 2017-04", "1443");
		assertThat(branch.lists().get("uncovered.counties.top")).startsWith("520401 520406");
	}

	@Test
	void tellsACountyOfItself() {
		ReportView county = report("520401", Locale.SIMPLIFIED_CHINESE);
		assertThat(county.sentences()).startsWith("截至2017年4月，本区县专线产品行业覆盖率为17.4%，较2016年12月下降1.5个百分点。");
		assertThat(county.sentences()).contains("行业覆盖率最高的为教育（23.9%），最低的为能源制造（14.8%）、医疗卫生（14.8%）。");
		assertThat(county.table("branches")).isEmpty();
		assertThat(county.table("industries")).hasSize(9).endsWith("|本区县|1747|1443|17.40%|5481|406");
		assertThat(county.series("branch_rate")).isEmpty();
	}

	@Test
	void tablesAndChartsShowBranchesIndustriesAndCounties() {
		ReportView april = report("520000", Locale.SIMPLIFIED_CHINESE);
		assertThat(april.table("branches")).hasSize(10).contains("520400|安顺|4800|4030|70|180|16.04%|-2.29",
				"520000|全省|66478|57104|949|882|14.10%|+0.10");
		assertThat(april.tones("branches")).contains("0 0 0 0 0 0 0 -1");
		assertThat(april.table("industries")).hasSize(9).startsWith("GOV|党政|19771|17065|13.69%|45409|423")
				.endsWith("|全省|66478|57104|14.10%|157194|569");
		assertThat(april.table("counties")).hasSize(10).startsWith("520101|贵阳|南明区|3613|3299|8.69%");
		assertThat(april.table("cuts")).hasSize(10).startsWith("520100|贵阳|党政|4184|3835", "520100|贵阳|各类企业|3913|3578", "520300|遵义|党政|3166|2704");
		assertThat(april.series("branch_rate")).startsWith("522600/value=20.06%", "522600/self=14.10%").hasSize(18);
		assertThat(april.series("branch_change")).startsWith("520300/value=+2.00个百分点").endsWith("520400/value=-2.29个百分点");
		assertThat(april.series("industry_arpu")).startsWith("EDU/value=987元", "EDU/self=569元");
	}
}
