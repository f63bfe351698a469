package org.chapterhouse.leasedline.retention;

import java.util.List;
import java.util.Map;

import org.chapterhouse.api.Chapter;
import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.commentary.Split;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.MemberList;
import org.chapterhouse.api.content.NoteContent;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Ranking;
import org.chapterhouse.leasedline.Level;
import org.chapterhouse.model.report.NoteKind;
import org.eclipse.core.runtime.IProgressMonitor;

/** Tells how many of the lines in service were kept, and where and why others were lost. */
public final class RetentionChapter implements Chapter {

	private static final int TOP = 3;

	@Override
	public ChapterContent compute(ChapterContext context, IProgressMonitor monitor) {
		var content = ChapterContent.builder();
		RetentionFigures figures = RetentionFigures.compute(context, content);
		content.facts(figures.sheet().all());

		List<Fact> rates = figures.sheet().below(RetentionFigures.RATE);
		Figure own = figures.sheet().self(RetentionFigures.RATE).figure();
		Split province = Split.of(rates, fact -> !fact.figure().isBelow(own));
		MemberList belowProvince = content.list(province.failedAs("retention.below.province"));
		Split target = Split.of(rates, fact -> !fact.figure().isBelow(figures.target()));
		MemberList belowTarget = content.list(target.failedAs("retention.below.target"));
		List<Fact> top = Ranking.top(TOP, figures.sheet().below(RetentionFigures.CHURNED), Fact::figure);
		MemberList topList = content.list(new MemberList("retention.churned.top", orgs(top)));
		List<String> reasons = List.copyOf(figures.churn().byReason(context.organisation().self()).keySet());
		MemberList reasonList = content.list(new MemberList("retention.reasons", reasons));
		context.organisation().below().stream().filter(unit -> !Level.COUNTY.is(unit)).forEach(
				branch -> content.list(new MemberList("retention.churned.counties/" + branch.code(), orgs(topCounties(context, figures, branch)))));

		new RetentionExhibits(context, figures).addTo(content);
		var commentary = new RetentionCommentary(context, figures, content);
		commentary.tellRate(province, belowProvince, target, belowTarget);
		commentary.tellChurn(top, topList, reasonList);
		notes(context, figures, content);
		return content.build();
	}

	/** Returns the county of a branch with the most lines lost, and those with as many. */
	static List<Fact> topCounties(ChapterContext context, RetentionFigures figures, OrgUnit branch) {
		return Ranking.top(1, figures.sheet().of(RetentionFigures.COUNTY_LINES, context.organisation().below(branch.code())), Fact::figure);
	}

	private static List<String> orgs(List<Fact> facts) {
		return facts.stream().map(Fact::org).toList();
	}

	private static void notes(ChapterContext context, RetentionFigures figures, ChapterContent.Builder content) {
		if (!figures.target().isPresent()) {
			content.note(new NoteContent(NoteKind.MISSING,
					context.messages().format("missing.target", Map.of("year", Integer.toString(context.period().year())))));
		}
		long unknown = figures.churn().withoutReason(context.organisation().self());
		if (unknown > 0) {
			content.note(new NoteContent(NoteKind.MISSING,
					context.messages().format("missing.reason", Map.of("n", unknown, "v", Long.toString(unknown)))));
		}
	}
}
