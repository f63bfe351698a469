package org.chapterhouse.render.birt.internal.map;

import java.util.List;
import java.util.Objects;

import org.chapterhouse.api.layout.Shape.Point;

/**
 * Is the shape of a place.
 *
 * @param name  of the place
 * @param rings its outer borders, each closed: longitude and latitude in degrees
 */
public record Place(String name, List<List<Point>> rings) {

	/** Makes a place; the lists are copied. */
	public Place {
		Objects.requireNonNull(name);
		rings = rings.stream().map(List::copyOf).toList();
	}
}
