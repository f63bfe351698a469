package org.chapterhouse.core.internal;

import java.util.List;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Replaces what XML cannot hold: data may carry control characters, a document must open again. */
final class XmlText {

	private XmlText() {
	}

	/** Cleans every text of an object and of those it contains. */
	static void clean(EObject root) {
		TreeIterator<EObject> all = EcoreUtil.getAllProperContents(root, false);
		clean(root, root.eClass().getEAllAttributes());
		while (all.hasNext()) {
			EObject object = all.next();
			clean(object, object.eClass().getEAllAttributes());
		}
	}

	@SuppressWarnings("unchecked")
	private static void clean(EObject object, List<EAttribute> attributes) {
		for (EAttribute attribute : attributes) {
			Object value = object.eGet(attribute);
			if (value instanceof String text && !isClean(text)) {
				object.eSet(attribute, cleaned(text));
			} else if (value instanceof List<?> texts) {
				((List<Object>) texts).replaceAll(one -> one instanceof String text && !isClean(text) ? cleaned(text) : one);
			}
		}
	}

	private static boolean isClean(String text) {
		return text.codePoints().allMatch(XmlText::isAllowed);
	}

	private static String cleaned(String text) {
		return text.codePoints().map(point -> isAllowed(point) ? point : 0xFFFD)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
				.toString();
	}

	private static boolean isAllowed(int point) {
		return point == '\t' || point == '\n' || point == '\r' || point >= 0x20 && point <= 0xD7FF || point >= 0xE000 && point <= 0xFFFD
				|| point >= 0x10000;
	}
}
