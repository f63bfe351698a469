package org.chapterhouse.leasedline;

import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.Rational;

/** Holds the bases below which the report calls a relative change not comparable. */
public final class TinyBase {

	/** 10 000 yuan. */
	public static final Rational MONEY = Rational.of(10_000);
	/** 10 lines, orders or accounts. */
	public static final Rational COUNT = Rational.of(10);

	private TinyBase() {
	}

	/** Tells whether a change of money against a base is not comparable: there is a base and it is negative, zero or tiny. */
	public static boolean isTooSmall(Figure base) {
		return base.isBelow(Figure.of(MONEY));
	}
}
