package org.chapterhouse.chapters;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.SeriesContent;
import org.chapterhouse.api.content.SeriesContent.Point;
import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.Ranking;

/** Makes series of bars by unit, or by the members of a cut, largest first, with a line of reference across them. Those without a value have no bar. */
public final class RankedBars {

	private RankedBars() {
	}

	/**
	 * Makes a series with the line {@code value}.
	 *
	 * @param id   the series as declared
	 * @param tone tells which bars are good or bad news
	 */
	public static SeriesContent of(ChapterContext context, String id, List<Fact> facts, Function<Fact, Tone> tone) {
		return of(context, id, facts, tone, "", Figure.none());
	}

	/**
	 * Makes a series with the line {@code value} and a second one, which has the same value everywhere.
	 *
	 * @param id        the series as declared
	 * @param tone      tells which bars are good or bad news
	 * @param line      the second line as declared
	 * @param reference its value; without one, the second line has no points
	 */
	public static SeriesContent of(ChapterContext context, String id, List<Fact> facts, Function<Fact, Tone> tone, String line, Figure reference) {
		var points = new ArrayList<Point>();
		for (Fact fact : Ranking.descending(facts, Fact::figure)) {
			String label = context.nameOf(fact);
			points.add(new Point(fact.subject(), label, "value", fact.figure(), tone.apply(fact)));
			if (reference.isPresent()) {
				points.add(new Point(fact.subject(), label, line, reference, Tone.NEUTRAL));
			}
		}
		return new SeriesContent(id, points);
	}
}
