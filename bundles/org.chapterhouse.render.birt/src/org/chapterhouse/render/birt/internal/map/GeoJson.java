package org.chapterhouse.render.birt.internal.map;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.chapterhouse.api.layout.Shape.Point;
import org.eclipse.jdt.annotation.Nullable;

/** Reads the shapes of places from a GeoJSON FeatureCollection: polygons with a property {@code name}; its member {@code source} says who made them. */
public final class GeoJson {

	private static final int LARGEST = 8 << 20;

	private GeoJson() {
	}

	/**
	 * Reads a map. Features that have no name or no polygon are left out, and so are holes.
	 *
	 * @throws IOException if it cannot be read, is too large or no FeatureCollection with places
	 */
	public static PlaceMap read(InputStream input) throws IOException {
		byte[] bytes = input.readNBytes(LARGEST + 1);
		if (bytes.length > LARGEST) {
			throw new IOException("larger than " + LARGEST + " bytes");
		}
		Map<?, ?> root = object(Json.read(new String(bytes, StandardCharsets.UTF_8)));
		List<Place> places = new ArrayList<>();
		for (Object feature : list(root.get("features"))) {
			Map<?, ?> members = object(feature);
			Object name = object(members.get("properties")).get("name");
			List<List<Point>> rings = rings(object(members.get("geometry")));
			if (name instanceof String known && !known.isBlank() && !rings.isEmpty()) {
				places.add(new Place(known.strip(), rings));
			}
		}
		if (places.isEmpty()) {
			throw new IOException("no FeatureCollection with named polygons");
		}
		return new PlaceMap(root.get("source") instanceof String source ? source.strip() : "", places);
	}

	private static List<List<Point>> rings(Map<?, ?> geometry) {
		List<List<Point>> rings = new ArrayList<>();
		List<?> coordinates = list(geometry.get("coordinates"));
		if ("Polygon".equals(geometry.get("type"))) {
			addOuter(coordinates, rings);
		} else if ("MultiPolygon".equals(geometry.get("type"))) {
			coordinates.forEach(polygon -> addOuter(list(polygon), rings));
		}
		return rings;
	}

	private static void addOuter(List<?> polygon, List<List<Point>> rings) {
		List<Point> ring = new ArrayList<>();
		for (Object position : polygon.isEmpty() ? List.of() : list(polygon.get(0))) {
			List<?> numbers = list(position);
			if (numbers.size() >= 2 && numbers.get(0) instanceof Double x && numbers.get(1) instanceof Double y && isOnEarth(x, y)) {
				ring.add(new Point(x, y));
			}
		}
		if (ring.size() >= 4) {
			rings.add(ring);
		}
	}

	private static boolean isOnEarth(double longitude, double latitude) {
		return Math.abs(longitude) <= 180 && Math.abs(latitude) < 85;
	}

	private static Map<?, ?> object(@Nullable Object value) {
		return value instanceof Map<?, ?> map ? map : Map.of();
	}

	private static List<?> list(@Nullable Object value) {
		return value instanceof List<?> list ? list : List.of();
	}
}
