package org.chapterhouse.equinox;

import java.util.List;

import org.chapterhouse.api.Chapter;
import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
import org.eclipse.core.runtime.IProgressMonitor;

/** Leaves a trace when its class is loaded. */
public final class LoadedChapter implements Chapter {

	/** The property that is set when the class is loaded. */
	static final String TRACE = "org.chapterhouse.equinox.tests.loaded";

	static {
		System.setProperty(TRACE, "yes");
	}

	@Override
	public ChapterContent compute(ChapterContext context, IProgressMonitor monitor) {
		return new ChapterContent(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
	}
}
