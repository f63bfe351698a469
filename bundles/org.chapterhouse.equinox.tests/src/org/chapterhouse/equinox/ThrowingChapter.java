package org.chapterhouse.equinox;

import org.chapterhouse.api.Chapter;
import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
import org.eclipse.core.runtime.IProgressMonitor;

/** Cannot be made. */
public final class ThrowingChapter implements Chapter {

	/** Throws. */
	public ThrowingChapter() {
		throw new IllegalStateException("not today");
	}

	@Override
	public ChapterContent compute(ChapterContext context, IProgressMonitor monitor) {
		throw new AssertionError("never made");
	}
}
