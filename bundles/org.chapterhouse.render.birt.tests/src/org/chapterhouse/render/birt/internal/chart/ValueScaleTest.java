package org.chapterhouse.render.birt.internal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueScaleTest {

	@ParameterizedTest
	@CsvSource({ "0.0001,0.0002", "1,9", "-3,8", "97.5,99.5", "2100,2370", "-12,-3", "123456,987654", "0.18,0.18", "5,5" })
	void allValuesLieOnTheScale(double low, double high) {
		for (boolean fromZero : new boolean[] { true, false }) {
			ValueScale scale = ValueScale.over(List.of(low, high), fromZero, 4);

			assertThat(scale.share(low)).isBetween(-1e-9, 1 + 1e-9);
			assertThat(scale.share(high)).isBetween(-1e-9, 1 + 1e-9);
			assertThat(scale.max()).isGreaterThan(scale.min());
			assertThat(scale.ticks()).hasSizeBetween(2, 8);
			if (fromZero) {
				assertThat(scale.share(0)).isBetween(-1e-9, 1 + 1e-9);
			}
		}
	}

	@Test
	void ticksAreRoundNumbers() {
		ValueScale scale = ValueScale.over(List.of(0.0, 41.0), true, 4);

		assertThat(scale.ticks().stream().map(scale::text)).containsExactly("0", "20", "40", "60");
	}

	@Test
	void fractionsKeepTheirDecimalsAndMinusIsAMinus() {
		ValueScale scale = ValueScale.over(List.of(-0.5, 0.5), true, 4);

		assertThat(scale.ticks().stream().map(scale::text)).containsExactly("−0.50", "−0.25", "0.00", "0.25", "0.50");
	}

	@Test
	void nothingButZerosHasAShortAxis() {
		assertThat(ValueScale.over(List.of(0.0, 0.0), true, 4).ticks()).containsExactly(0.0, 1.0);
		assertThat(ValueScale.over(List.of(0.0), false, 4).ticks()).containsExactly(-1.0, 0.0, 1.0);
		assertThat(ValueScale.over(List.of(), true, 4).ticks()).containsExactly(0.0, 1.0);
	}

	@ParameterizedTest
	@CsvSource({ "0,1", "0,2", "1,3", "0,9", "2,7", "-3,4" })
	void countsAreMeasuredInWholeNumbers(double low, double high) {
		ValueScale scale = ValueScale.over(List.of(low, high), true, 4);

		assertThat(scale.ticks().stream().map(scale::text)).allMatch(text -> text.matches("−?\\d+"));
	}
}
