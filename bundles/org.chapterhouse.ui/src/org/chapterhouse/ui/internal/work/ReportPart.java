package org.chapterhouse.ui.internal.work;

/** Is an editor of a report, or of a document that was saved. */
public interface ReportPart {

	/** Returns what is open in it. */
	Previewed session();
}
