package org.chapterhouse.leasedline.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.NoteContent;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.chapters.Terms;
import org.chapterhouse.leasedline.Level;
import org.chapterhouse.model.report.NoteKind;
import org.chapterhouse.model.report.OrgRole;

/** Notes what the benchmarks lack: they are published late, and not for every unit. */
final class BenchmarkNotes {

	private final ChapterContext context;
	private final BenchmarkFigures figures;

	BenchmarkNotes(ChapterContext context, BenchmarkFigures figures) {
		this.context = context;
		this.figures = figures;
	}

	void addTo(ChapterContent.Builder content) {
		note(content, "revenue", figures.revenue());
		note(content, "share", figures.share());
	}

	private void note(ChapterContent.Builder content, String dataSet, BenchmarkRows rows) {
		String month = context.period().id();
		String asOf = rows.asOf().orElse("");
		if (asOf.isEmpty()) {
			content.note(missing(dataSet + ".none", month, month, ""));
			return;
		}
		List<OrgUnit> compared = new ArrayList<>(context.organisation().units(List.of(OrgRole.ABOVE, OrgRole.SELF)));
		if (!asOf.equals(month) && compared.stream().anyMatch(rows::has)) {
			content.note(missing(dataSet + ".late", month, asOf, ""));
		}
		compared.removeIf(unit -> rows.has(unit) || isBelowProvince(unit) && rows.peers(unit).isEmpty());
		compared.forEach(unit -> content.note(missing(dataSet + ".row", month, asOf, unit.shortName())));
	}

	/** Tells whether the data set may well know nothing of units of this level. */
	private static boolean isBelowProvince(OrgUnit unit) {
		return Level.BRANCH.is(unit) || Level.COUNTY.is(unit);
	}

	private NoteContent missing(String message, String month, String asOf, String unit) {
		var arguments = new HashMap<String, String>();
		var terms = new Terms(context);
		arguments.put("month", terms.month(month));
		arguments.put("asOf", terms.month(asOf));
		arguments.put("unit", unit);
		return new NoteContent(NoteKind.MISSING, context.messages().format("missing." + message, arguments));
	}
}
