package org.chapterhouse.api.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RationalTest {

	@Test
	void equalValuesAreEqualHoweverTheyWereMade() {
		assertThat(decimal("0.180").minus(decimal("0.157"))).isEqualTo(decimal("0.023")).hasSameHashCodeAs(Rational.of(23, 1000));
		assertThat(Rational.of(-2, -4)).isEqualTo(Rational.of(1, 2));
		assertThat(Rational.of(0, -7)).isEqualTo(Rational.ZERO);
	}

	@Test
	void thirdsAddUpToOne() {
		Rational third = Rational.of(1, 3);
		assertThat(third.plus(third).plus(third)).isEqualTo(Rational.ONE);
		assertThat(third.times(Rational.of(3))).isEqualTo(Rational.ONE);
		assertThat(Rational.ONE.dividedBy(Rational.of(3))).isEqualTo(third);
	}

	@ParameterizedTest
	@CsvSource({ "0.125, 2, 0.13", "-0.125, 2, -0.13", "0.1249999, 2, 0.12", "1/3, 4, 0.3333", "2/3, 0, 1", "1/2, 0, 1", "-1/2, 0, -1", "5, 1, 5.0" })
	void roundsHalfUpAwayFromZero(String value, int decimals, String rounded) {
		assertThat(Rational.parse(value).rounded(decimals)).isEqualTo(new BigDecimal(rounded));
	}

	@ParameterizedTest
	@CsvSource({ "0, 0, true", "280000000, 280000000, true", "0.0230, 0.023, true", "1/3, 0.333333333333333333333333333333, false",
			"-1/8, -0.125, true",
			"1E+3, 1000, true" })
	void writesPlainDecimals(String value, String written, boolean exact) {
		assertThat(Rational.parse(value).toDecimalString()).isEqualTo(written);
		assertThat(Rational.parse(value).isExactAsDecimal()).isEqualTo(exact);
	}

	@Test
	void readsWhatItWrites() {
		for (String text : new String[] { "7", "-3/7", "0", "1/1000000000000000000000" }) {
			assertThat(Rational.parse(text)).hasToString(text);
		}
	}

	@Test
	void ordersByExactQuotient() {
		assertThat(Rational.of(333_333, 1_000_000)).isLessThan(Rational.of(1, 3));
		assertThat(Rational.of(-1, 2)).isLessThan(Rational.of(-1, 3));
	}

	@Test
	void refusesZeroDenominators() {
		assertThatThrownBy(() -> Rational.of(1, 0)).isInstanceOf(ArithmeticException.class);
		assertThatThrownBy(() -> Rational.ONE.dividedBy(Rational.ZERO)).isInstanceOf(ArithmeticException.class);
	}

	private static Rational decimal(String text) {
		return Rational.of(new BigDecimal(text));
	}
}
