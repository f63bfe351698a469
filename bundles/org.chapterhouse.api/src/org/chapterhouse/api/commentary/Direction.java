package org.chapterhouse.api.commentary;

import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.text.FigureFormat;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.Rational;
import org.chapterhouse.model.report.GoodDirection;
import org.chapterhouse.model.report.MetricDefinition;

/** Says which way a figure moved or where it stands against another: the sign of a difference as the text would show it. */
public enum Direction {
	/** It rose; or it stands above. */
	UP,
	/** It fell; or it stands below. */
	DOWN,
	/** The difference shows as zero. */
	LEVEL,
	/** There is a change, but against a zero, negative or tiny base, which the text calls not comparable. */
	NOT_COMPARABLE,
	/** There is no value, so there is nothing to say. */
	UNKNOWN;

	/** Returns the direction of a difference in the format of its metric. */
	public static Direction of(FigureFormat format, MetricDefinition metric, Figure difference) {
		if (!difference.isPresent()) {
			return UNKNOWN;
		}
		if (format.showsZero(metric, difference)) {
			return LEVEL;
		}
		return difference.get().signum() > 0 ? UP : DOWN;
	}

	/**
	 * Returns the direction of a relative change, or that it is not comparable.
	 *
	 * @param change   the change: current ÷ base − 1
	 * @param base     what it is measured against
	 * @param tinyBase bases below this are too small to compare: 10 000 yuan, or 10 lines, orders or accounts
	 */
	public static Direction ofChange(FigureFormat format, MetricDefinition metric, Figure change, Figure base, Rational tinyBase) {
		return isTooSmall(base, tinyBase) ? NOT_COMPARABLE : of(format, metric, change);
	}

	/** Tells whether a relative change against a base is not comparable: there is a base and it is zero, negative or below the tiny one. */
	public static boolean isTooSmall(Figure base, Rational tinyBase) {
		return base.isPresent() && (base.get().signum() <= 0 || base.get().compareTo(tinyBase) < 0);
	}

	/** Returns whether moving this way is good news for a metric. */
	public Tone tone(GoodDirection good) {
		if (good == GoodDirection.NONE || this != UP && this != DOWN) {
			return Tone.NEUTRAL;
		}
		return (this == UP) == (good == GoodDirection.UP) ? Tone.GOOD : Tone.BAD;
	}
}
