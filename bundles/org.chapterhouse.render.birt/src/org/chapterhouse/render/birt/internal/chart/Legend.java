package org.chapterhouse.render.birt.internal.chart;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.api.layout.Shape;
import org.chapterhouse.api.layout.Shape.Anchor;
import org.chapterhouse.render.birt.internal.chart.ChartSpec.Line;
import org.chapterhouse.render.birt.internal.document.Words;

/** Paints what the colours of a map mean. */
final class Legend {

	private static final double SWATCH = 9;

	private final Canvas canvas;
	private final Palette palette;
	private final Words words;

	Legend(Canvas canvas, Palette palette, Words words) {
		this.canvas = canvas;
		this.palette = palette;
		this.words = words;
	}

	/** Paints the classes of the values of a line, and what has none if something has, and returns the lower edge. */
	double paint(ChartData data, Line line, ValueClasses classes, double width, double top) {
		record Entry(int colour, String text) {
		}
		List<Entry> entries = new ArrayList<>();
		for (ValueClasses.Band band : classes.bands()) {
			String low = "";
			String high = "";
			for (int row = 0; row < data.size(); row++) {
				Double value = data.value(line, row);
				low = value != null && value == band.low() ? data.text(line, row) : low;
				high = value != null && value == band.high() ? data.text(line, row) : high;
			}
			entries.add(new Entry(band.colour(), low.equals(high) ? low : low + " – " + high));
		}
		if (data.values(line).size() < data.size()) {
			entries.add(new Entry(Shape.NONE, words.get("chart.none")));
		}
		double x = 0;
		double y = top + 9;
		for (Entry entry : entries) {
			double length = SWATCH + 4 + canvas.width(entry.text(), ChartPainter.LABEL, false);
			if (x > 0 && x + length > width) {
				x = 0;
				y += 13;
			}
			double upper = y - ChartPainter.LABEL * 0.36 - SWATCH / 2;
			if (entry.colour() == Shape.NONE) {
				missing(x, upper, SWATCH, SWATCH);
			} else {
				canvas.add(new Shape.Box(x, upper, SWATCH, SWATCH, 1, entry.colour()));
			}
			canvas.text(x + SWATCH + 4, y, entry.text(), ChartPainter.LABEL, false, palette.text(), Anchor.START, width - x);
			x += length + 12;
		}
		return y + 8;
	}

	/** Paints a box for something without a value: a frame with a line through. */
	void missing(double x, double y, double width, double height) {
		canvas.add(new Shape.Box(x, y, width, height, 1, palette.grid()));
		canvas.add(new Shape.Rule(x + 0.5, y + height - 0.5, x + width - 0.5, y + 0.5, 0.6, palette.muted(), 0));
	}
}
