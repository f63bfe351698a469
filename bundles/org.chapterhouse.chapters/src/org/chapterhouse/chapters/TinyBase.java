package org.chapterhouse.chapters;

import org.chapterhouse.api.commentary.Direction;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.Rational;

/** Names the bases below which the report calls a relative change not comparable. */
public enum TinyBase {
	/** 10 000 yuan. */
	MONEY(10_000),
	/** 10 things. */
	COUNT(10);

	private final Rational limit;

	TinyBase(long limit) {
		this.limit = Rational.of(limit);
	}

	/** Returns the smallest base that is comparable. */
	public Rational limit() {
		return limit;
	}

	/** Tells whether a change against a base is not comparable: there is a base and it is negative, zero or tiny. */
	public boolean isTooSmall(Figure base) {
		return Direction.isTooSmall(base, limit);
	}
}
