package org.chapterhouse.core;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

/**
 * Holds one element that a bundle contributes to an extension point, as it stands there.
 *
 * @param element    the name of the element: family, sample, chapter, store, renderer or writer
 * @param attributes its attributes
 * @param files      the files of the bundle
 * @param instance   makes an object of the class it names; may throw anything
 */
public record Contribution(String element, Map<String, String> attributes, BundleFiles files, Callable<?> instance) {

	/** Makes a contribution; the map is copied. */
	public Contribution {
		Objects.requireNonNull(element);
		attributes = Map.copyOf(attributes);
		Objects.requireNonNull(files);
		Objects.requireNonNull(instance);
	}

	/** Returns an attribute; empty text if it is not there. */
	public String attribute(String name) {
		return attributes.getOrDefault(name, "");
	}
}
