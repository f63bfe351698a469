package org.chapterhouse.leasedline.coverage;

import java.util.List;

import org.chapterhouse.api.Chapter;
import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.commentary.Split;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.MemberList;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Ranking;
import org.chapterhouse.leasedline.Level;
import org.chapterhouse.model.report.OrgRole;
import org.eclipse.core.runtime.IProgressMonitor;

/** Tells how many accounts have a leased line, where and in which industries the others are, and what a line brings in a month. */
public final class CoverageChapter implements Chapter {

	private static final int TOP_INDUSTRIES = 3;
	private static final int TOP_COUNTIES = 5;

	@Override
	public ChapterContent compute(ChapterContext context, IProgressMonitor monitor) {
		var content = ChapterContent.builder();
		CoverageData data = CoverageData.read(context);
		data.queries().forEach(content::query);
		CoverageFigures figures = CoverageFigures.compute(context, data);
		FactSheet sheet = figures.sheet();
		content.facts(sheet.all());

		List<Fact> changes = sheet.below(CoverageFigures.CHANGE);
		MemberList declined = content.list(Split.of(changes, CoverageChapter::holds).failedAs("coverage.declined"));
		Figure own = sheet.self(CoverageFigures.ARPU).figure();
		List<Fact> high = Ranking.descending(sheet.cuts(CoverageFigures.ARPU), Fact::figure).stream().filter(fact -> fact.figure().isAbove(own))
				.toList();
		MemberList highList = content.list(list("arpu.high", high));
		List<Fact> industries = Ranking.top(TOP_INDUSTRIES, sheet.cuts(CoverageFigures.OPEN), Fact::figure);
		MemberList industryList = content.list(list("uncovered.industries.top", industries));
		List<Fact> counties = Ranking.top(TOP_COUNTIES, sheet.of(CoverageFigures.OPEN, counties(context)), Fact::figure);
		MemberList countyList = content.list(list("uncovered.counties.top", counties));

		new CoverageExhibits(context, figures).addTo(content);
		var commentary = new CoverageCommentary(context, figures, content);
		commentary.tellCoverage(Split.of(changes, figures::isComparable, CoverageChapter::holds), declined);
		commentary.tellUncovered(industries, industryList, counties, countyList);
		commentary.tellArpu(high, highList);
		new CoverageNotes(context, figures).addTo(content);
		return content.build();
	}

	private static boolean holds(Fact change) {
		return change.figure().get().signum() >= 0;
	}

	private static MemberList list(String id, List<Fact> facts) {
		return new MemberList(id, facts.stream().map(Fact::subject).toList());
	}

	/** Returns the counties below the unit, whatever stands between. */
	static List<OrgUnit> counties(ChapterContext context) {
		return context.organisation().units(List.of(OrgRole.BELOW, OrgRole.BELOW_BELOW)).stream().filter(Level.COUNTY::is).toList();
	}
}
