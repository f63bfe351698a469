package org.chapterhouse.render.birt.internal.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.chapterhouse.api.layout.Shape.Point;

/** Maps longitude and latitude onto a rectangle; distances are true at the middle latitude. Immutable. */
public final class Projection {

	private final double west;
	private final double north;
	private final double narrow;
	private final double width;
	private final double height;
	private final double scale;
	private final double left;
	private final double top;

	private Projection(double west, double north, double narrow, double width, double height, double scale, double left, double top) {
		this.west = west;
		this.north = north;
		this.narrow = narrow;
		this.width = width;
		this.height = height;
		this.scale = scale;
		this.left = left;
		this.top = top;
	}

	/** Makes a projection for places, one degree of latitude being one. */
	public static Projection of(Collection<Place> places) {
		List<Point> points = places.stream().flatMap(place -> place.rings().stream()).flatMap(List::stream).toList();
		double west = points.stream().mapToDouble(Point::x).min().orElse(0);
		double east = points.stream().mapToDouble(Point::x).max().orElse(1);
		double south = points.stream().mapToDouble(Point::y).min().orElse(0);
		double north = points.stream().mapToDouble(Point::y).max().orElse(1);
		double narrow = StrictMath.cos(StrictMath.toRadians((north + south) / 2));
		return new Projection(west, north, narrow, (east - west) * narrow, north - south, 1, 0, 0);
	}

	/** Returns how many times wider than high the places are. */
	public double aspect() {
		return width / height;
	}

	/** Returns how high the places are, in degrees of latitude times the scale. */
	double height() {
		return height * scale;
	}

	/** Returns the same projection into the middle of a rectangle. */
	public Projection into(double x, double y, double rectangleWidth, double rectangleHeight) {
		double fitting = Math.min(rectangleWidth / width, rectangleHeight / height);
		return new Projection(west, north, narrow, width, height, fitting, x + (rectangleWidth - width * fitting) / 2,
				y + (rectangleHeight - height * fitting) / 2);
	}

	/** Maps a point. */
	public Point at(Point degrees) {
		return new Point(left + (degrees.x() - west) * narrow * scale, top + (north - degrees.y()) * scale);
	}

	/** Maps a ring, without points nearer to the one before than a distance. */
	public List<Point> ring(List<Point> degrees, double nearest) {
		List<Point> ring = new ArrayList<>();
		for (Point degree : degrees) {
			Point point = at(degree);
			Point last = ring.isEmpty() ? null : ring.get(ring.size() - 1);
			if (last == null || Math.hypot(point.x() - last.x(), point.y() - last.y()) >= nearest) {
				ring.add(point);
			}
		}
		if (!ring.isEmpty()) {
			ring.add(ring.get(0));
		}
		return ring;
	}
}
