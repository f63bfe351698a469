package org.chapterhouse.render.birt.pdf;

import org.openpdf.text.pdf.PdfStructureElement;

/**
 * Says to which element of the structure belongs what is drawn.
 *
 * @param parent   of the elements that are made here
 * @param leaf     the element that holds what is drawn; null: each text makes its own
 * @param table    the kind of the table it is in
 * @param artifact whether it is no content at all
 */
record Place(PdfStructureElement parent, PdfStructureElement leaf, TableKind table, boolean artifact) {

	/** Returns the same place for content that has an element of its own. */
	Place in(PdfStructureElement element) {
		return new Place(parent, element, table, artifact);
	}

	/** Returns the place of what is in an element. */
	Place below(PdfStructureElement element, TableKind kind) {
		return new Place(element, null, kind, artifact);
	}

	/** Returns the place of what only decorates or repeats. */
	Place aside() {
		return new Place(parent, null, TableKind.LAYOUT, true);
	}
}
