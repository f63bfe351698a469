package org.chapterhouse.chapters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Organisation;
import org.junit.jupiter.api.Test;

class TextCountsTest {

	private static final OrgUnit COMPANY = new OrgUnit("C", "C", "C", "company", "", 0);
	private static final Organisation ORGANISATION = Organisation.of(List.of(COMPANY, new OrgUnit("H", "H", "H", "hall", "C", 0)), "C").orElseThrow();

	private static TextCounts counts(String... rows) {
		return TextCounts.of(RollUp.of(ORGANISATION, Rows.of(rows), "unit", unit -> true), COMPANY, "text", "n");
	}

	@Test
	void addsUpByTextMostFirstAndEqualOnesByCodePoint() {
		TextCounts counts = counts("unit=H text=乙 n=2", "unit=C text=甲 n=1", "unit=H text=甲 n=1", "unit=C text=\uD842\uDFB7 n=2",
				"unit=C text=\uFB01 n=2",
				"unit=C text=丙 n=3", "unit=X text=丁 n=9");
		assertThat(counts.sorted().keySet()).containsExactly("丙", "乙", "甲", "\uFB01", "\uD842\uDFB7");
		assertThat(counts.sorted()).containsEntry("甲", 2L);
	}

	@Test
	void rowsWithoutATextAreLeftOut() {
		assertThat(counts("unit=H n=2", "unit=H text= n=2").sorted()).isEmpty();
	}
}
