package org.chapterhouse.api.layout;

import java.util.List;
import java.util.Objects;

/** Is something a picture is made of. Colours are 0xRRGGBB; {@link #NONE} paints nothing. */
public sealed interface Shape {

	/** No colour. */
	int NONE = -1;

	/** Says where the given x of a text is. */
	enum Anchor {
		/** At its left end. */
		START,
		/** In its middle. */
		MIDDLE,
		/** At its right end. */
		END
	}

	/**
	 * Fills a rectangle.
	 *
	 * @param x      left edge
	 * @param y      upper edge
	 * @param width  not negative
	 * @param height not negative
	 * @param radius of its corners
	 * @param fill   its colour
	 */
	record Box(double x, double y, double width, double height, double radius, int fill) implements Shape {
	}

	/**
	 * Draws a straight line.
	 *
	 * @param x1        start
	 * @param y1        start
	 * @param x2        end
	 * @param y2        end
	 * @param thickness of the line
	 * @param colour    of the line
	 * @param dash      length of its dashes and gaps; 0: solid
	 */
	record Rule(double x1, double y1, double x2, double y2, double thickness, int colour, double dash) implements Shape {
	}

	/**
	 * Is a point of a path.
	 *
	 * @param x from the left
	 * @param y from above
	 */
	record Point(double x, double y) {
	}

	/**
	 * Draws a line through points and may fill what it encloses.
	 *
	 * @param points    at least two
	 * @param fill      the colour inside, or none
	 * @param stroke    the colour of the line, or none
	 * @param thickness of the line
	 * @param dash      length of its dashes and gaps; 0: solid
	 */
	record Path(List<Point> points, int fill, int stroke, double thickness, double dash) implements Shape {
		/** Makes a path; the list is copied. */
		public Path {
			points = List.copyOf(points);
		}
	}

	/**
	 * Fills a circle.
	 *
	 * @param x         centre
	 * @param y         centre
	 * @param radius    to the outside of its line
	 * @param fill      its colour
	 * @param stroke    the colour of the line around it, or none
	 * @param thickness of that line
	 */
	record Disc(double x, double y, double radius, int fill, int stroke, double thickness) implements Shape {
	}

	/**
	 * Writes a text on one line.
	 *
	 * @param x      where, see the anchor
	 * @param y      of the baseline
	 * @param text   not empty
	 * @param size   of the font
	 * @param bold   whether bold
	 * @param colour of the text
	 * @param anchor what x means
	 */
	record Text(double x, double y, String text, double size, boolean bold, int colour, Anchor anchor) implements Shape {
		/** Makes a text. */
		public Text {
			Objects.requireNonNull(text);
			Objects.requireNonNull(anchor);
		}
	}

	/** Returns the shape so many times as far from the origin and as large. */
	default Shape scaled(double by) {
		return switch (this) {
		case Box(double x, double y, double width, double height, double radius, int fill) -> new Box(x * by, y * by, width * by, height * by,
				radius * by, fill);
		case Rule(double x1, double y1, double x2, double y2, double thickness, int colour, double dash) -> new Rule(x1 * by, y1 * by, x2 * by,
				y2 * by, thickness * by, colour, dash * by);
		case Path(List<Point> points, int fill, int stroke, double thickness, double dash) -> new Path(
				points.stream().map(point -> new Point(point.x() * by, point.y() * by)).toList(), fill, stroke, thickness * by, dash * by);
		case Disc(double x, double y, double radius, int fill, int stroke, double thickness) -> new Disc(x * by, y * by, radius * by, fill, stroke,
				thickness * by);
		case Text(double x, double y, String text, double size, boolean bold, int colour, Anchor anchor) -> new Text(x * by, y * by, text,
				size * by, bold, colour, anchor);
		};
	}
}
