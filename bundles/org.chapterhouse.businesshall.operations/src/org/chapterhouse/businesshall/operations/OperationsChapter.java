package org.chapterhouse.businesshall.operations;

import org.chapterhouse.api.Chapter;
import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.chapters.MissingNotes;
import org.eclipse.core.runtime.IProgressMonitor;

/** Tells what was spent and how staff were trained, for the company and each hall. */
public final class OperationsChapter implements Chapter {

	@Override
	public ChapterContent compute(ChapterContext context, IProgressMonitor monitor) {
		var content = ChapterContent.builder();
		OperationsFigures figures = OperationsFigures.compute(context, content);
		content.facts(figures.sheet().all());
		new OperationsExhibits(context, figures).addTo(content);
		var commentary = new OperationsCommentary(context, figures, content);
		commentary.tellCosts();
		commentary.tellTraining();
		notes(context, figures, content);
		return content.build();
	}

	private static void notes(ChapterContext context, OperationsFigures figures, ChapterContent.Builder content) {
		var missing = new MissingNotes(context, content);
		Spending spending = figures.spending();
		OrgUnit self = context.organisation().self();
		missing.wholeOrUnits("costs", unit -> !spending.isBooked(unit, spending.year()));
		if (spending.isBooked(self, spending.year())) {
			missing.wholeOrUnits("prior", unit -> !spending.isBooked(unit, spending.year() - 1));
		}
	}
}
