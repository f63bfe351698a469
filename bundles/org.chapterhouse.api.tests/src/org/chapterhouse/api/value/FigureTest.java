package org.chapterhouse.api.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;

import org.junit.jupiter.api.Test;

class FigureTest {

	private static final Figure NONE = Figure.none();

	@Test
	void noValueSpreadsThroughArithmetic() {
		assertThat(NONE.plus(Figure.of(1))).isEqualTo(NONE);
		assertThat(Figure.of(1).minus(NONE)).isEqualTo(NONE);
		assertThat(NONE.per(Figure.of(2))).isEqualTo(NONE);
		assertThat(NONE.magnitude()).isEqualTo(NONE);
	}

	@Test
	void aRatioWithoutBaseHasNoValue() {
		assertThat(Figure.of(1).per(Figure.of(0))).isEqualTo(NONE);
		assertThat(Figure.of(5).changeAgainst(Figure.of(0))).isEqualTo(NONE);
	}

	@Test
	void changeIsRelativeToTheBase() {
		assertThat(Figure.of(150).changeAgainst(Figure.of(120)).get()).isEqualTo(Rational.of(1, 4));
		assertThat(Figure.of(-10).changeAgainst(Figure.of(-20)).get()).isEqualTo(Rational.of(-1, 2));
	}

	@Test
	void aSumOverNothingIsZeroButAMeanOfNothingHasNoValue() {
		assertThat(Figure.sum(List.of())).isEqualTo(Figure.of(0));
		assertThat(Figure.meanOfPresent(List.of())).isEqualTo(NONE);
		assertThat(Figure.meanOfPresent(List.of(NONE))).isEqualTo(NONE);
	}

	@Test
	void aMeanLeavesOutWhatHasNoValue() {
		assertThat(Figure.meanOfPresent(List.of(Figure.of(1), NONE, Figure.of(2)))).isEqualTo(Figure.of(Rational.of(3, 2)));
	}

	@Test
	void nothingComparesWithNoValue() {
		assertThat(NONE.isBelow(Figure.of(1))).isFalse();
		assertThat(NONE.isAtMost(Figure.of(1))).isFalse();
		assertThat(NONE.isAbove(Figure.of(1))).isFalse();
		assertThat(Figure.of(1).isAtMost(Figure.of(1))).isTrue();
		assertThat(Figure.of(1).isBelow(Figure.of(1))).isFalse();
	}

	@Test
	void askingForAMissingValueIsAMistake() {
		assertThatThrownBy(NONE::get).isInstanceOf(NoSuchElementException.class);
		assertThat(NONE).hasToString("—");
		assertThat(NONE.orElse(Rational.ONE)).isEqualTo(Rational.ONE);
	}
}
