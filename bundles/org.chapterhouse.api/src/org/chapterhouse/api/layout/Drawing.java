package org.chapterhouse.api.layout;

import java.util.List;
import java.util.Objects;

/**
 * Holds a picture as shapes, painted in order. Lengths are points; the origin is the upper left corner, y grows downwards.
 *
 * @param width       of the picture
 * @param height      of the picture
 * @param description what it shows, in words, for those who cannot see it
 * @param shapes      its shapes
 */
public record Drawing(double width, double height, String description, List<Shape> shapes) {

	/** Makes a picture; the list is copied. */
	public Drawing {
		Objects.requireNonNull(description);
		shapes = List.copyOf(shapes);
	}

	/** Returns the drawing so many times as large, letters and lines included. */
	public Drawing scaled(double factor) {
		return factor == 1 ? this
				: new Drawing(width * factor, height * factor, description, shapes.stream().map(shape -> shape.scaled(factor)).toList());
	}
}
