package org.chapterhouse.render.birt.internal.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Holds the shapes of places that lie together, for instance those of a province. Immutable.
 *
 * @param source who made the shapes, for the caption of a map; may be empty
 * @param places its places
 */
public record PlaceMap(String source, List<Place> places) {

	/** Makes a map; the list is copied. */
	public PlaceMap {
		Objects.requireNonNull(source);
		places = List.copyOf(places);
	}

	/** Finds the places of names, by name or by what is left of it without kind and nationality; names without a place are left out. */
	public Map<String, Place> find(List<String> names) {
		PlaceNames<Place> index = new PlaceNames<>();
		places.forEach(place -> index.add(place.name(), place));
		Map<String, Place> found = new LinkedHashMap<>();
		for (String name : names) {
			index.find(name).ifPresent(place -> found.put(name, place));
		}
		return found;
	}

	/** Returns the map that knows most of the names, and at least two thirds of them; of equal ones the first. */
	public static Optional<PlaceMap> best(List<PlaceMap> maps, List<String> names) {
		PlaceMap best = null;
		int most = 0;
		for (PlaceMap map : maps) {
			int known = map.find(names).size();
			if (known > most && known * 3 >= names.stream().distinct().count() * 2) {
				best = map;
				most = known;
			}
		}
		return Optional.ofNullable(best);
	}
}
