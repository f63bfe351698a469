package org.chapterhouse.businesshall.market;

import org.chapterhouse.api.Chapter;
import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
import org.eclipse.core.runtime.IProgressMonitor;

/** Tells how the company stands in its market and what its customers say, and of a hall how it stands within the company. */
public final class MarketChapter implements Chapter {

	@Override
	public ChapterContent compute(ChapterContext context, IProgressMonitor monitor) {
		var content = ChapterContent.builder();
		MarketFigures figures = MarketFigures.compute(context, content);
		content.facts(figures.sheet().all());
		new MarketExhibits(context, figures).addTo(content);
		new OperatorCommentary(context, figures, content).tell();
		new CustomerCommentary(context, figures, content).tell();
		new MarketNotes(context, figures).addTo(content);
		return content.build();
	}
}
