package org.chapterhouse.render.birt.internal.chart;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.api.layout.Drawing;
import org.chapterhouse.api.layout.Shape;
import org.chapterhouse.api.layout.Shape.Anchor;
import org.chapterhouse.render.birt.internal.font.TextMetrics;

/** Collects the shapes of a chart and keeps texts from running over one another. Used by one thread. */
final class Canvas {

	private static final double GAP = 1.5;
	private static final double STEP = 2;

	private record Area(double left, double top, double right, double bottom) {

		boolean meets(Area other) {
			return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
		}

		boolean holds(Shape.Point point) {
			return left < point.x() && point.x() < right && top < point.y() && point.y() < bottom;
		}
	}

	private final List<Shape> shapes = new ArrayList<>();
	private final List<Area> texts = new ArrayList<>();
	private final List<Shape.Point> strokes = new ArrayList<>();
	private final TextMetrics metrics;
	private final double width;

	Canvas(TextMetrics metrics, double width) {
		this.metrics = metrics;
		this.width = width;
	}

	double width(String text, double size, boolean bold) {
		return metrics.width(text, size, bold);
	}

	void add(Shape shape) {
		shapes.add(shape);
	}

	/** Notes a line that texts should not run over. */
	void stroke(Shape.Point from, Shape.Point to) {
		int steps = (int) Math.ceil(Math.max(1, Math.hypot(to.x() - from.x(), to.y() - from.y()) / STEP));
		for (int i = 0; i <= steps; i++) {
			strokes.add(new Shape.Point(from.x() + (to.x() - from.x()) * i / steps, from.y() + (to.y() - from.y()) * i / steps));
		}
	}

	/** Tells whether a text would run over none of the lines noted. */
	boolean isClear(double x, double y, String text, double size, boolean bold, Anchor anchor) {
		Area area = area(x, y, text, size, bold, anchor);
		return strokes.stream().noneMatch(area::holds);
	}

	/** Writes a text where it is, cut to the room it has. */
	void text(double x, double y, String text, double size, boolean bold, int colour, Anchor anchor, double room) {
		String shown = fitted(text, size, bold, room);
		if (!shown.isEmpty()) {
			put(x, y, shown, size, bold, colour, anchor);
		}
	}

	/** Writes a text if it would not run over another or out of the picture; tells whether it did. */
	boolean textIfFree(double x, double y, String text, double size, boolean bold, int colour, Anchor anchor) {
		if (text.isEmpty()) {
			return false;
		}
		Area area = area(x, y, text, size, bold, anchor);
		if (area.left() < 0 || area.right() > width || texts.stream().anyMatch(area::meets)) {
			return false;
		}
		put(x, y, text, size, bold, colour, anchor);
		return true;
	}

	/** Returns a text cut, with an ellipsis, to a width; whole if it fits. */
	String fitted(String text, double size, boolean bold, double room) {
		if (metrics.width(text, size, bold) <= room) {
			return text;
		}
		int end = text.length();
		while (end > 0 && metrics.width(text.substring(0, end) + "…", size, bold) > room) {
			end = text.offsetByCodePoints(end, -1);
		}
		return end == 0 ? "" : text.substring(0, end) + "…";
	}

	private void put(double x, double y, String text, double size, boolean bold, int colour, Anchor anchor) {
		shapes.add(new Shape.Text(x, y, text, size, bold, colour, anchor));
		texts.add(area(x, y, text, size, bold, anchor));
	}

	private Area area(double x, double y, String text, double size, boolean bold, Anchor anchor) {
		double length = metrics.width(text, size, bold);
		double left = switch (anchor) {
		case START -> x;
		case MIDDLE -> x - length / 2;
		case END -> x - length;
		};
		return new Area(left - GAP, y - size * 0.85, left + length + GAP, y + size * 0.2);
	}

	Drawing drawing(double height, String description) {
		return new Drawing(width, height, description, shapes);
	}
}
