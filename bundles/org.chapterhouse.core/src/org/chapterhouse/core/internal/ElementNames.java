package org.chapterhouse.core.internal;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Names elements of a schema part for messages: "metrics retention.rate". */
final class ElementNames {

	private ElementNames() {
	}

	static String of(EObject object) {
		String kind = object.eContainingFeature() == null ? object.eClass().getName() : object.eContainingFeature().getName();
		for (String name : new String[] { "id", "name", "dataSet", "code" }) {
			EStructuralFeature feature = object.eClass().getEStructuralFeature(name);
			if (feature != null && object.eGet(feature) instanceof String value) {
				return kind + " " + value;
			}
		}
		return kind;
	}
}
