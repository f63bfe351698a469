package org.chapterhouse.render.birt.internal.chart;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.api.layout.Shape;
import org.chapterhouse.api.layout.Shape.Anchor;
import org.chapterhouse.render.birt.internal.chart.ChartSpec.Form;
import org.chapterhouse.render.birt.internal.chart.ChartSpec.Line;

/** Paints bars that lie, one row for each category, with reference lines across. Used once. */
final class LyingBars {

	private static final double BAR = 9.5;
	private static final double BETWEEN = 5.5;
	private static final double CLEAR = 3;
	private static final double WIDEST_CATEGORY = 0.34;
	private static final double GAP = 5;

	private final Canvas canvas;
	private final ChartData data;
	private final Palette palette;
	private final List<Line> bars;
	private double names;
	private double left;
	private double right;
	private ValueScale scale;

	LyingBars(Canvas canvas, ChartData data, Palette palette) {
		this.canvas = canvas;
		this.data = data;
		this.palette = palette;
		bars = data.bars();
		scale = data.percent() ? ValueScale.hundred(data.allValues()) : ValueScale.over(data.allValues(), !bars.isEmpty(), 4);
	}

	/** Paints and returns the lower edge. */
	double paint(double width, double top) {
		measure(width);
		double rowHeight = (data.stacked() ? 1.3 : Math.max(1, bars.size())) * BAR + BETWEEN;
		double upper = top + references(top, data.size() * rowHeight);
		double lower = upper + data.size() * rowHeight;
		double zero = x(Math.max(scale.min(), Math.min(0, scale.max())));
		if (!bars.isEmpty()) {
			canvas.add(new Shape.Rule(zero, upper - 2, zero, lower, 0.6, palette.muted(), 0));
		}
		for (int row = 0; row < data.size(); row++) {
			double middle = upper + (row + 0.5) * rowHeight;
			boolean bold = data.emphasis(row);
			canvas.text(names, middle + ChartPainter.LABEL * 0.36, data.category(row), ChartPainter.LABEL, bold,
					bold ? palette.title() : palette.text(), Anchor.END, names);
			if (bars.isEmpty()) {
				canvas.add(new Shape.Rule(left, middle, right, middle, 0.6, palette.grid(), 0));
			}
			if (data.stacked()) {
				stack(row, middle);
			}
			for (int b = 0; b < bars.size() && !data.stacked(); b++) {
				bar(bars.get(b), row, middle + (b - bars.size() / 2.0) * BAR, zero);
			}
			marks(row, middle, rowHeight);
		}
		return lower + 4;
	}

	private void measure(double width) {
		double widest = 0;
		for (int row = 0; row < data.size(); row++) {
			widest = Math.max(widest, canvas.width(data.category(row), ChartPainter.LABEL, data.emphasis(row)));
		}
		double before = 0;
		double after = 0;
		for (Line line : data.spec().lines()) {
			for (int row = 0; row < data.size(); row++) {
				Double value = data.value(line, row);
				double room = canvas.width(data.text(line, row), ChartPainter.LABEL, true) + GAP;
				room = data.stacked() ? canvas.width(data.total(row), ChartPainter.LABEL, true) + GAP : room;
				before = value != null && value < 0 && !data.stacked() ? Math.max(before, room) : before;
				after = value != null && value >= 0 ? Math.max(after, room) : after;
			}
		}
		double dots = bars.isEmpty() ? GAP : 0;
		names = Math.min(widest, width * WIDEST_CATEGORY);
		left = names + GAP + dots + (scale.min() < 0 ? before : 0);
		right = width - after - 2;
	}

	private double x(double value) {
		return left + scale.share(value) * (right - left);
	}

	private void bar(Line line, int row, double y, double zero) {
		Double value = data.value(line, row);
		String text = data.text(line, row);
		double baseline = y + BAR / 2 + ChartPainter.LABEL * 0.36;
		if (value == null) {
			canvas.text(zero + GAP, baseline, text, ChartPainter.LABEL, false, palette.muted(), Anchor.START, right - zero);
			return;
		}
		double end = x(value);
		int colour = ChartPainter.colour(palette, data, line, row);
		canvas.add(new Shape.Box(Math.min(zero, end), y + 0.75, Math.max(Math.abs(end - zero), 0.75), BAR - 1.5, 1.5, colour));
		if (ChartPainter.isBad(data, line, row)) {
			Stripes.across(canvas, Math.min(zero, end), y + 0.75, Math.abs(end - zero), BAR - 1.5);
		}
		if (line.values()) {
			boolean bold = data.emphasis(row);
			double length = canvas.width(text, ChartPainter.LABEL, bold);
			double at = value < 0 ? before(end - GAP + 1, length) : beyond(end + GAP - 1, length);
			canvas.add(new Shape.Box(value < 0 ? at - length - 1 : at - 1, y + 0.5, length + 2, BAR - 1, 0, 0xFFFFFF));
			canvas.text(at, baseline, text, ChartPainter.LABEL, bold, data.tone(line, row) < 0 ? palette.bad() : palette.text(),
					value < 0 ? Anchor.END : Anchor.START,
					length + 1);
		}
	}

	private void stack(int row, double middle) {
		double height = BAR * 1.3 - 1.5;
		double end = x(0);
		for (Line line : bars) {
			ChartData.Span span = data.span(line, row);
			if (span == null) {
				continue;
			}
			double from = x(span.from());
			double to = x(span.to());
			int colour = ChartPainter.colour(palette, data, line, row);
			canvas.add(new Shape.Box(Math.min(from, to), middle - height / 2, Math.max(Math.abs(to - from) - 0.6, 0), height, 0, colour));
			String text = data.pieceText(line, row);
			if (line.values() && canvas.width(text, ChartPainter.LABEL, false) + 4 <= Math.abs(to - from)) {
				canvas.textIfFree((from + to) / 2, middle + ChartPainter.LABEL * 0.36, text, ChartPainter.LABEL, false, palette.on(colour),
						Anchor.MIDDLE);
			}
			end = Math.max(end, to);
		}
		String total = data.total(row);
		if (!total.isEmpty()) {
			canvas.text(end + GAP - 1, middle + ChartPainter.LABEL * 0.36, total, ChartPainter.LABEL, true, palette.title(), Anchor.START,
					canvas.width(total, ChartPainter.LABEL, true) + 1);
		}
	}

	/** Returns where a text may begin that no reference line runs through: there, or to the right of the lines it would cross. */
	private double beyond(double from, double length) {
		double at = from;
		for (double line : crossing()) {
			at = line > at - CLEAR && line < at + length + CLEAR ? line + CLEAR : at;
		}
		return at;
	}

	/** Returns where a text may end that no reference line runs through: there, or to the left of the lines it would cross. */
	private double before(double from, double length) {
		double at = from;
		for (double line : crossing().reversed()) {
			at = line < at + CLEAR && line > at - length - CLEAR ? line - CLEAR : at;
		}
		return at;
	}

	/** Returns where reference lines stand, from the left. */
	private List<Double> crossing() {
		List<Double> found = new ArrayList<>();
		for (Line line : data.spec().lines()) {
			int row = data.constant(line);
			Double value = row < 0 ? null : data.value(line, row);
			if (value != null) {
				found.add(x(value));
			}
		}
		found.sort(null);
		return found;
	}

	private void marks(int row, double middle, double rowHeight) {
		for (Line line : data.spec().lines()) {
			Double value = data.value(line, row);
			if (line.form() == Form.BAR || value == null || data.constant(line) >= 0) {
				continue;
			}
			int colour = ChartPainter.colour(palette, data, line, row);
			if (bars.isEmpty()) {
				canvas.add(new Shape.Disc(x(value), middle, 4, colour, Shape.NONE, 0));
				String text = data.text(line, row);
				boolean bold = data.emphasis(row);
				double at = beyond(x(value) + 7, canvas.width(text, ChartPainter.LABEL, bold));
				canvas.textIfFree(at, middle + ChartPainter.LABEL * 0.36, text, ChartPainter.LABEL, bold, palette.text(), Anchor.START);
			} else {
				double half = rowHeight / 2 - 2;
				canvas.add(new Shape.Rule(x(value), middle - half, x(value), middle + half, 1.8, palette.target(), 0));
			}
		}
	}

	/** Paints the lines that hold one value everywhere, and returns the height that their names take above the bars. */
	private double references(double top, double height) {
		double taken = 0;
		for (Line line : data.spec().lines()) {
			int row = data.constant(line);
			Double value = row < 0 ? null : data.value(line, row);
			if (value != null) {
				taken += 11;
				String text = data.label(line) + " " + data.text(line, row);
				double length = canvas.width(text, ChartPainter.LABEL, false);
				double at = Math.max(length / 2, Math.min(x(value), right + (canvas.width(" ", 1, false)) - length / 2 + GAP));
				canvas.text(at, top + taken - 3, text, ChartPainter.LABEL, false, palette.target(), Anchor.MIDDLE, length + 1);
			}
		}
		double below = top + taken;
		for (Line line : data.spec().lines()) {
			int row = data.constant(line);
			Double value = row < 0 ? null : data.value(line, row);
			if (value != null) {
				canvas.add(new Shape.Rule(x(value), below - 1, x(value), below + height, 0.9, palette.target(), 2.5));
			}
		}
		return taken;
	}
}
