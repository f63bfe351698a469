package org.chapterhouse.leasedline.revenue;

import java.util.List;
import java.util.function.Predicate;

import org.chapterhouse.api.Chapter;
import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.commentary.Split;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.MemberList;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.leasedline.Level;
import org.chapterhouse.model.report.OrgRole;
import org.eclipse.core.runtime.IProgressMonitor;

/** Tells how the leased-line revenue of the unit grew, how far it is with its targets, and which units fall behind. */
public final class RevenueChapter implements Chapter {

	private static final Figure WHOLE = Figure.of(1);

	@Override
	public ChapterContent compute(ChapterContext context, IProgressMonitor monitor) {
		var content = ChapterContent.builder();
		RevenueFigures figures = RevenueFigures.compute(context, content);
		content.facts(figures.sheet().all());

		Split target = Split.of(figures.sheet().below(RevenueFigures.PROGRESS), fact -> !fact.figure().isBelow(WHOLE));
		MemberList missed = content.list(target.failedAs("revenue.target.missed"));
		Figure own = figures.sheet().self(RevenueFigures.YOY).figure();
		List<Fact> yoy = figures.sheet().below(RevenueFigures.YOY);
		Predicate<Fact> grows = fact -> fact.figure().isAbove(own);
		MemberList below = content
				.list(own.isPresent() ? Split.of(yoy, grows).failedAs("revenue.yoy.below") : MemberList.empty("revenue.yoy.below"));
		List<Fact> counties = figures.sheet().of(RevenueFigures.YOY, counties(context));
		Predicate<Fact> holds = fact -> fact.figure().get().signum() >= 0;
		boolean listed = !context.organisation().units(OrgRole.BELOW_BELOW).isEmpty();
		MemberList negative = content
				.list(listed ? Split.of(counties, holds).failedAs("revenue.yoy.negative") : MemberList.empty("revenue.yoy.negative"));

		Split falling = Split.of(counties, figures::isComparable, holds);
		new RevenueExhibits(context, figures).addTo(content, falling);
		var commentary = new RevenueCommentary(context, figures, content);
		commentary.tellTotal();
		commentary.tellBranches(target, missed, Split.of(yoy, figures::isComparable, grows), below);
		commentary.tellCounties(falling, negative);
		new RevenueNotes(context, figures).addTo(content);
		return content.build();
	}

	/** Returns the counties below the unit, whatever stands between. */
	private static List<OrgUnit> counties(ChapterContext context) {
		return context.organisation().units(List.of(OrgRole.BELOW, OrgRole.BELOW_BELOW)).stream().filter(Level.COUNTY::is).toList();
	}
}
