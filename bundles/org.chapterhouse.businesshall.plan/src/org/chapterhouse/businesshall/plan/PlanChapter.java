package org.chapterhouse.businesshall.plan;

import org.chapterhouse.api.Chapter;
import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.businesshall.HallTargets;
import org.eclipse.core.runtime.IProgressMonitor;

/** Tells what is planned for the next year: its targets, against what this year came to. */
public final class PlanChapter implements Chapter {

	@Override
	public ChapterContent compute(ChapterContext context, IProgressMonitor monitor) {
		var content = ChapterContent.builder();
		HallTargets targets = HallTargets.read(context);
		content.query(targets.result());
		Plans plans = Plans.of(context, targets);
		content.facts(plans.sheet().all());
		new PlanExhibits(context, plans).addTo(content);
		new PlanCommentary(context, plans, content).tell();
		return content.build();
	}
}
