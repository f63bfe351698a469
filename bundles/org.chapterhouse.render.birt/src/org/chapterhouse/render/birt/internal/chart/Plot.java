package org.chapterhouse.render.birt.internal.chart;

import java.util.stream.IntStream;

import org.chapterhouse.api.layout.Shape;
import org.chapterhouse.api.layout.Shape.Anchor;

/** Is the ground that standing bars and lines are drawn on: a scale on the left with its grid, and categories side by side below. Used once. */
final class Plot {

	private static final double AXIS_LABELS = 16;
	private static final double UPRIGHT_STEP = 9;
	private static final int LONGEST_UPRIGHT = 4;

	private final Canvas canvas;
	private final ChartData data;
	private final Palette palette;
	private final ValueScale scale;
	private double left;
	private double right;
	private double top;
	private double bottom;
	private double lowest;

	Plot(Canvas canvas, ChartData data, Palette palette, ValueScale scale) {
		this.canvas = canvas;
		this.data = data;
		this.palette = palette;
		this.scale = scale;
	}

	/** Tells whether the categories can be named side by side, upright if need be; of those that go on in order, as months do, some names may be left out. */
	static boolean fits(Canvas canvas, ChartData data, double width) {
		boolean ordered = data.spec().sort().isEmpty();
		double slot = (width - 30) / Math.max(1, data.size());
		return ordered || widestCategory(canvas, data) + 3 <= slot || upright(data, slot);
	}

	private static double widestCategory(Canvas canvas, ChartData data) {
		double widest = 0;
		for (int row = 0; row < data.size(); row++) {
			widest = Math.max(widest, canvas.width(data.category(row), ChartPainter.LABEL, data.emphasis(row)));
		}
		return widest;
	}

	/** Chinese names may be written from top to bottom. */
	private static boolean upright(ChartData data, double slot) {
		return slot >= ChartPainter.LABEL + 1 && longestCategory(data) <= LONGEST_UPRIGHT
				&& IntStream.range(0, data.size()).allMatch(row -> data.category(row).codePoints().allMatch(Character::isIdeographic));
	}

	private static int longestCategory(ChartData data) {
		return IntStream.range(0, data.size()).map(row -> data.category(row).length()).max().orElse(0);
	}

	/** Paints scale and categories between an upper and a lower edge. */
	void paint(double width, double upper, double lower) {
		top = upper;
		lowest = lower;
		boolean upright = widestCategory(canvas, data) + 3 > (width - 30) / data.size() && upright(data, (width - 30) / data.size());
		bottom = lower - (upright ? 6 + longestCategory(data) * UPRIGHT_STEP : AXIS_LABELS);
		axis(width);
		if (upright) {
			uprightCategories();
		} else {
			categories();
		}
	}

	double left() {
		return left;
	}

	double right() {
		return right;
	}

	/** Returns where the lower end of the scale is. */
	double bottom() {
		return bottom;
	}

	/** Returns the lower edge of all, names of categories included. */
	double lowest() {
		return lowest;
	}

	/** Returns the room of a category. */
	double slot() {
		return (right - left) / data.size();
	}

	double y(double value) {
		return bottom - scale.share(value) * (bottom - top);
	}

	/** Returns the middle of a category. */
	double x(int row) {
		return left + (row + 0.5) * (right - left) / data.size();
	}

	private void axis(double width) {
		double widest = scale.ticks().stream().mapToDouble(tick -> canvas.width(tickText(tick), ChartPainter.LABEL, false)).max().orElse(0);
		left = widest + 6;
		right = width;
		for (double tick : scale.ticks()) {
			boolean zero = Math.abs(tick) < scale.step() * 1e-6;
			canvas.add(new Shape.Rule(left, y(tick), right, y(tick), 0.6, zero ? palette.muted() : palette.grid(), 0));
			canvas.text(left - 6, y(tick) + ChartPainter.LABEL * 0.36, tickText(tick), ChartPainter.LABEL, false, palette.muted(), Anchor.END,
					left);
		}
	}

	private String tickText(double tick) {
		return scale.text(tick) + (data.percent() ? "%" : "");
	}

	private void categories() {
		double slot = (right - left) / data.size();
		double widest = widestCategory(canvas, data);
		int every = Math.max(1, (int) Math.ceil((widest + 3) / slot));
		for (int row = data.size() - 1; row >= 0; row -= every) {
			boolean bold = data.emphasis(row);
			double half = canvas.width(data.category(row), ChartPainter.LABEL, bold) / 2;
			// the last name may have to move to the left, and then leaves no room for the one before
			double at = Math.min(x(row), right - half - 2);
			canvas.textIfFree(at, bottom + 12, data.category(row), ChartPainter.LABEL, bold, bold ? palette.title() : palette.text(), Anchor.MIDDLE);
		}
	}

	private void uprightCategories() {
		for (int row = 0; row < data.size(); row++) {
			int[] characters = data.category(row).codePoints().toArray();
			for (int i = 0; i < characters.length; i++) {
				canvas.text(x(row), bottom + 11 + i * UPRIGHT_STEP, Character.toString(characters[i]), ChartPainter.LABEL, data.emphasis(row),
						data.emphasis(row) ? palette.title() : palette.text(), Anchor.MIDDLE, UPRIGHT_STEP);
			}
		}
	}
}
