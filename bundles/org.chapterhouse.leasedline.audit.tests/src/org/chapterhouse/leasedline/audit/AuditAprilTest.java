package org.chapterhouse.leasedline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.chapterhouse.testkit.ReportView;
import org.chapterhouse.testkit.SampleReportTest;
import org.junit.jupiter.api.Test;

/** Guizhou's April 2017 must come out as published. */
class AuditAprilTest extends SampleReportTest {

	AuditAprilTest() {
		super("leased-line-monthly", "2017-04", "520000", "audit.", "april");
	}

	@Test
	void saysWhatWasPublished() {
		assertThat(report("520000", Locale.SIMPLIFIED_CHINESE).sentences()).containsExactly("2017年4月，全省新增集团专线共1016条，稽核样本30条，业务管理稽核合格率为93%。",
				"除黔南（75%）、黔西南（80%）、黔东南（87%）外，其余分公司稽核合格率均不低于全省水平（93%）。",
				"稽核共90项次，不合格9项次，其中合同签署规范性合格率86%、资费管理合规性合格率100%、专线收入准确性合格率93%。",
				"当月新增专线中，资费低于标准资费两折的56条，0元资费的14条，其中29条无审批单号。");
	}

	@Test
	void saysTheSameInEnglish() {
		assertThat(report("520000", Locale.ENGLISH).sentences()).containsExactly(
				"In April 2017, the province opened 1016 new leased lines; 30 lines were audited, with a pass rate of 93%.",
				"All branches but 黔南 (75%), 黔西南 (80%), and 黔东南 (87%) had a pass rate no lower than that of the province (93%).",
				"Of the items audited (90), 9 failed: the pass rate is 86% for contracts, 100% for tariffs, and 93% for revenue.",
				"Of the new lines, 56 cost less than a fifth of the standard fee and 14 cost nothing; 29 of them have no approval.");
	}

	@Test
	void aBranchStandsBesideItsProvince() {
		ReportView branch = report("522700", Locale.SIMPLIFIED_CHINESE);
		assertThat(branch.sentences()).containsExactly("2017年4月，本分公司新增集团专线共85条，稽核样本4条，业务管理稽核合格率为75%。",
				"稽核合格率较全省水平（93%）低18.1个百分点，列全省第9位。",
				"稽核共12项次，不合格3项次，其中合同签署规范性合格率50%、资费管理合规性合格率100%、专线收入准确性合格率75%。",
				"当月新增专线中，资费低于标准资费两折的5条，其中2条无审批单号。");
		assertThat(branch.table("branches")).isEmpty();
		assertThat(branch.table("findings")).containsExactly("黔南|L043972|合同签署规范性|合同签署要素不全", "黔南|L044671|合同签署规范性|合同签署要素不全",
				"黔南|L044671|专线收入准确性|出账收入与合同不一致");
		assertThat(branch.table("floor")).isNotEmpty().allMatch(row -> row.split("\\|")[1].equals("黔南"));
		assertThat(branch.series("branch_rate")).hasSize(18).startsWith("520300/value=100.0%").endsWith("522700/value=75.0%", "522700/mark=93.1%");
		assertThat(branch.lists()).containsEntry("audit.below", "");
	}

	@Test
	void aCountyIsShownItsBranch() {
		ReportView county = report("522701", Locale.SIMPLIFIED_CHINESE);
		assertThat(county.sentences()).containsExactly("2017年4月，本区县新增集团专线共17条。",
				"稽核按分公司抽样：所属分公司黔南当月稽核样本4条，稽核合格率为75%。",
				"当月新增专线中，资费低于标准资费两折的1条，已审批。");
		assertThat(county.facts("audit.")).containsEntry("audit.samples 522701 2017-04", "null").containsEntry("audit.pass.rate 522701 2017-04",
				"null");
		assertThat(county.table("findings")).isEmpty();
		assertThat(county.series("branch_rate")).isEmpty();
		assertThat(county.missing()).contains("稽核仅按分公司抽样，无区县数据，本章列示所属分公司合格率。");
	}

	@Test
	void tablesAndChartsShowBranchesFindingsAndLinesBelowTheFloor() {
		ReportView april = report("520000", Locale.SIMPLIFIED_CHINESE);
		assertThat(april.table("branches")).hasSize(10).contains("522700|黔南|4|12|3|75.0%|50.0%|100.0%|75.0%",
				"520000|全省|30|90|9|93.1%|86.4%|100.0%|92.8%");
		assertThat(april.table("findings")).hasSize(9).startsWith("贵阳|L044299|合同签署规范性|合同签署要素不全");
		assertThat(april.table("floor")).hasSize(30).startsWith("L044450|贵阳|南明区|2175.03|11674.05|—")
				.endsWith("L044204|贵阳|南明区|4323.45|23625.61|AP005177");
		assertThat(april.missing()).containsExactly("低资费及0元资费专线仅列30条（未审批的在前），另有40条未列出。");
	}
}
