package org.chapterhouse.chapters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.SeriesContent;
import org.chapterhouse.api.content.SeriesContent.Point;
import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;

/** Counts things by a text that the data give them: kinds of complaints, topics of training. */
public final class TextCounts {

	private static final int MOST_BARS = 8;
	private static final int LABEL_LENGTH = 24;

	private final Map<String, Long> counts;

	private TextCounts(Map<String, Long> counts) {
		this.counts = counts;
	}

	/** Adds up a column of a unit and those below it by the text of another; rows without a text are left out. */
	public static TextCounts of(RollUp rows, OrgUnit unit, String text, String count) {
		var counts = new TreeMap<String, Long>(TextCounts::byCodePoint);
		rows.rows(unit).filter(row -> !row.text(text).isBlank()).forEach(row -> counts.merge(row.text(text), row.count(count), Long::sum));
		return new TextCounts(counts);
	}

	private static int byCodePoint(String one, String other) {
		int at = 0;
		while (at < one.length() && at < other.length() && one.codePointAt(at) == other.codePointAt(at)) {
			at += Character.charCount(one.codePointAt(at));
		}
		return at < one.length() && at < other.length() ? Integer.compare(one.codePointAt(at), other.codePointAt(at))
				: Integer.compare(one.length(), other.length());
	}

	/** Returns the counts by text, most first and equal ones by code point. */
	public Map<String, Long> sorted() {
		var sorted = new LinkedHashMap<String, Long>();
		counts.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
				.forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
		return sorted;
	}

	/**
	 * Returns a series of bars with the line {@code value}, most first, labelled by the beginnings of the texts; of many, the others as one with the message
	 * {@code ID.others}.
	 */
	public SeriesContent bars(ChapterContext context, String id) {
		var shown = new LinkedHashMap<String, Long>();
		sorted().forEach((text, count) -> shown.merge(Excerpt.of(text, LABEL_LENGTH), count, Long::sum));
		List<Map.Entry<String, Long>> entries = List.copyOf(shown.entrySet());
		int most = entries.size() <= MOST_BARS ? MOST_BARS : MOST_BARS - 1;
		var points = new ArrayList<Point>();
		entries.stream().limit(most).forEach(entry -> points.add(point(entry.getKey(), entry.getKey(), entry.getValue())));
		long others = entries.stream().skip(most).mapToLong(Map.Entry::getValue).sum();
		if (others > 0) {
			points.add(point("", context.messages().text(id + ".others"), others));
		}
		return new SeriesContent(id, points);
	}

	private static Point point(String category, String label, long count) {
		return new Point(category, label, "value", Figure.of(count), Tone.NEUTRAL);
	}
}
