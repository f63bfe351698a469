package org.chapterhouse.api.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNull;

/**
 * Holds an exact fraction of two whole numbers, in lowest terms and with a positive denominator.
 * <p>
 * Ratios and means are kept this way so that equal values are equal (0.180 − 0.157 is 0.023) and nothing is rounded before it is shown.
 *
 * @param numerator   any whole number
 * @param denominator a whole number above zero, without a common divisor with the numerator
 */
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<@NonNull Rational> {

	/** The number 0. */
	public static final Rational ZERO = of(0);
	/** The number 1. */
	public static final Rational ONE = of(1);

	/** Brings the fraction into lowest terms; throws {@link ArithmeticException} if the denominator is zero. */
	public Rational {
		Objects.requireNonNull(numerator);
		if (denominator.signum() == 0) {
			throw new ArithmeticException("denominator is zero");
		}
		BigInteger divisor = numerator.gcd(denominator);
		if (denominator.signum() < 0) {
			divisor = divisor.negate();
		}
		if (!divisor.equals(BigInteger.ONE)) {
			numerator = numerator.divide(divisor);
			denominator = denominator.divide(divisor);
		}
	}

	/** Returns a whole number. */
	public static Rational of(long value) {
		return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
	}

	/** Returns the fraction of two whole numbers; the second must not be zero. */
	public static Rational of(long numerator, long denominator) {
		return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
	}

	/** Returns a decimal number, exactly. */
	public static Rational of(BigDecimal value) {
		return value.scale() <= 0 ? new Rational(value.toBigIntegerExact(), BigInteger.ONE)
				: new Rational(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
	}

	/** Reads {@code 12}, {@code -0.5} or {@code 3/7}; throws {@link NumberFormatException} on anything else. */
	public static Rational parse(String text) {
		int slash = text.indexOf('/');
		return slash < 0 ? of(new BigDecimal(text))
				: new Rational(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
	}

	/** Returns this + other. */
	public Rational plus(Rational other) {
		return new Rational(numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
				denominator.multiply(other.denominator));
	}

	/** Returns this − other. */
	public Rational minus(Rational other) {
		return plus(other.negated());
	}

	/** Returns this × other. */
	public Rational times(Rational other) {
		return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
	}

	/** Returns this ÷ other; throws {@link ArithmeticException} if the other is zero (see {@link Figure#per} for figures without a base). */
	public Rational dividedBy(Rational other) {
		return new Rational(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
	}

	/** Returns −this. */
	public Rational negated() {
		return new Rational(numerator.negate(), denominator);
	}

	/** Returns the distance from zero. */
	public Rational magnitude() {
		return signum() < 0 ? negated() : this;
	}

	/** Returns −1, 0 or 1. */
	public int signum() {
		return numerator.signum();
	}

	/** Returns the value rounded half up (away from zero) to a number of decimals. */
	public BigDecimal rounded(int decimals) {
		return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
	}

	/** Returns the value as a plain decimal with at most 30 significant digits, without trailing zeros. */
	public String toDecimalString() {
		BigDecimal value = new BigDecimal(numerator).divide(new BigDecimal(denominator), new MathContext(30, RoundingMode.HALF_UP));
		return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
	}

	/** Tells whether {@link #toDecimalString()} is exact. */
	public boolean isExactAsDecimal() {
		return of(new BigDecimal(toDecimalString())).equals(this);
	}

	@Override
	public int compareTo(Rational other) {
		return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
	}

	/** Returns {@code 12} or {@code 3/7}, as {@link #parse} reads it. */
	@Override
	public String toString() {
		return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
	}
}
