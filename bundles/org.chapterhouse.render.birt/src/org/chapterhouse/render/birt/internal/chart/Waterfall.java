package org.chapterhouse.render.birt.internal.chart;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.api.layout.Shape;
import org.chapterhouse.api.layout.Shape.Anchor;
import org.chapterhouse.api.layout.Shape.Point;
import org.chapterhouse.render.birt.internal.chart.ChartSpec.Line;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Paints how changes lead from one level to another: the first line of bars are levels, which stand on zero; the others are changes with their signs, which hang where the
 * bar before them ended. Used once.
 */
final class Waterfall {

	private static final double WIDEST = 64;
	private static final double LOWEST = 96;
	/** Below this share of the scale, changes would hardly be seen: then it begins above zero, and the levels show a gap. */
	private static final double HARDLY = 0.12;
	private static final double STEPS = 4;
	private static final double GAP = 4;

	/**
	 * Is a bar.
	 *
	 * @param change whether it hangs, and does not stand on zero
	 */
	private record Step(int row, Line line, double from, double to, boolean change) {

		double upper() {
			return Math.max(from, to);
		}
	}

	private final Canvas canvas;
	private final ChartData data;
	private final Palette palette;
	private final List<Step> steps;
	private final ValueScale scale;
	private final Plot plot;

	Waterfall(Canvas canvas, ChartData data, Palette palette) {
		this.canvas = canvas;
		this.data = data;
		this.palette = palette;
		steps = steps(data);
		scale = scale(steps);
		plot = new Plot(canvas, data, palette, scale);
	}

	private static List<Step> steps(ChartData data) {
		List<Step> steps = new ArrayList<>();
		Line levels = data.bars().get(0);
		double reached = 0;
		for (int row = 0; row < data.size(); row++) {
			Double level = data.value(levels, row);
			if (level != null) {
				steps.add(new Step(row, levels, 0, level, false));
				reached = level;
				continue;
			}
			Line changes = changes(data, row);
			Double change = changes == null ? null : data.value(changes, row);
			if (changes != null && change != null) {
				steps.add(new Step(row, changes, reached, reached + change, true));
				reached += change;
			}
		}
		return steps;
	}

	/** Returns the line that has a change in a row; null if none has. */
	static @Nullable Line changes(ChartData data, int row) {
		return data.bars().stream().skip(1).filter(line -> data.value(line, row) != null).findFirst().orElse(null);
	}

	private static ValueScale scale(List<Step> steps) {
		List<Double> ends = steps.stream().flatMap(step -> step.change() ? List.of(step.from(), step.to()).stream() : List.of(step.to()).stream())
				.toList();
		double low = ends.stream().mapToDouble(Double::doubleValue).min().orElse(0);
		double high = ends.stream().mapToDouble(Double::doubleValue).max().orElse(0);
		double largest = steps.stream().filter(Step::change).mapToDouble(step -> Math.abs(step.to() - step.from())).max().orElse(high);
		if (low <= 0 || largest >= HARDLY * high) {
			return ValueScale.over(ends, true, (int) STEPS);
		}
		// room below the lowest end, so that levels still look like bars
		List<Double> roomy = new ArrayList<>(ends);
		roomy.add(Math.max(0, low - Math.max(high - low, largest)));
		return ValueScale.over(roomy, false, (int) STEPS);
	}

	/** Paints and returns the lower edge. */
	double paint(double width, double upper, double height) {
		plot.paint(width, upper + 10, Math.max(height, upper + LOWEST));
		for (int at = 0; at < steps.size(); at++) {
			Step step = steps.get(at);
			bar(step);
			if (at + 1 < steps.size()) {
				double end = plot.y(step.to());
				canvas.add(new Shape.Rule(plot.x(step.row()) + barWidth() / 2, end, plot.x(steps.get(at + 1).row()) - barWidth() / 2, end, 0.7,
						palette.muted(), 2));
			}
		}
		steps.forEach(this::value);
		return plot.lowest();
	}

	private double barWidth() {
		return Math.min(WIDEST, plot.slot() * 0.6);
	}

	private void bar(Step step) {
		double left = plot.x(step.row()) - barWidth() / 2;
		double from = plot.y(Math.max(scale.min(), step.from()));
		double to = plot.y(step.to());
		double high = Math.max(Math.abs(to - from), 1);
		canvas.add(new Shape.Box(left, Math.min(from, to), barWidth(), high, 1.5, colour(step)));
		if (!step.change() && scale.min() > 0 && high > 4 * GAP) {
			gap(left, from - 2 * GAP);
		}
	}

	/** Cuts a bar that does not begin at zero: its length is no measure. */
	private void gap(double left, double y) {
		double right = left + barWidth();
		canvas.add(new Shape.Path(List.of(new Point(left - 1, y), new Point(right + 1, y - GAP), new Point(right + 1, y - GAP + GAP * 0.75),
				new Point(left - 1, y + GAP * 0.75), new Point(left - 1, y)), 0xFFFFFF, Shape.NONE, 0, 0));
	}

	private int colour(Step step) {
		if (!step.change()) {
			return palette.line(0);
		}
		int tone = data.tone(step.line(), step.row());
		return tone > 0 ? palette.good() : tone < 0 ? palette.bad() : palette.line(1);
	}

	/** Writes a value above its bar, that of a fall below it. */
	private void value(Step step) {
		boolean fall = step.change() && step.to() < step.from();
		double at = fall ? plot.y(step.to()) + 10 : plot.y(step.upper()) - 4;
		int colour = step.change() ? Palette.luminance(colour(step)) > 0.3 ? palette.text() : colour(step) : palette.title();
		String text = text(data, step.line(), step.row());
		double x = plot.x(step.row());
		if (!canvas.textIfFree(x, at, text, ChartPainter.LABEL + 1, true, colour, Anchor.MIDDLE)) {
			canvas.textIfFree(x, at, text, ChartPainter.LABEL, true, colour, Anchor.MIDDLE);
		}
	}

	/** Returns how a value is written: a rise has a sign as well. */
	static String text(ChartData data, Line line, int row) {
		String text = data.text(line, row);
		Double value = data.value(line, row);
		boolean rise = value != null && value > 0 && !line.equals(data.bars().get(0));
		return rise && !text.startsWith("+") ? "+" + text : text;
	}
}
