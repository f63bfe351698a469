package org.chapterhouse.scaffold;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * Holds the files of a new chapter. The same request gives the same bytes.
 *
 * @param bundle      the symbolic name of its bundle; that of its tests has {@code .tests} behind it
 * @param description what the bundle is, in a few words
 * @param neighbours  the bundles of the family and of its chapters that are installed, in the order of reports
 * @param files       the text of every file by its path below the folder of bundles, in the order of writing
 */
public record Scaffold(String bundle, String description, List<String> neighbours, SequencedMap<String, String> files) {

	/** Makes a scaffold; list and map are copied. */
	public Scaffold {
		Objects.requireNonNull(bundle);
		Objects.requireNonNull(description);
		neighbours = List.copyOf(neighbours);
		files = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(files));
	}

	/** Returns the symbolic names of what is written: the bundle and its tests. */
	public List<String> bundles() {
		return List.of(bundle, bundle + ".tests");
	}
}
