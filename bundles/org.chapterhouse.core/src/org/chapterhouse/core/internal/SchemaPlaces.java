package org.chapterhouse.core.internal;

import java.util.function.ToIntFunction;

import org.chapterhouse.api.Place;
import org.eclipse.emf.ecore.EObject;

/**
 * Tells where the elements of a schema part stand.
 *
 * @param file how messages name the file
 * @param line the line of each element
 */
record SchemaPlaces(String file, ToIntFunction<EObject> line) {

	/** Returns the place of an element. */
	Place of(EObject element) {
		return new Place(file, line.applyAsInt(element), "", ElementNames.of(element), "");
	}
}
