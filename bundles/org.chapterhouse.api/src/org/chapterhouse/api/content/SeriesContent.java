package org.chapterhouse.api.content;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.chapterhouse.api.value.Figure;

/**
 * Holds the points of a chart.
 *
 * @param id     the series as declared
 * @param points its points, by category and then in the order of the lines declared
 * @param labels names of lines, by id, where they depend on the data; the others are named by the chapter's messages
 */
public record SeriesContent(String id, List<Point> points, Map<String, String> labels) {

	/** Makes a series; list and map are copied. */
	public SeriesContent {
		Objects.requireNonNull(id);
		points = List.copyOf(points);
		labels = Map.copyOf(labels);
	}

	/** Makes a series whose lines are named by the chapter's messages. */
	public SeriesContent(String id, List<Point> points) {
		this(id, points, Map.of());
	}

	/**
	 * Holds one point.
	 *
	 * @param category what it is about: a month, the code of a unit
	 * @param label    how the category is shown
	 * @param line     the line it belongs to, as declared
	 * @param figure   its value in the base unit of the metric of the series
	 * @param tone     for its colour
	 */
	public record Point(String category, String label, String line, Figure figure, Tone tone) {

		/** Makes a point; nothing may be null. */
		public Point {
			Objects.requireNonNull(category);
			Objects.requireNonNull(label);
			Objects.requireNonNull(line);
			Objects.requireNonNull(figure);
			Objects.requireNonNull(tone);
		}
	}
}
