package org.chapterhouse.ui.internal.work;

import java.util.Optional;

import org.chapterhouse.core.Family;
import org.chapterhouse.model.report.Fact;
import org.chapterhouse.model.report.Report;

/** Is a document with the family that says how its figures are made. */
public interface Figures {

	/** Returns the family. */
	Family family();

	/** Returns the document. */
	Report report();

	/** Returns a fact of the document; empty if it has none of this id. */
	default Optional<Fact> fact(String id) {
		return report().getParts().stream().flatMap(part -> part.getChapters().stream()).flatMap(chapter -> chapter.getFacts().stream())
				.filter(fact -> fact.getId().equals(id)).findFirst();
	}
}
