package org.chapterhouse.leasedline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;

import org.chapterhouse.testkit.ReportView;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sentences and tables say must hold for any data. */
class AuditCommentaryTest {

	private static final String MONTH = "2018-03";

	@TempDir
	private Path temp;

	private String zh(AuditData data, String sentence) {
		return data.report("P", Locale.SIMPLIFIED_CHINESE).sentence(sentence).orElse("");
	}

	private String en(AuditData data, String sentence) {
		return data.report("P", Locale.ENGLISH).sentence(sentence).orElse("");
	}

	private AuditData failing(int branches, int failing) {
		AuditData data = new AuditData(temp, branches);
		for (int at = 0; at < branches; at++) {
			data.audited(at, MONTH, 4, at < failing ? failing - at > 2 ? 1 : 2 : 0);
		}
		return data;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "4|0|全部分公司稽核合格率均不低于全省水平（100%）。|All branches had a pass rate no lower than that of the province (100%).",
			"8|1|除甲（50%）外，其余分公司稽核合格率均不低于全省水平（94%）。|All branches but 甲 (50%) had a pass rate no lower than that of the province (94%).",
			"8|3|除乙（50%）、丙（50%）、甲（75%）外，其余分公司稽核合格率均不低于全省水平（84%）。|All branches but 乙 (50%), 丙 (50%), and 甲 (75%) had a pass rate no lower than that of the province (84%).",
			"9|5|9个分公司中4个稽核合格率不低于全省水平（81%）。|4 of the 9 branches had a pass rate no lower than that of the province (81%).",
			"3|2|仅丙稽核合格率不低于全省水平（67%）。|Only 丙 had a pass rate no lower than that of the province (67%)." })
	void comparesBranchesWithTheMeanOfTheProvince(int branches, int failing, String chinese, String english) {
		AuditData data = failing(branches, failing);
		assertThat(zh(data, "below")).isEqualTo(chinese);
		assertThat(en(data, "below")).isEqualTo(english);
	}

	@Test
	void showsADifferenceThatTheTextWouldHide() {
		AuditData data = new AuditData(temp, 2).audited(0, MONTH, 500, 5).audited(1, MONTH, 500, 4);
		assertThat(zh(data, "below")).isEqualTo("除甲（99.0%）外，其余分公司稽核合格率均不低于全省水平（99.1%）。");
		assertThat(en(data, "below")).isEqualTo("All branches but 甲 (99.0%) had a pass rate no lower than that of the province (99.1%).");
	}

	@Test
	void eachBranchCountsOnceAndThoseWithoutSamplesNotAtAll() {
		AuditData data = new AuditData(temp, 3).audited(0, MONTH, 9, 0).audited(2, MONTH, 1, 1).line("C0", "2018-03-02", "100", "100", "");
		ReportView report = data.report("P", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.facts("audit.pass.rate")).containsEntry("audit.pass.rate P 2018-03", "0.5").containsEntry("audit.pass.rate B1 2018-03",
				"null");
		assertThat(report.sentence("samples")).contains("2018年3月，全省新增集团专线共1条，稽核样本10条，业务管理稽核合格率为50%。");
		assertThat(report.sentence("below")).contains("除丙（0%）外，其余分公司稽核合格率均不低于全省水平（50%）；乙无稽核样本，未计入。");
		assertThat(report.missing()).contains("乙当月无稽核样本。");
	}

	@Test
	void ratesByItemAreSaidOnlyWhereSomethingFailed() {
		AuditData data = new AuditData(temp, 1).audited(0, MONTH, 10, 0);
		assertThat(zh(data, "items")).isEqualTo("稽核共10项次，全部合格。");
		assertThat(en(data, "items")).isEqualTo("All items audited (10) passed.");
	}

	@Test
	void withoutSamplesNothingIsSaidOfRates() {
		AuditData data = new AuditData(temp, 2).line("C0", "2018-03-31", "100", "100", "").audited(0, "2018-02", 30, 3);
		assertThat(data.report("P", Locale.SIMPLIFIED_CHINESE).sentences()).containsExactly("2018年3月，全省新增集团专线共1条，当月无稽核样本。",
				"当月新增专线中，没有低于标准资费两折或0元资费的专线。");
		assertThat(data.report("P", Locale.ENGLISH).sentences()).containsExactly(
				"In March 2018, the province opened 1 new leased line; nothing was audited.",
				"None of the new lines costs nothing or less than a fifth of the standard fee.");
		assertThat(new AuditData(temp, 1).report("P", Locale.SIMPLIFIED_CHINESE).sentences()).containsExactly("2018年3月，全省无新增集团专线，当月无稽核样本。");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "20|4|稽核合格率较上月（80%）提升10.0个百分点。|The audit pass rate rose by 10.0 pp on the month before (80%).",
			"20|0|稽核合格率较上月（100%）下降10.0个百分点。|The audit pass rate fell by 10.0 pp on the month before (100%).",
			"20|2|稽核合格率与上月（90%）持平。|The audit pass rate is level with the month before (90%).",
			"9|0|上月稽核合格率为100%，样本过少，环比不可比。|The month before (100%) has too few samples for a comparison.", "0|0||" })
	void comparesWithTheMonthBefore(int items, int failed, String chinese, String english) {
		AuditData data = new AuditData(temp, 1).audited(0, MONTH, 10, 1).audited(0, "2018-02", items, failed);
		assertThat(zh(data, "change")).isEqualTo(chinese == null ? "" : chinese);
		assertThat(en(data, "change")).isEqualTo(english == null ? "" : english);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "20|100|A|0|0|0", "19.99|100||1|0|1", "19.99|100|A|1|0|0", "0|100||0|1|1", "0||A|0|1|0", "0.01||A|0|0|0",
			"|100||0|0|0",
			"-5|100||0|0|0", "5|0||0|0|0" })
	void theFloorIsAFifthOfTheStandardFee(@Nullable String fee, @Nullable String standard,
			@Nullable String approval, String low, String zero, String unapproved) {
		ReportView report = new AuditData(temp, 1)
				.line("C0", "2018-03-01", fee == null ? "" : fee, standard == null ? "" : standard, approval == null ? "" : approval)
				.line("C0", "2018-02-28", "0", "100", "").line("C0", "2018-04-01", "0", "100", "").report("P", Locale.ENGLISH);
		assertThat(report.facts("audit.tariff.")).containsEntry("audit.tariff.low P 2018-03", low).containsEntry("audit.tariff.zero P 2018-03", zero)
				.containsEntry("audit.tariff.unapproved P 2018-03", unapproved);
		assertThat(report.facts("audit.population")).containsEntry("audit.population P 2018-03", "1");
	}

	@Test
	void saysHowManyLinesBelowTheFloorAreNotApproved() {
		AuditData data = new AuditData(temp, 1).line("C0", "2018-03-01", "1", "100", "A").line("C0", "2018-03-01", "0", "100", "B");
		assertThat(zh(data, "tariff")).isEqualTo("当月新增专线中，资费低于标准资费两折的1条，0元资费的1条，均已审批。");
		assertThat(en(data, "tariff"))
				.isEqualTo("Of the new lines, 1 costs less than a fifth of the standard fee and 1 costs nothing; all of them are approved.");
		assertThat(zh(new AuditData(temp, 1).line("C0", "2018-03-01", "0", "100", ""), "tariff")).isEqualTo("当月新增专线中，0元资费的1条，无审批单号。");
		assertThat(en(new AuditData(temp, 1).line("C0", "2018-03-01", "1", "100", "A"), "tariff"))
				.isEqualTo("Of the new lines, 1 costs less than a fifth of the standard fee; it has an approval.");
		AuditData unapproved = new AuditData(temp, 1).line("C0", "2018-03-01", "1", "100", "").line("C0", "2018-03-01", "0", "100", "");
		assertThat(zh(unapproved, "tariff")).isEqualTo("当月新增专线中，资费低于标准资费两折的1条，0元资费的1条，这2条均无审批单号。");
		assertThat(en(unapproved, "tariff")).isEqualTo(
				"Of the new lines, 1 costs less than a fifth of the standard fee and 1 costs nothing; none of these 2 has an approval.");
		data.line("C0", "2018-03-01", "0", "100", "");
		assertThat(zh(data, "tariff")).isEqualTo("当月新增专线中，资费低于标准资费两折的1条，0元资费的2条，其中1条无审批单号。");
		assertThat(en(data, "tariff"))
				.isEqualTo("Of the new lines, 1 costs less than a fifth of the standard fee and 2 cost nothing; 1 of them has no approval.");
		assertThat(data.report("P", Locale.ENGLISH).table("floor")).containsExactly("L2|甲|甲县|0.00|100.00|—", "L0|甲|甲县|1.00|100.00|A",
				"L1|甲|甲县|0.00|100.00|B");
	}

	@Test
	void withoutAnyFindingANoteTells() {
		AuditData data = new AuditData(temp, 1).item("B0", MONTH, "L1", "contract", false, "");
		assertThat(data.report("P", Locale.ENGLISH).missing())
				.contains("The data do not say what was found: items that failed are listed without a finding.");
		data.item("B0", MONTH, "L2", "contract", false, "late");
		assertThat(data.report("P", Locale.ENGLISH).missing()).noneMatch(note -> note.startsWith("The data do not say"));
	}

	@Test
	void findingsAreShownAsPlainShortTextAndLongTablesSayWhatTheyLeaveOut() {
		AuditData data = new AuditData(temp, 2).item("B1", MONTH, "L1", "revenue", false,
				"=cmd|' /C calc'!A0\u0007\u001b[31m\n\u202e" + "长".repeat(1000));
		data.item("B0", MONTH, "L2", "contract", false, "").item("B0", MONTH, "L2", "tariff", true, "fine");
		ReportView report = data.report("P", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.table("findings")).hasSize(2).startsWith("甲|L2|合同签署规范性|—");
		assertThat(report.table("findings").get(1)).startsWith("乙|L1|专线收入准确性|=cmd|' /C calc'!A0").endsWith("长…").doesNotContainPattern("\\p{Cntrl}")
				.hasSizeLessThan(140);
		data.audited(1, MONTH, 40, 33);
		for (int at = 0; at < 31; at++) {
			data.line("C1", "2018-03-01", "0", "100", at == 30 ? "" : "A");
		}
		report = data.report("P", Locale.SIMPLIFIED_CHINESE);
		assertThat(report.table("findings")).hasSize(30);
		assertThat(report.table("floor")).hasSize(30).startsWith("L30|乙|乙县|0.00|100.00|—");
		assertThat(report.missing()).contains("稽核发现的问题仅列30项，另有5项未列出。", "低资费及0元资费专线仅列30条（未审批的在前），另有1条未列出。");
		assertThat(data.report("B0", Locale.SIMPLIFIED_CHINESE).table("findings")).containsExactly("甲|L2|合同签署规范性|—");
		assertThat(data.report("B0", Locale.SIMPLIFIED_CHINESE).table("floor")).isEmpty();
	}

	@Test
	void aBranchIsHeldAgainstItsProvinceAndRanked() {
		AuditData data = new AuditData(temp, 3).audited(0, MONTH, 4, 1).audited(1, MONTH, 8, 2);
		assertThat(data.report("B1", Locale.SIMPLIFIED_CHINESE).sentence("above")).contains("稽核合格率与全省水平（75%）持平，列全省第1位。");
		data.audited(2, MONTH, 10, 1);
		assertThat(data.report("B1", Locale.SIMPLIFIED_CHINESE).sentence("above")).contains("稽核合格率较全省水平（80%）低5.0个百分点，列全省第2位。");
		assertThat(data.report("B2", Locale.ENGLISH).sentence("above"))
				.contains("The audit pass rate is 10.0 pp above that of the province (80%), ranking 1st in the province.");
	}

	@Test
	void aLineSampledByTwoBranchesIsOneSampleOfTheProvince() {
		AuditData data = new AuditData(temp, 2).item("B0", MONTH, "L1", "contract", true, "").item("B1", MONTH, "L1", "contract", true, "");
		ReportView report = data.report("P", Locale.ENGLISH);
		assertThat(report.facts("audit.samples")).containsEntry("audit.samples P 2018-03", "1");
		assertThat(report.facts("checks.samples")).containsEntry("checks.samples P 2018-03", "1").containsEntry("checks.samples B0 2018-03", "1")
				.containsEntry("checks.samples B1 2018-03", "1");
	}
}
