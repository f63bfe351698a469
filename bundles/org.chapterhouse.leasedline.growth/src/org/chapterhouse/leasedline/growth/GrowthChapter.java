package org.chapterhouse.leasedline.growth;

import java.util.List;

import org.chapterhouse.api.Chapter;
import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.commentary.Split;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.MemberList;
import org.chapterhouse.api.value.Ranking;
import org.eclipse.core.runtime.IProgressMonitor;

/** Tells how many lines were opened, what they were billed, and which units and industries they belong to. */
public final class GrowthChapter implements Chapter {

	private static final int TOP = 3;

	@Override
	public ChapterContent compute(ChapterContext context, IProgressMonitor monitor) {
		var content = ChapterContent.builder();
		GrowthFigures figures = GrowthFigures.compute(context, content);
		content.facts(figures.sheet().all());

		List<Fact> units = Ranking.top(TOP, figures.sheet().below(GrowthFigures.YTD), Fact::figure);
		MemberList top = content.list(new MemberList("lines.added.top", units.stream().map(Fact::org).toList()));
		List<Fact> industries = Ranking.top(TOP, figures.sheet().cuts(GrowthFigures.YTD), Fact::figure);
		MemberList topIndustries = content.list(new MemberList("lines.added.industries.top",
				industries.stream().map(Fact::subject).toList()));
		Split growing = Split.of(figures.sheet().below(GrowthFigures.YOY), figures::isComparable, fact -> fact.figure().get().signum() >= 0);
		MemberList falling = content.list(growing.failedAs("growth.ytd.falling"));
		Split busy = Split.of(figures.counties(GrowthFigures.MONTH, GrowthFigures.COUNTY_MONTH), fact -> fact.figure().get().signum() > 0);
		MemberList idle = content.list(busy.failedAs("growth.counties.idle"));

		new GrowthExhibits(context, figures).addTo(content);
		var commentary = new GrowthCommentary(context, figures, content);
		commentary.tellTotal();
		commentary.tellUnits(units, top, growing, falling);
		commentary.tellIndustries(industries, topIndustries);
		commentary.tellCounties(busy, idle);
		new GrowthNotes(context, figures).addTo(content);
		return content.build();
	}
}
