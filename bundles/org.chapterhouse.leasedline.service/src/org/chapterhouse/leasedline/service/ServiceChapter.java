package org.chapterhouse.leasedline.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.chapterhouse.api.Chapter;
import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.commentary.Split;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.MemberList;
import org.chapterhouse.api.content.NoteContent;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.chapters.Terms;
import org.chapterhouse.leasedline.Level;
import org.chapterhouse.model.report.NoteKind;
import org.eclipse.core.runtime.IProgressMonitor;

/** Tells how long survey and provisioning orders took, against the targets of the quarter, and which branches took too long. */
public final class ServiceChapter implements Chapter {

	@Override
	public ChapterContent compute(ChapterContext context, IProgressMonitor monitor) {
		var content = ChapterContent.builder();
		ServiceFigures figures = ServiceFigures.compute(context, content);
		content.facts(figures.sheet().all());
		new ServiceExhibits(context, figures).addTo(content);
		var commentary = new ServiceCommentary(context, figures, content);
		for (Kind kind : Kind.values()) {
			Split target = figures.target(kind).isPresent()
					? Split.of(figures.sheet().below(kind.days()), fact -> fact.figure().isAtMost(figures.target(kind)))
					: new Split(List.of(), List.of(), List.of());
			MemberList over = content.list(target.failedAs(kind.days() + ".over"));
			commentary.tell(kind, target, over);
		}
		notes(context, figures, content);
		return content.build();
	}

	private static void notes(ChapterContext context, ServiceFigures figures, ChapterContent.Builder content) {
		if (Level.COUNTY.is(context.organisation().self())) {
			content.note(new NoteContent(NoteKind.MISSING, context.messages().text("missing.counties")));
		}
		if (figures.orders().lackSources(figures.shown())) {
			content.note(new NoteContent(NoteKind.MISSING, context.messages().text("missing.sources")));
		}
		String quarter = new Terms(context).quarter(context.period().month());
		for (Kind kind : Kind.values()) {
			if (!figures.target(kind).isPresent()) {
				note(context, content, "missing.target." + kind.id(), Map.of("quarter", quarter));
			}
			var without = new ArrayList<String>();
			for (OrgUnit branch : context.organisation().below()) {
				if (Level.BRANCH.is(branch) && figures.orders().answered(kind).total(branch, WorkOrders.ORDERS) == 0) {
					without.add(branch.shortName());
				}
			}
			if (!without.isEmpty()) {
				note(context, content, "missing.orders." + kind.id(), Map.of("names", context.names().join(without)));
			}
			long reversed = figures.orders().answered(kind).where(row -> row.count("days") < 0).total(figures.shown(), WorkOrders.ORDERS);
			if (reversed > 0) {
				note(context, content, "missing.reversed." + kind.id(), Map.of("n", reversed, "v", Long.toString(reversed)));
			}
		}
	}

	private static void note(ChapterContext context, ChapterContent.Builder content, String message, Map<String, Object> arguments) {
		content.note(new NoteContent(NoteKind.MISSING, context.messages().format(message, arguments)));
	}
}
