package org.chapterhouse.leasedline.marketing;

import org.chapterhouse.api.Chapter;
import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
import org.eclipse.core.runtime.IProgressMonitor;

/** Presents other key work, which people write; it computes nothing. */
public final class OtherChapter implements Chapter {

	@Override
	public ChapterContent compute(ChapterContext context, IProgressMonitor monitor) {
		return ChapterContent.builder().build();
	}
}
