package org.chapterhouse.leasedline.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.chapterhouse.api.Chapter;
import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.commentary.Split;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.MemberList;
import org.chapterhouse.api.content.NoteContent;
import org.chapterhouse.api.data.Row;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.leasedline.Level;
import org.chapterhouse.model.report.NoteKind;
import org.eclipse.core.runtime.IProgressMonitor;

/** Tells what the audit of the new lines found, where it found more than elsewhere, and which lines are below the floor of the tariff. */
public final class AuditChapter implements Chapter {

	@Override
	public ChapterContent compute(ChapterContext context, IProgressMonitor monitor) {
		var content = ChapterContent.builder();
		AuditFigures figures = AuditFigures.compute(context, content);
		content.facts(figures.sheet().all());
		Figure own = figures.sheet().self(AuditFigures.RATE).figure();
		Split province = Split.of(lowestFirst(figures.sheet().below(AuditFigures.RATE)), fact -> !fact.figure().isBelow(own));
		MemberList below = content.list(province.failedAs("audit.below"));
		new AuditExhibits(context, figures).addTo(content);
		new AuditCommentary(context, figures, content).tell(province, below);
		notes(context, figures, content);
		return content.build();
	}

	/** Returns facts by value, lowest first, equal ones in the order given; those without a value follow. */
	private static List<Fact> lowestFirst(List<Fact> facts) {
		Comparator<Fact> byValue = Comparator.comparing(fact -> fact.figure().get());
		var sorted = new ArrayList<>(facts.stream().filter(fact -> fact.figure().isPresent()).sorted(byValue).toList());
		facts.stream().filter(fact -> !fact.figure().isPresent()).forEach(sorted::add);
		return sorted;
	}

	private static void notes(ChapterContext context, AuditFigures figures, ChapterContent.Builder content) {
		OrgUnit self = context.organisation().self();
		if (Level.COUNTY.is(self)) {
			content.note(new NoteContent(NoteKind.MISSING, context.messages().text("missing.counties")));
		}
		var without = new ArrayList<String>();
		for (OrgUnit branch : context.organisation().below()) {
			if (Level.BRANCH.is(branch) && !figures.rate(branch).isPresent()) {
				without.add(branch.shortName());
			}
		}
		if (!without.isEmpty()) {
			content.note(new NoteContent(NoteKind.MISSING,
					context.messages().format("missing.samples", Map.of("names", context.names().join(without)))));
		}
		List<Row> findings = figures.samples().findings();
		if (!findings.isEmpty() && findings.stream().allMatch(row -> row.text("finding").isBlank())) {
			content.note(new NoteContent(NoteKind.MISSING, context.messages().text("missing.findings")));
		}
		more(context, content, "findings", figures.sheet().self(AuditFigures.FAILED).figure(), findings.size());
		more(context, content, "floor", figures.sheet().self(AuditFigures.FLOOR).figure(), figures.samples().floor().size());
	}

	/** Notes how many rows a table leaves out. */
	private static void more(ChapterContext context, ChapterContent.Builder content, String table, Figure all, int shown) {
		Figure left = all.minus(Figure.of(shown));
		if (left.isAbove(Figure.of(0))) {
			content.note(new NoteContent(NoteKind.MISSING, context.messages().format("more." + table,
					Map.of("shown", Integer.toString(shown), "n", left.get().rounded(0), "v", left.get().rounded(0).toPlainString()))));
		}
	}
}
