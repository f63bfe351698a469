package org.chapterhouse.leasedline.benchmark;

import org.chapterhouse.api.Chapter;
import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.commentary.Split;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.MemberList;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.Ranking;
import org.eclipse.core.runtime.IProgressMonitor;

/** Compares the leased-line revenue of the unit and its share of the market with the unit above and with its peers. */
public final class BenchmarkChapter implements Chapter {

	private static final int TOP = 3;

	@Override
	public ChapterContent compute(ChapterContext context, IProgressMonitor monitor) {
		var content = ChapterContent.builder();
		BenchmarkFigures figures = BenchmarkFigures.compute(context, content);
		content.facts(figures.sheet().all());

		var top = Ranking.top(TOP, figures.sheet().below(BenchmarkFigures.SHARE), Fact::figure);
		MemberList topList = content.list(new MemberList("benchmark.share.top", top.stream().map(Fact::org).toList()));
		Figure own = figures.sheet().self(BenchmarkFigures.CHANGE).figure();
		Split change = Split.of(figures.sheet().below(BenchmarkFigures.CHANGE), fact -> fact.figure().isAbove(own));
		MemberList below = content
				.list(own.isPresent() ? change.failedAs("benchmark.share.change.below") : MemberList.empty("benchmark.share.change.below"));

		new BenchmarkExhibits(context, figures).addTo(content);
		var commentary = new BenchmarkCommentary(context, figures, content);
		commentary.tellRevenue();
		commentary.tellShare();
		commentary.tellBranches(top, topList, change, below);
		new BenchmarkNotes(context, figures).addTo(content);
		return content.build();
	}
}
