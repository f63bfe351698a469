package org.chapterhouse.render.birt.internal.map;

import java.util.List;

import org.chapterhouse.api.layout.Shape.Point;

/** Knows by small squares which part of a rectangle areas cover. */
final class Raster {

	private static final int ACROSS = 160;

	private final double step;
	private final boolean[][] covered;

	/** Makes a raster from the origin to the lower right corner of a rectangle. */
	Raster(List<Area> areas, double width, double height) {
		step = width / ACROSS;
		covered = new boolean[(int) Math.ceil(height / step)][ACROSS];
		for (Area area : areas) {
			for (int row = 0; row < covered.length; row++) {
				fill(covered[row], crossings(area.ring(), (row + 0.5) * step));
			}
		}
	}

	private static double[] crossings(List<Point> ring, double y) {
		java.util.stream.DoubleStream.Builder found = java.util.stream.DoubleStream.builder();
		for (int i = 1; i < ring.size(); i++) {
			Point a = ring.get(i - 1);
			Point b = ring.get(i);
			if (a.y() > y != b.y() > y) {
				found.add((b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()) + a.x());
			}
		}
		return found.build().sorted().toArray();
	}

	private void fill(boolean[] row, double[] crossings) {
		for (int i = 1; i < crossings.length; i += 2) {
			int to = Math.min(ACROSS, (int) Math.round(crossings[i] / step));
			for (int x = Math.max(0, (int) Math.round(crossings[i - 1] / step)); x < to; x++) {
				row[x] = true;
			}
		}
	}

	/** Returns the share of a rectangle that is covered; what lies outside the raster is not. */
	double share(double x, double y, double width, double height) {
		int count = 0;
		int all = 0;
		for (int j = (int) Math.round(y / step); j < Math.round((y + height) / step); j++) {
			for (int i = (int) Math.round(x / step); i < Math.round((x + width) / step); i++) {
				count += j < covered.length && i < ACROSS && covered[j][i] ? 1 : 0;
				all++;
			}
		}
		return all == 0 ? 0 : (double) count / all;
	}
}
