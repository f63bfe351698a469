package org.chapterhouse.leasedline.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.chapterhouse.testkit.ReportView;
import org.chapterhouse.testkit.SampleReportTest;
import org.junit.jupiter.api.Test;

/** Guizhou's April 2017 must come out as published. */
class GrowthAprilTest extends SampleReportTest {

	GrowthAprilTest() {
		super("leased-line-monthly", "2017-04", "520000", "lines.added.", "april");
	}

	@Test
	void saysWhatWasPublished() {
		assertThat(report("520000", Locale.SIMPLIFIED_CHINESE).sentences()).containsExactly("2017年4月，全省新增专线1016条，同比增长69.1%（上年同月601条）。",
				"当月新增环比下降29.8%（上月1448条）。", "今年以来累计新增专线3704条，同比增长48.0%（上年同期2502条）。", "累计新增收入801万元，平均每条2163元。",
				"累计新增专线排名前3的分公司为遵义（1134条）、黔东南（525条）、安顺（379条）。", "除黔南、黔西南外，其余分公司累计新增专线同比均未减少。",
				"累计新增专线排名前3的行业为党政（1065条，占28.8%）、各类企业（916条，占24.7%）、金融保险（658条，占17.8%）。", "累计新增专线排名前3的区县为红花岗区（217条）、西秀区（151条）、七星关区（117条）。",
				"全部区县当月均有新增专线。");
	}

	@Test
	void tablesAndChartsShowBranchesIndustriesCountiesAndMonths() {
		ReportView april = report("520000", Locale.SIMPLIFIED_CHINESE);
		assertThat(april.table("branches")).hasSize(10).contains("520300|遵义|310|1134|331|+242.6%|242.8", "520000|全省|1016|3704|2502|+48.0%|801.0");
		assertThat(april.table("industries")).hasSize(9).contains("EDU|教育|400|10.8%|217|+84.3%", "|全省|3704|100.0%|2502|+48.0%");
		assertThat(april.table("top_counties")).hasSize(10).startsWith("520301|遵义|红花岗区|63|217");
		assertThat(april.series("trend")).hasSize(24).startsWith("2016-05/actual=704", "2016-05/prior=861").endsWith("2017-04/actual=1016",
				"2017-04/prior=601");
		assertThat(april.series("counties")).hasSize(88);
	}

	@Test
	void branchesAndCountiesHaveReportsOfTheirOwn() {
		ReportView branch = report("520500", Locale.ENGLISH);
		assertThat(branch.facts("lines.added.ytd")).containsEntry("lines.added.ytd 520500 2017-04", "330")
				.containsKey("lines.added.ytd 520501 2017-04")
				.containsKey("lines.added.ytd 520500 industry:EDU 2017-04");
		assertThat(branch.series("counties")).isNotEmpty();
		ReportView county = report("520501", Locale.ENGLISH);
		assertThat(county.lists()).containsEntry("lines.added.top", "").containsEntry("growth.counties.idle", "");
		assertThat(county.sentences()).anyMatch(sentence -> sentence.startsWith("In April 2017, the county opened "));
	}
}
