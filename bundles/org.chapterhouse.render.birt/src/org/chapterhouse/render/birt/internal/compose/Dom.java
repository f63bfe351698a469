package org.chapterhouse.render.birt.internal.compose;

import org.eclipse.jdt.annotation.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Makes and changes elements of designs. */
final class Dom {

	static final String NAMESPACE = "http://www.eclipse.org/birt/2005/design";

	private Dom() {
	}

	static Element element(Document design, String tag) {
		return design.createElementNS(NAMESPACE, tag);
	}

	static Element named(Document design, String tag, String name) {
		Element element = element(design, tag);
		element.setAttribute("name", name);
		return element;
	}

	static Element property(Document design, String name, String value) {
		return valued(design, "property", name, value);
	}

	static Element expression(Document design, String name, String value) {
		return valued(design, "expression", name, value);
	}

	private static Element valued(Document design, String tag, String name, String value) {
		Element element = named(design, tag, name);
		element.setTextContent(value);
		return element;
	}

	/** Returns the property, text property or expression of an element with a name; null if it has none. */
	static @Nullable Element valueElement(Element parent, String name) {
		return Xml.elements(parent).stream().filter(
				e -> e.getAttribute("name").equals(name) && e.getLocalName().matches("property|text-property|html-property|expression|xml-property"))
				.findFirst().orElse(null);
	}

	static String value(Element parent, String name) {
		Element found = valueElement(parent, name);
		return found == null ? "" : found.getTextContent();
	}

	/** Sets a property, before all other children as the design format wants it. */
	static void set(Element parent, String name, String value) {
		Element found = valueElement(parent, name);
		if (found != null) {
			found.setTextContent(value);
		} else {
			parent.insertBefore(property(parent.getOwnerDocument(), name, value), parent.getFirstChild());
		}
	}

	static void remove(Element element) {
		element.getParentNode().removeChild(element);
	}

	/** Returns a length in points; the given one if there is none. */
	static double points(String length, double otherwise) {
		java.util.regex.Matcher matcher = java.util.regex.Pattern.compile("([0-9.]+)(pt|mm|cm|in|px)").matcher(length);
		if (!matcher.matches()) {
			return otherwise;
		}
		double number = Double.parseDouble(matcher.group(1));
		return number * switch (matcher.group(2)) {
		case "mm" -> 72 / 25.4;
		case "cm" -> 72 / 2.54;
		case "in" -> 72.0;
		case "px" -> 0.75;
		default -> 1.0;
		};
	}
}
