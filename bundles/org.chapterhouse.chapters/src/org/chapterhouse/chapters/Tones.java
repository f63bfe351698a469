package org.chapterhouse.chapters;

import java.util.function.Function;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.commentary.Direction;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.value.Figure;

/** Tells which figures are good or bad news. */
public final class Tones {

	private Tones() {
	}

	/** Returns the tone of changes and distances by their direction, as shown; of any other figure, neither. */
	public static Function<Fact, Tone> bySign(ChapterContext context) {
		return fact -> {
			var metric = context.metric(fact);
			return metric.isSigned() ? Direction.of(context.format(), metric, fact.figure()).tone(metric.getGood()) : Tone.NEUTRAL;
		};
	}

	/** Returns good news above a mark and bad news below zero. */
	public static Function<Fact, Tone> above(Figure mark) {
		return fact -> fact.figure().isBelow(Figure.of(0)) ? Tone.BAD : fact.figure().isAbove(mark) ? Tone.GOOD : Tone.NEUTRAL;
	}

	/** Returns bad news below a mark and good news from it on; neither where there is no mark or no value. */
	public static Function<Fact, Tone> against(Figure mark) {
		return fact -> against(mark, fact.figure());
	}

	/** Returns bad news above a mark that is a ceiling and good news up to it; neither where there is no mark or no value. */
	public static Function<Fact, Tone> upTo(Figure mark) {
		return fact -> !mark.isPresent() || !fact.figure().isPresent() ? Tone.NEUTRAL : fact.figure().isAbove(mark) ? Tone.BAD : Tone.GOOD;
	}

	/** Returns the same as {@link #against(Figure)} for one figure. */
	public static Tone against(Figure mark, Figure figure) {
		return !mark.isPresent() || !figure.isPresent() ? Tone.NEUTRAL : figure.isBelow(mark) ? Tone.BAD : Tone.GOOD;
	}
}
