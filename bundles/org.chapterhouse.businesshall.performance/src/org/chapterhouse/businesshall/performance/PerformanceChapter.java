package org.chapterhouse.businesshall.performance;

import java.util.List;

import org.chapterhouse.api.Chapter;
import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.commentary.Split;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.MemberList;
import org.chapterhouse.api.value.Ranking;
import org.eclipse.core.runtime.IProgressMonitor;

/** Tells how the year came out: revenue, orders, subscribers, costs and profit of the unit and of the halls below it. */
public final class PerformanceChapter implements Chapter {

	private static final int TOP = 3;

	@Override
	public ChapterContent compute(ChapterContext context, IProgressMonitor monitor) {
		var content = ChapterContent.builder();
		PerformanceFigures figures = PerformanceFigures.compute(context, content);
		content.facts(figures.sheet().all());

		Split target = Split.of(figures.sheet().below(PerformanceFigures.COMPLETION), PerformanceFigures::isMet);
		MemberList missed = content.list(target.failedAs("hall.revenue.target.missed"));
		List<Fact> most = Ranking.top(TOP, figures.sheet().below(PerformanceFigures.REVENUE), Fact::figure);
		MemberList top = content.list(new MemberList("hall.revenue.top", most.stream().map(Fact::org).toList()));

		new PerformanceExhibits(context, figures).addTo(content);
		var commentary = new PerformanceCommentary(context, figures, content);
		commentary.tellRevenue();
		commentary.tellHalls(target, missed, most, top);
		commentary.tellMix();
		commentary.tellSubscribers();
		commentary.tellProfit();
		new PerformanceNotes(context, figures).addTo(content);
		return content.build();
	}
}
