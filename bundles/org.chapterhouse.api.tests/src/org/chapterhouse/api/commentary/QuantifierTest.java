package org.chapterhouse.api.commentary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactKey;
import org.chapterhouse.api.content.Lineage;
import org.chapterhouse.api.value.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantifierTest {

	@ParameterizedTest
	@CsvSource({ "9, 0, ALL", "9, 9, NONE", "9, 1, ALL_BUT", "9, 3, ALL_BUT", "9, 4, SOME", "9, 5, SOME", "9, 6, ONLY", "9, 8, ONLY", "1, 0, ALL",
			"1, 1, NONE",
			"2, 1, ALL_BUT", "3, 1, ALL_BUT", "3, 2, ONLY", "4, 2, ALL_BUT", "4, 3, ONLY", "5, 2, ALL_BUT", "5, 3, ONLY", "6, 3, ALL_BUT",
			"7, 4, ONLY", "8, 4, SOME" })
	void followsTheFirstRuleThatHolds(int units, int failing, Quantifier quantifier) {
		assertThat(Quantifier.of(units, failing)).isEqualTo(quantifier);
	}

	@Test
	void refusesCountsThatCannotBe() {
		assertThatThrownBy(() -> Quantifier.of(0, 0)).isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> Quantifier.of(2, 3)).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void unitsWithoutAValueAreNeverCountedAsMet() {
		Split split = Split.of(List.of(fact("a", Figure.of(2)), fact("b", Figure.none()), fact("c", Figure.of(0))),
				f -> f.figure().get().signum() > 0);
		assertThat(split.met()).extracting(Fact::org).containsExactly("a");
		assertThat(split.failed()).extracting(Fact::org).containsExactly("c");
		assertThat(split.without()).extracting(Fact::org).containsExactly("b");
		assertThat(split.quantifier()).contains(Quantifier.ALL_BUT);
	}

	@Test
	void thereIsNothingToSayOfUnitsWithoutValues() {
		assertThat(Split.of(List.of(fact("a", Figure.none())), f -> true).quantifier()).isEmpty();
	}

	private static Fact fact(String org, Figure figure) {
		return new Fact(FactKey.of("m", org, "2017-04"), figure, Lineage.of("q", 1));
	}
}
