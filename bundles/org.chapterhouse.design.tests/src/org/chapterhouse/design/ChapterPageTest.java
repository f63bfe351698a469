package org.chapterhouse.design;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sets up the page of a chapter is told that the frame decides. */
class ChapterPageTest {

	@ParameterizedTest
	@CsvSource({ "revenue/template/revenue.rptdesign, true", "leasedline/theme/frame.rptdesign, false" })
	void onlyTheFrameDecidesOnPaperAndMargins(String name, boolean led) {
		Design design = BundledTemplates.read(BundledTemplates.named(name));
		DesignElement page = BundledTemplates.elements(design.outline()).filter(one -> one.kind() == ElementKind.PAGE).findFirst().orElseThrow();

		PropertyGroup paper = design.properties(page).stream().filter(group -> group.id().equals("paper")).findFirst().orElseThrow();

		assertThat(paper.note().contains("<a href=\"frame\">")).isEqualTo(led);
		assertThat(paper.note().isEmpty()).isEqualTo(!led);
	}
}
