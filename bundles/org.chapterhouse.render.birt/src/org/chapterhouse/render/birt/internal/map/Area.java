package org.chapterhouse.render.birt.internal.map;

import java.util.List;

import org.chapterhouse.api.layout.Shape.Point;

/**
 * Is a polygon on a page.
 *
 * @param ring its border, closed
 */
public record Area(List<Point> ring) {

	private static final int STEPS = 14;

	/** Makes an area; the list is copied. */
	public Area {
		ring = List.copyOf(ring);
	}

	/** Returns its size. */
	public double size() {
		double twice = 0;
		for (int i = 1; i < ring.size(); i++) {
			twice += ring.get(i - 1).x() * ring.get(i).y() - ring.get(i).x() * ring.get(i - 1).y();
		}
		return Math.abs(twice) / 2;
	}

	/** Tells whether a point lies in it. */
	public boolean holds(double x, double y) {
		boolean inside = false;
		for (int i = 1; i < ring.size(); i++) {
			Point a = ring.get(i - 1);
			Point b = ring.get(i);
			if (a.y() > y != b.y() > y && x < (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()) + a.x()) {
				inside = !inside;
			}
		}
		return inside;
	}

	/** Returns the point of a grid over it that lies farthest from its border: where its name can stand. */
	public Point middle() {
		double west = ring.stream().mapToDouble(Point::x).min().orElse(0);
		double east = ring.stream().mapToDouble(Point::x).max().orElse(0);
		double top = ring.stream().mapToDouble(Point::y).min().orElse(0);
		double bottom = ring.stream().mapToDouble(Point::y).max().orElse(0);
		Point best = new Point((west + east) / 2, (top + bottom) / 2);
		double farthest = -1;
		for (int i = 1; i < STEPS; i++) {
			for (int j = 1; j < STEPS; j++) {
				double x = west + (east - west) * i / STEPS;
				double y = top + (bottom - top) * j / STEPS;
				if (holds(x, y)) {
					double distance = fromBorder(x, y);
					if (distance > farthest) {
						farthest = distance;
						best = new Point(x, y);
					}
				}
			}
		}
		return best;
	}

	/** Names are wider than high, so what is left and right counts less. */
	private double fromBorder(double x, double y) {
		double nearest = Double.MAX_VALUE;
		for (int i = 1; i < ring.size(); i++) {
			Point a = ring.get(i - 1);
			Point b = ring.get(i);
			double dx = (b.x() - a.x()) / 2;
			double dy = b.y() - a.y();
			double length = dx * dx + dy * dy;
			double along = length == 0 ? 0 : Math.clamp(((x - a.x()) / 2 * dx + (y - a.y()) * dy) / length, 0, 1);
			nearest = Math.min(nearest, Math.hypot((x - a.x()) / 2 - along * dx, y - a.y() - along * dy));
		}
		return nearest;
	}
}
