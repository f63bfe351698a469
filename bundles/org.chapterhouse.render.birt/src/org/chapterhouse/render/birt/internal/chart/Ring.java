package org.chapterhouse.render.birt.internal.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.chapterhouse.api.layout.Shape;
import org.chapterhouse.api.layout.Shape.Anchor;
import org.chapterhouse.api.layout.Shape.Point;
import org.chapterhouse.render.birt.internal.chart.ChartSpec.Line;
import org.chapterhouse.render.birt.internal.document.Words;

/**
 * Paints the parts of a whole as a ring, with a list of names, values and shares beside it, or below where it is narrow. What is small is put together. Used once.
 */
final class Ring {

	private static final int MOST = 7;
	private static final double SMALLEST = 0.02;
	private static final double WIDEST = 150;
	private static final double NARROWEST_LIST = 112;
	private static final double GAP = 18;
	private static final double ROW = 14;
	private static final double INNER = 0.6;
	private static final double STEP = Math.PI / 60;
	private static final double WRITTEN = 0.07;

	private record Part(String name, double value, String text, boolean bold, int colour) {
	}

	private final Canvas canvas;
	private final ChartData data;
	private final Palette palette;
	private final Words words;

	Ring(Canvas canvas, ChartData data, Palette palette, Words words) {
		this.canvas = canvas;
		this.data = data;
		this.palette = palette;
		this.words = words;
	}

	/** Tells whether a chart can be a ring: one that has no part below zero, and some above. */
	static boolean fits(ChartData data) {
		List<Double> values = data.values(data.spec().lines().get(0));
		return values.stream().noneMatch(v -> v < 0) && values.stream().anyMatch(v -> v > 0);
	}

	/** Paints and returns the lower edge. */
	double paint(double width, double top, double height) {
		List<Part> parts = parts();
		double total = parts.stream().mapToDouble(Part::value).sum();
		double diameter = Math.min(WIDEST, Math.max(80, Math.min(height - top, width * 0.42)));
		boolean beside = width - diameter - GAP >= NARROWEST_LIST;
		double listHeight = parts.size() * ROW;
		double centreX = beside ? diameter / 2 + 2 : width / 2;
		double centreY = top + (beside ? Math.max(diameter, listHeight) : diameter) / 2;
		circle(parts, total, centreX, centreY, diameter / 2);
		centre(parts, centreX, centreY, diameter * INNER / 2);
		double left = beside ? diameter + GAP : 0;
		double upper = beside ? centreY - listHeight / 2 : top + diameter + 8;
		list(parts, total, left, Math.min(width, left + 250), upper);
		return Math.max(top + diameter, upper + listHeight) + 4;
	}

	/** The largest ones each, in the order of the data; the others together. */
	private List<Part> parts() {
		Line line = data.spec().lines().get(0);
		record Row(int at, double value) {
		}
		List<Row> rows = new ArrayList<>();
		for (int row = 0; row < data.size(); row++) {
			Double value = data.value(line, row);
			if (value != null && value > 0) {
				rows.add(new Row(row, value));
			}
		}
		double total = rows.stream().mapToDouble(Row::value).sum();
		List<Row> largest = rows.stream().sorted(Comparator.comparingDouble(Row::value).reversed()).toList();
		Set<Integer> shown = new HashSet<>();
		largest.stream().limit(MOST).filter(row -> row.value() / total >= SMALLEST).forEach(row -> shown.add(row.at()));
		if (rows.size() - shown.size() == 1) {
			shown.add(largest.get(largest.size() - 1).at());
		}
		List<Part> parts = new ArrayList<>();
		List<Double> values = new ArrayList<>();
		List<String> texts = new ArrayList<>();
		for (Row row : rows) {
			String text = data.text(line, row.at());
			if (shown.contains(row.at())) {
				int colour = parts.size() < MOST ? palette.part(parts.size()) : palette.rest();
				parts.add(new Part(data.category(row.at()), row.value(), text, data.emphasis(row.at()), colour));
			} else {
				values.add(row.value());
				texts.add(text);
			}
		}
		if (!values.isEmpty()) {
			parts.add(new Part(words.get("chart.rest", Integer.toString(values.size())), values.stream().mapToDouble(v -> v).sum(),
					Shares.sum(values, texts), false, palette.rest()));
		}
		return parts;
	}

	private void circle(List<Part> parts, double total, double x, double y, double radius) {
		double from = 0;
		for (Part part : parts) {
			double to = from + part.value() / total * 2 * Math.PI;
			canvas.add(new Shape.Path(sector(x, y, radius, from, to), part.colour(), parts.size() > 1 ? 0xFFFFFF : Shape.NONE, 1.2, 0));
			double share = part.value() / total;
			double size = ChartPainter.LABEL - 1;
			if (share >= WRITTEN && radius >= 48 && parts.size() > 1) {
				double middle = (from + to) / 2;
				double at = radius * (1 + INNER) / 2;
				canvas.textIfFree(x + at * Math.sin(middle), y - at * Math.cos(middle) + size * 0.36, Shares.text(share), size, true,
						palette.on(part.colour()), Anchor.MIDDLE);
			}
			from = to;
		}
	}

	private static List<Point> sector(double x, double y, double radius, double from, double to) {
		List<Point> points = new ArrayList<>();
		int steps = Math.max(1, (int) Math.ceil((to - from) / STEP));
		for (int i = 0; i <= steps; i++) {
			points.add(point(x, y, radius, from + (to - from) * i / steps));
		}
		for (int i = steps; i >= 0; i--) {
			points.add(point(x, y, radius * INNER, from + (to - from) * i / steps));
		}
		points.add(points.get(0));
		return points;
	}

	private static Point point(double x, double y, double radius, double angle) {
		return new Point(x + radius * Math.sin(angle), y - radius * Math.cos(angle));
	}

	/** Writes the whole into the middle. */
	private void centre(List<Part> parts, double x, double y, double radius) {
		String total = Shares.sum(parts.stream().map(Part::value).toList(), parts.stream().map(Part::text).toList());
		double room = radius * 1.7;
		double size = 14;
		while (size > 6 && canvas.width(total, size, true) > room) {
			size -= 0.5;
		}
		canvas.text(x, y + size * 0.2, total, size, true, palette.title(), Anchor.MIDDLE, room);
		canvas.text(x, y + size * 0.2 + 11, words.get("chart.total"), ChartPainter.LABEL - 0.5, false, palette.muted(), Anchor.MIDDLE, room);
	}

	private void list(List<Part> parts, double total, double left, double right, double top) {
		double shares = 0;
		double values = 0;
		for (Part part : parts) {
			shares = Math.max(shares, canvas.width(Shares.text(part.value() / total), ChartPainter.LABEL, true));
			values = Math.max(values, canvas.width(part.text(), ChartPainter.LABEL, part.bold()));
		}
		double names = parts.stream().mapToDouble(part -> canvas.width(part.name(), ChartPainter.LABEL, part.bold())).max().orElse(0);
		// where there is no room for both, names go before values
		boolean withValues = names + values + shares + 36 <= right - left;
		double y = top + ROW / 2 + ChartPainter.LABEL * 0.36;
		for (Part part : parts) {
			canvas.add(new Shape.Box(left, y - ChartPainter.LABEL * 0.36 - 4, 8, 8, 1.5, part.colour()));
			canvas.text(left + 13, y, part.name(), ChartPainter.LABEL, part.bold(), part.bold() ? palette.title() : palette.text(), Anchor.START,
					right - left - 13 - (withValues ? values + 12 : 0) - shares - 8);
			if (withValues) {
				canvas.text(right - shares - 12, y, part.text(), ChartPainter.LABEL, part.bold(), palette.text(), Anchor.END, values + 1);
			}
			canvas.text(right, y, Shares.text(part.value() / total), ChartPainter.LABEL, true, palette.title(), Anchor.END, shares + 1);
			y += ROW;
		}
	}
}
