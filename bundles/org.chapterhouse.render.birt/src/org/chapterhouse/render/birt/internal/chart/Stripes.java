package org.chapterhouse.render.birt.internal.chart;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.api.layout.Shape;
import org.chapterhouse.api.layout.Shape.Point;

/** Stripes bars with one white line that goes to and fro, turning just outside of the bar, where it is not seen. */
final class Stripes {

	private static final double STEP = 4.5;
	private static final double THICKNESS = 1;
	private static final double OUTSIDE = THICKNESS / 2 + 0.1;
	private static final int WHITE = 0xFFFFFF;

	private Stripes() {
	}

	/** Stripes a bar that lies. */
	static void across(Canvas canvas, double x, double y, double width, double height) {
		List<Point> points = new ArrayList<>();
		double slant = height + 2 * OUTSIDE;
		boolean up = true;
		for (double at = x + STEP / 2; at + slant < x + width; at += STEP) {
			Point lower = new Point(at, y + height + OUTSIDE);
			Point upper = new Point(at + slant, y - OUTSIDE);
			points.add(up ? lower : upper);
			points.add(up ? upper : lower);
			up = !up;
		}
		paint(canvas, points);
	}

	/** Stripes a bar that stands. */
	static void upwards(Canvas canvas, double x, double y, double width, double height) {
		List<Point> points = new ArrayList<>();
		double slant = (width + 2 * OUTSIDE) / 2;
		boolean right = true;
		for (double at = y + height - STEP / 2; at - slant > y; at -= STEP) {
			Point left = new Point(x - OUTSIDE, at);
			Point other = new Point(x + width + OUTSIDE, at - slant);
			points.add(right ? left : other);
			points.add(right ? other : left);
			right = !right;
		}
		paint(canvas, points);
	}

	private static void paint(Canvas canvas, List<Point> points) {
		if (!points.isEmpty()) {
			canvas.add(new Shape.Path(points, Shape.NONE, WHITE, THICKNESS, 0));
		}
	}
}
