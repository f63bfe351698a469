package org.chapterhouse.api.value;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Holds an exact number or "no value".
 * <p>
 * No value is neither zero nor an error: a ratio without a base, a mean of nothing. Arithmetic with no value gives no value, a division by zero too.
 */
public final class Figure {

	private static final Figure NONE = new Figure(null);

	private final @Nullable Rational value;

	private Figure(@Nullable Rational value) {
		this.value = value;
	}

	/** Returns the figure without a value. */
	public static Figure none() {
		return NONE;
	}

	/** Returns a figure with a value. */
	public static Figure of(Rational value) {
		return new Figure(value);
	}

	/** Returns a whole number. */
	public static Figure of(long value) {
		return new Figure(Rational.of(value));
	}

	/** Returns a decimal number; null is no value. */
	public static Figure ofNullable(@Nullable BigDecimal value) {
		return value == null ? NONE : new Figure(Rational.of(value));
	}

	/** Returns the value, if there is one. */
	public Optional<Rational> value() {
		return Optional.ofNullable(value);
	}

	/** Tells whether there is a value. */
	public boolean isPresent() {
		return value != null;
	}

	/** Returns the value; throws {@link NoSuchElementException} if there is none. */
	public Rational get() {
		Rational present = value;
		if (present == null) {
			throw new NoSuchElementException("the figure has no value");
		}
		return present;
	}

	/** Returns the value, or another where there is none. */
	public Rational orElse(Rational other) {
		Rational present = value;
		return present == null ? other : present;
	}

	/** Returns this + other; no value if either has none. */
	public Figure plus(Figure other) {
		return isPresent() && other.isPresent() ? of(get().plus(other.get())) : NONE;
	}

	/** Returns this − other; no value if either has none. */
	public Figure minus(Figure other) {
		return isPresent() && other.isPresent() ? of(get().minus(other.get())) : NONE;
	}

	/** Returns this ÷ other; no value if either has none or the other is zero. */
	public Figure per(Figure other) {
		return isPresent() && other.isPresent() && other.get().signum() != 0 ? of(get().dividedBy(other.get())) : NONE;
	}

	/** Returns this ÷ base − 1, the relative change against a base; no value if either has none or the base is zero. */
	public Figure changeAgainst(Figure base) {
		return per(base).minus(of(1));
	}

	/** Returns the distance from zero; no value if there is none. */
	public Figure magnitude() {
		return isPresent() ? of(get().magnitude()) : NONE;
	}

	/** Returns the sum of all; 0 over nothing, no value if one of them has none. */
	public static Figure sum(Collection<Figure> figures) {
		return figures.stream().reduce(of(0), Figure::plus);
	}

	/** Returns the mean of those that have a value; no value if none has. */
	public static Figure meanOfPresent(Collection<Figure> figures) {
		var present = figures.stream().filter(Figure::isPresent).toList();
		return sum(present).per(of(present.size()));
	}

	/** Tells whether both have a value and this one's is smaller. */
	public boolean isBelow(Figure other) {
		return isPresent() && other.isPresent() && get().compareTo(other.get()) < 0;
	}

	/** Tells whether both have a value and this one's is larger. */
	public boolean isAbove(Figure other) {
		return other.isBelow(this);
	}

	/** Tells whether both have a value and this one's is not larger. */
	public boolean isAtMost(Figure other) {
		return isPresent() && other.isPresent() && get().compareTo(other.get()) <= 0;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Figure figure && value().equals(figure.value());
	}

	@Override
	public int hashCode() {
		return value().hashCode();
	}

	/** Returns the value as {@link Rational#toString()} does, or a dash. */
	@Override
	public String toString() {
		return value().map(Rational::toString).orElse("—");
	}
}
