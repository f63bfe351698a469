package org.chapterhouse.render.birt.internal.chart;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.api.layout.Shape;
import org.chapterhouse.api.layout.Shape.Anchor;
import org.chapterhouse.api.layout.Shape.Point;
import org.chapterhouse.render.birt.internal.chart.ChartSpec.Form;
import org.chapterhouse.render.birt.internal.chart.ChartSpec.Line;

/** Paints columns and lines over categories that stand side by side, for instance months. Used once. */
final class Columns {

	private static final double WIDEST_COLUMN = 26;
	private static final double WIDEST_STACK = 38;
	private static final double LOWEST = 66;

	/** How far a value may run over the next column before it counts. */
	private static final double TOUCHING = 1;
	/** How far a value may stand above its column and still belong to it. */
	private static final double FARTHEST = 15;

	private record Spot(double x, double y, Anchor anchor) {
	}

	private final Canvas canvas;
	private final ChartData data;
	private final Palette palette;
	private final List<Line> bars;
	private final ValueScale scale;
	private final Plot plot;

	Columns(Canvas canvas, ChartData data, Palette palette) {
		this.canvas = canvas;
		this.data = data;
		this.palette = palette;
		bars = data.bars();
		scale = data.percent() ? ValueScale.hundred(data.allValues()) : ValueScale.over(data.allValues(), !bars.isEmpty(), 4);
		plot = new Plot(canvas, data, palette, scale);
	}

	/** Paints and returns the lower edge. */
	double paint(double width, double upper, double height) {
		plot.paint(width, upper + 10, Math.max(height, upper + LOWEST));
		for (int b = 0; b < bars.size(); b++) {
			columns(bars.get(b), b);
		}
		List<Line> lines = data.spec().lines().stream().filter(line -> line.form() != Form.BAR).toList();
		lines.stream().filter(line -> data.constant(line) < 0).forEach(this::line);
		lines.stream().filter(line -> data.constant(line) >= 0).forEach(this::reference);
		if (data.stacked()) {
			totals();
		}
		values();
		return plot.lowest();
	}

	private double y(double value) {
		return plot.y(value);
	}

	private double x(int row) {
		return plot.x(row);
	}

	private double columnWidth() {
		return Math.min(data.stacked() ? WIDEST_STACK : WIDEST_COLUMN, plot.slot() * 0.72 / side());
	}

	/** Returns how many columns stand side by side. */
	private int side() {
		return data.stacked() ? 1 : bars.size();
	}

	private double columnLeft(int row, int bar) {
		return x(row) + ((data.stacked() ? 0 : bar) - side() / 2.0) * columnWidth();
	}

	private void columns(Line line, int bar) {
		for (int row = 0; row < data.size(); row++) {
			ChartData.Span span = data.span(line, row);
			if (span != null) {
				double gap = side() > 1 ? 0.5 : 0;
				double from = y(Math.max(scale.min(), Math.min(span.from(), scale.max())));
				double to = y(span.to());
				int colour = ChartPainter.colour(palette, data, line, row);
				double height = Math.max(Math.abs(to - from) - (data.stacked() ? 0.6 : 0), data.stacked() ? 0 : 0.75);
				canvas.add(new Shape.Box(columnLeft(row, bar) + gap, Math.min(from, to), columnWidth() - 2 * gap, height, data.stacked() ? 0 : 1.5,
						colour));
				if (ChartPainter.isBad(data, line, row)) {
					Stripes.upwards(canvas, columnLeft(row, bar) + gap, Math.min(from, to), columnWidth() - 2 * gap, height);
				}
			}
		}
	}

	private void line(Line line) {
		int colour = ChartPainter.colour(palette, data, line);
		List<Point> points = new ArrayList<>();
		for (int row = 0; row <= data.size(); row++) {
			Double value = row < data.size() ? data.value(line, row) : null;
			if (value != null) {
				Point point = new Point(x(row), y(value));
				canvas.stroke(line.form() == Form.LINE && !points.isEmpty() ? points.get(points.size() - 1) : point, point);
				points.add(point);
			} else {
				if (points.size() > 1 && line.form() == Form.LINE) {
					canvas.add(new Shape.Path(points, Shape.NONE, colour, 1.8, line.dashed() ? 3 : 0));
				}
				points.clear();
			}
		}
		for (int row = 0; row < data.size(); row++) {
			Double value = data.value(line, row);
			if (value != null && line.form() == Form.MARK && !bars.isEmpty()) {
				double half = Math.max(5, columnWidth() * side() / 2 + 2);
				canvas.add(new Shape.Rule(x(row) - half, y(value), x(row) + half, y(value), 2, palette.target(), 0));
			} else if (value != null && !(line.dashed() && line.form() == Form.LINE && data.values(line).size() > 1)) {
				canvas.add(new Shape.Disc(x(row), y(value), line.form() == Form.MARK ? 3.6 : 2.6, colour, 0xFFFFFF, 1));
			}
		}
	}

	private void reference(Line line) {
		int row = data.constant(line);
		Double value = data.value(line, row);
		if (value != null) {
			canvas.add(new Shape.Rule(plot.left(), y(value), plot.right(), y(value), 0.9, palette.target(), 2.5));
			String text = data.label(line) + " " + data.text(line, row);
			if (!canvas.textIfFree(plot.right() - 2, y(value) - 4, text, ChartPainter.LABEL, false, palette.target(), Anchor.END)) {
				canvas.textIfFree(plot.right() - 2, y(value) + 10, text, ChartPainter.LABEL, false, palette.target(), Anchor.END);
			}
		}
	}

	/** Writes values where they have room: the unit of the report and the last ones first; the others only if each has room in its column. */
	private void values() {
		List<Line> written = data.spec().lines().stream().filter(line -> line.form() != Form.MARK || bars.isEmpty())
				.filter(line -> (line.values() || data.values(line).size() == 1) && data.constant(line) < 0)
				.toList();
		for (int row = 0; row < data.size(); row++) {
			for (Line line : written) {
				if (data.emphasis(row) || row == data.size() - 1 || data.values(line).size() == 1) {
					value(line, row);
				}
			}
		}
		double slot = plot.slot();
		for (Line line : written) {
			boolean room = java.util.stream.IntStream.range(0, data.size())
					.allMatch(row -> canvas.width(data.text(line, row), ChartPainter.LABEL, true) <= slot * 1.3);
			for (int row = 0; row < data.size() - 1; row++) {
				if ((room || row == 0) && !data.emphasis(row)) {
					value(line, row);
				}
			}
		}
	}

	private void value(Line line, int row) {
		Double value = data.value(line, row);
		if (value == null) {
			return;
		}
		int bar = bars.indexOf(line);
		if (bar >= 0 && data.stacked()) {
			piece(line, row);
			return;
		}
		double at = bar < 0 ? x(row) : columnLeft(row, bar) + columnWidth() / 2;
		int colour = bar >= 0 ? palette.text() : ChartPainter.colour(palette, data, line);
		if (bar < 0) {
			// a colour too light for letters is that of a line in the background
			besideLine(at, y(value), data.text(line, row), Palette.luminance(colour) > 0.3 ? palette.muted() : colour);
			return;
		}
		if (value < 0) {
			canvas.textIfFree(at, y(value) + 9, data.text(line, row), ChartPainter.LABEL, data.emphasis(row), colour, Anchor.MIDDLE);
		} else {
			aboveColumn(row, bar, y(value) - 3, data.text(line, row), colour);
		}
	}

	/** Writes the value of a column above it where it runs over no other one: in its middle, from its left or to its right edge, or just above its neighbours. */
	private void aboveColumn(int row, int bar, double above, String text, int colour) {
		boolean bold = data.emphasis(row);
		double length = canvas.width(text, ChartPainter.LABEL, bold);
		double edge = columnLeft(row, bar);
		double middle = edge + columnWidth() / 2;
		double neighbours = highest(middle - length / 2, middle + length / 2) - 3;
		List<Spot> spots = List.of(new Spot(middle, above, Anchor.MIDDLE), new Spot(edge, above, Anchor.START),
				new Spot(edge + columnWidth(), above, Anchor.END),
				new Spot(middle, above - neighbours > FARTHEST ? above : neighbours, Anchor.MIDDLE));
		for (Spot spot : spots) {
			double from = spot.anchor() == Anchor.START ? spot.x() : spot.anchor() == Anchor.END ? spot.x() - length : spot.x() - length / 2;
			if ((highest(from, from + length) >= spot.y() || spot == spots.getLast())
					&& canvas.textIfFree(spot.x(), spot.y(), text, ChartPainter.LABEL, bold, colour, spot.anchor())) {
				return;
			}
		}
	}

	/** Returns the upper end of the highest column between two places. */
	private double highest(double from, double to) {
		double highest = plot.bottom();
		for (int bar = 0; bar < bars.size(); bar++) {
			for (int row = 0; row < data.size(); row++) {
				Double value = data.value(bars.get(bar), row);
				double edge = columnLeft(row, bar);
				if (value != null && edge < to - TOUCHING && from < edge + columnWidth() - TOUCHING) {
					highest = Math.min(highest, y(Math.max(value, 0)));
				}
			}
		}
		return highest;
	}

	/** Writes a value into its piece of a stack, if there is room. */
	private void piece(Line line, int row) {
		ChartData.Span span = data.span(line, row);
		String text = data.pieceText(line, row);
		if (span != null && Math.abs(y(span.to()) - y(span.from())) >= ChartPainter.LABEL + 2
				&& canvas.width(text, ChartPainter.LABEL, false) <= columnWidth() - 1) {
			double middle = (y(span.from()) + y(span.to())) / 2 + ChartPainter.LABEL * 0.36;
			canvas.textIfFree(x(row), middle, text, ChartPainter.LABEL, false, palette.on(ChartPainter.colour(palette, data, line, row)),
					Anchor.MIDDLE);
		}
	}

	/** Writes the sums of stacks above them, those only that have room. */
	private void totals() {
		double slot = plot.slot();
		for (int row = data.size() - 1; row >= 0; row--) {
			String text = data.total(row);
			double high = 0;
			for (Line bar : bars) {
				ChartData.Span span = data.span(bar, row);
				high = span == null ? high : Math.max(high, span.to());
			}
			if (!text.isEmpty() && canvas.width(text, ChartPainter.LABEL, true) <= slot * 1.3) {
				canvas.textIfFree(x(row), y(high) - 3, text, ChartPainter.LABEL, true, palette.title(), Anchor.MIDDLE);
			}
		}
	}

	/** Writes the value of a point where it runs over no line: above, on the right, below or on the left; if there is no such place, where it runs over no text. */
	private void besideLine(double x, double y, String text, int colour) {
		double middle = y + ChartPainter.LABEL * 0.36;
		List<Spot> spots = List.of(new Spot(x, y - 6, Anchor.MIDDLE), new Spot(x + 7, middle, Anchor.START), new Spot(x, y + 13, Anchor.MIDDLE),
				new Spot(x - 7, middle, Anchor.END), new Spot(x, y - 11, Anchor.MIDDLE));
		for (Spot spot : spots) {
			if (canvas.isClear(spot.x(), spot.y(), text, ChartPainter.LABEL, true, spot.anchor())
					&& canvas.textIfFree(spot.x(), spot.y(), text, ChartPainter.LABEL, true, colour, spot.anchor())) {
				return;
			}
		}
		for (Spot spot : spots) {
			if (canvas.textIfFree(spot.x(), spot.y(), text, ChartPainter.LABEL, true, colour, spot.anchor())) {
				return;
			}
		}
	}
}
