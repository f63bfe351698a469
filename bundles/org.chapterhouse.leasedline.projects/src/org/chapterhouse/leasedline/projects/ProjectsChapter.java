package org.chapterhouse.leasedline.projects;

import java.util.List;

import org.chapterhouse.api.Chapter;
import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.commentary.Split;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.MemberList;
import org.chapterhouse.api.value.Ranking;
import org.eclipse.core.runtime.IProgressMonitor;

/** Tells how many large projects were won and how far that is with the targets, and how the voice lines grow. */
public final class ProjectsChapter implements Chapter {

	private static final int TOP = 3;

	@Override
	public ChapterContent compute(ChapterContext context, IProgressMonitor monitor) {
		var content = ChapterContent.builder();
		ProjectsFigures figures = ProjectsFigures.compute(context, content);
		content.facts(figures.sheet().all());

		List<Fact> won = figures.sheet().below(ProjectsFigures.WON);
		Split winners = Split.of(won, fact -> fact.figure().get().signum() > 0);
		MemberList none = content.list(winners.failedAs("bids.none"));
		List<Fact> topWon = Ranking.top(TOP, won, Fact::figure);
		MemberList top = content.list(new MemberList("bids.won.top", orgs(topWon)));
		List<Fact> topVoice = Ranking.top(TOP, figures.sheet().below(ProjectsFigures.ADDED), Fact::figure);
		MemberList voice = content.list(new MemberList("voice.added.top", orgs(topVoice)));

		new ProjectsExhibits(context, figures).addTo(content);
		var commentary = new ProjectsCommentary(context, figures, content);
		commentary.tellProjects();
		commentary.tellUnits(topWon, top, winners, none);
		commentary.tellVoice(topVoice, voice);
		new ProjectsNotes(context, figures).addTo(content);
		return content.build();
	}

	private static List<String> orgs(List<Fact> facts) {
		return facts.stream().map(Fact::org).toList();
	}
}
