package org.chapterhouse.render.birt.pdf;

import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;

/** Marks what is drawn on one page as content of an element or as an artifact. What follows each other and belongs together is marked once. */
final class MarkedContent {

	private static final PdfName ARTIFACT = new PdfName("Artifact");

	private final PdfContentByte content;
	private Object open = Boolean.FALSE;

	MarkedContent(PdfContentByte content) {
		this.content = content;
	}

	/** Marks what is drawn from now on as content of an element. */
	void content(PdfStructureElement element) {
		if (open != element) {
			close();
			content.beginMarkedContentSequence(element);
			open = element;
		}
	}

	/** Marks what is drawn from now on as no content. */
	void artifact() {
		if (open != ARTIFACT) {
			close();
			content.beginMarkedContentSequence(ARTIFACT);
			open = ARTIFACT;
		}
	}

	/** Ends what is open. */
	void close() {
		if (open != Boolean.FALSE) {
			content.endMarkedContentSequence();
			open = Boolean.FALSE;
		}
	}
}
