package org.chapterhouse.render.birt.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfStructureTreeRoot;

/** Puts links into the structure: each text that is one, with the places on pages that react to it. */
final class Links {

	private static final PdfName OBJECT_REFERENCE = new PdfName("OBJR");
	private static final int PRINTED = 4;

	private record Spot(PdfStructureElement link, PdfIndirectReference annotation, PdfIndirectReference page) {
	}

	private final PdfStructureTreeRoot root;
	private final Map<PdfStructureElement, PdfStructureElement> links = new IdentityHashMap<>();
	private final Set<PdfStructureElement> made = Collections.newSetFromMap(new IdentityHashMap<>());
	private final List<Spot> spots = new ArrayList<>();

	Links(PdfStructureTreeRoot root) {
		this.root = root;
	}

	/** Returns the link that a text is; made once, for its lines belong together. */
	PdfStructureElement of(PdfStructureElement text) {
		return made.contains(text) ? text : links.computeIfAbsent(text, key -> {
			PdfStructureElement link = Structure.child(key, "Link");
			made.add(link);
			return link;
		});
	}

	/** Adds a place that reacts, and what it says to those who cannot see it. */
	void add(PdfStructureElement link, PdfAnnotation annotation, PdfIndirectReference page, String description) {
		annotation.put(PdfName.F, new PdfNumber(PRINTED));
		annotation.put(PdfName.CONTENTS, new PdfString(description, PdfObject.TEXT_UNICODE));
		annotation.put(PdfName.STRUCTPARENT, new PdfNumber(root.addExistingObject(link.getReference())));
		spots.add(new Spot(link, annotation.getIndirectReference(), page));
	}

	/** Completes the links, now that all their texts are drawn: text stands before what reacts. */
	void finish() {
		for (Spot spot : spots) {
			PdfObject kids = spot.link().get(PdfName.K);
			PdfArray array = kids instanceof PdfArray present ? present : new PdfArray();
			if (kids instanceof PdfNumber mark) {
				array.add(mark);
			}
			PdfDictionary reference = new PdfDictionary(OBJECT_REFERENCE);
			reference.put(new PdfName("Obj"), spot.annotation());
			reference.put(PdfName.PG, spot.page());
			array.add(reference);
			spot.link().put(PdfName.K, array);
		}
	}
}
