package org.chapterhouse.api;

import org.chapterhouse.api.content.ChapterContent;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Computes one chapter of a report. Contributed to the extension point {@code org.chapterhouse.api.chapters}.
 * <p>
 * Stateless: all that it needs is told to it, and the same context gives the same content. It runs on a thread of the caller, who interrupts it and cancels
 * its data session when it takes longer than its schema part allows. What it throws makes the chapter a visible note in the report; the others still render.
 */
public interface Chapter {

	/**
	 * Computes the chapter.
	 *
	 * @param context what the chapter is told
	 * @param monitor for long work; cancellation is no error
	 * @return what the chapter's schema part declares, for the organisations and dimensions of the context: every fact of every metric, with or without value
	 */
	ChapterContent compute(ChapterContext context, IProgressMonitor monitor);
}
