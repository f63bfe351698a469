package org.chapterhouse.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

class NearMatchesTest {

	@Test
	void findsNamesThatDifferInFewCharactersNearestFirst() {
		assertThat(NearMatches.of("pfd", List.of("html", "pdf", "pfdx"), 3)).containsExactly("pfdx");
		assertThat(NearMatches.of("retention.rte", List.of("retention.churned", "retention.rate", "x"), 1)).containsExactly("retention.rate");
	}

	@Test
	void findsNamesThatHoldTheText() {
		assertThat(NearMatches.of("毕节", List.of("贵阳市", "毕节市"), 3)).containsExactly("毕节市");
	}

	@Test
	void findsNothingWhereNothingIsNear() {
		assertThat(NearMatches.of("zzzzzz", List.of("html", "pdf"), 3)).isEmpty();
		assertThat(NearMatches.of(" ", List.of("html"), 3)).isEmpty();
	}

	@Test
	void knowsTheLanguagesThatShip() {
		assertThat(ReportLanguages.of("zh_CN")).contains(Locale.SIMPLIFIED_CHINESE);
		assertThat(ReportLanguages.of("en-GB")).contains(Locale.ENGLISH);
		assertThat(ReportLanguages.of("fr")).isEmpty();
		assertThat(ReportLanguages.of("")).isEmpty();
	}
}
