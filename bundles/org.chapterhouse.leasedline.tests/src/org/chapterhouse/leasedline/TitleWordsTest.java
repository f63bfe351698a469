package org.chapterhouse.leasedline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;

import org.chapterhouse.api.text.Messages;
import org.chapterhouse.api.text.UnitWords;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.testkit.House;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles and headings call a unit what the sentences call it. */
class TitleWordsTest {

	private static final OrgUnit NATION = new OrgUnit("CN", "全国", "全国", "nation", "", 0);

	private final Family family = House.of(TitleWordsTest.class).family("leased-line-monthly");

	private Messages messages(String chapter, Locale language, OrgUnit self, Optional<OrgUnit> above) {
		FamilyChapter found = family.chapters().stream().filter(one -> one.id().equals(chapter)).findFirst().orElseThrow();
		Messages chosen = found.messages(language).orElse(family.messages(language)).variant(self.level());
		return chosen.with(new UnitWords(chosen).of(self, above, Optional.empty()));
	}

	private static OrgUnit province(String code) {
		return new OrgUnit(code, "某地", "某地", "province", "CN", 1);
	}

	@ParameterizedTest
	@CsvSource({ "110000,全市,the municipality", "31,全市,the municipality", "450000,全区,the region", "540000,全区,the region", "520000,全省,the province" })
	void aProvinceIsCalledByItsKind(String code, String chinese, String english) {
		OrgUnit self = province(code);
		assertThat(messages("retention", Locale.SIMPLIFIED_CHINESE, self, Optional.of(NATION)).text("list.retention.below.province"))
				.isEqualTo("保有率低于" + chinese);
		assertThat(messages("coverage", Locale.SIMPLIFIED_CHINESE, self, Optional.of(NATION)).text("series.industry_arpu.self")).isEqualTo(chinese);
		assertThat(messages("retention", Locale.ENGLISH, self, Optional.of(NATION)).text("list.retention.below.province"))
				.isEqualTo("Retention below " + english);
		assertThat(messages("benchmark", Locale.SIMPLIFIED_CHINESE, self, Optional.of(NATION)).text("metric.benchmark.share.gap"))
				.isEqualTo("收入份额较全国");
	}

	@ParameterizedTest
	@CsvSource({ "110000,全市", "450000,全区", "520000,全省" })
	void aBranchIsHeldAgainstItsProvinceByItsKind(String code, String above) {
		var branch = new OrgUnit("B", "某分公司", "某地", "branch", code, 1);
		Optional<OrgUnit> province = Optional.of(province(code));
		assertThat(messages("benchmark", Locale.SIMPLIFIED_CHINESE, branch, province).text("chapter.benchmark")).isEqualTo(above + "专线对标");
		assertThat(messages("service", Locale.SIMPLIFIED_CHINESE, branch, province).text("table.standing")).isEqualTo("本分公司与" + above + "对比");
		assertThat(messages("audit", Locale.SIMPLIFIED_CHINESE, branch, province).text("series.branch_rate.mark")).isEqualTo(above);
		assertThat(messages("retention", Locale.SIMPLIFIED_CHINESE, branch, province).text("list.retention.below.province")).isEqualTo("保有率低于本分公司");
	}

	@Test
	void noMessageWithoutASentenceNamesAProvinceByOneKind() {
		for (FamilyChapter chapter : family.chapters()) {
			Messages messages = chapter.messages(Locale.SIMPLIFIED_CHINESE);
			assertThat(messages.keys()).allSatisfy(key -> assertThat(messages.pattern(key)).as(key).doesNotContain("全省"));
		}
	}

	@Test
	void aProvinceWithoutACountryAboveIsHeldAgainstTheUnitAbove() {
		assertThat(messages("benchmark", Locale.SIMPLIFIED_CHINESE, province("520000"), Optional.empty()).text("metric.benchmark.share.gap"))
				.isEqualTo("收入份额较上级单位");
	}
}
