package org.chapterhouse.businesshall.problems;

import org.chapterhouse.api.Chapter;
import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.MemberList;
import org.chapterhouse.businesshall.HallTargets;
import org.eclipse.core.runtime.IProgressMonitor;

/** Finds what went wrong in the year: targets missed, figures that became worse, halls that close complaints later than the company. */
public final class ProblemsChapter implements Chapter {

	@Override
	public ChapterContent compute(ChapterContext context, IProgressMonitor monitor) {
		var content = ChapterContent.builder();
		HallTargets targets = HallTargets.read(context);
		content.query(targets.result());
		Findings findings = Findings.of(context, targets);
		content.facts(findings.sheet().all());
		MemberList missed = content
				.list(new MemberList("problems.targets_missed", findings.missed().stream().map(TargetState::measure).toList()));
		MemberList worsened = content.list(new MemberList("problems.worsened", findings.worsened().stream().map(Worsening::measure).toList()));
		MemberList slow = content.list(new MemberList("problems.slow_halls", findings.slow().stream().map(Fact::org).toList()));
		new ProblemsExhibits(context, findings).addTo(content);
		var commentary = new ProblemsCommentary(context, findings, content);
		commentary.tellTargets(missed);
		commentary.tellChanges(worsened);
		commentary.tellHalls(slow);
		commentary.noteWhatIsUnknown();
		return content.build();
	}
}
