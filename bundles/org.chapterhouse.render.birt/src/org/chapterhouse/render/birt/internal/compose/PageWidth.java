package org.chapterhouse.render.birt.internal.compose;

import java.util.List;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Tells how wide the text area of a design is, in points: that of its master page {@code body}, or of its last one. */
final class PageWidth {

	private static final String BODY = "body";
	/** Of A4, and the margin that BIRT takes where a design names none. */
	private static final double USUAL = 595.28;
	private static final double HIGH = 841.89;
	private static final double LETTER = 612;
	private static final double LETTER_HIGH = 792;
	private static final double MARGIN = 18;

	private PageWidth() {
	}

	static double of(Document design) {
		Element setup = Xml.child(design.getDocumentElement(), "page-setup");
		List<Element> pages = setup == null ? List.of() : Xml.children(setup, "simple-master-page");
		Element page = pages.stream().filter(one -> BODY.equals(one.getAttribute("name"))).findFirst()
				.orElse(pages.isEmpty() ? null : pages.getLast());
		if (page == null) {
			return USUAL - 2 * MARGIN;
		}
		return width(page) - Dom.points(Dom.value(page, "leftMargin"), MARGIN) - Dom.points(Dom.value(page, "rightMargin"), MARGIN);
	}

	private static double width(Element page) {
		boolean lying = "landscape".equals(Dom.value(page, "orientation"));
		return switch (Dom.value(page, "type")) {
		case "a4" -> lying ? HIGH : USUAL;
		case "custom" -> Dom.points(Dom.value(page, lying ? "height" : "width"), USUAL);
		default -> lying ? LETTER_HIGH : LETTER;
		};
	}
}
