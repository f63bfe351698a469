package org.chapterhouse.leasedline.growth;

import java.util.Map;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.NoteContent;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.chapters.MonthSeries;
import org.chapterhouse.model.report.NoteKind;

/** Notes what the data lack for the chapter: industries of lines, bills of new lines, any new line at all. */
final class GrowthNotes {

	private final ChapterContext context;
	private final GrowthFigures figures;

	GrowthNotes(ChapterContext context, GrowthFigures figures) {
		this.context = context;
		this.figures = figures;
	}

	void addTo(ChapterContent.Builder content) {
		OrgUnit self = context.organisation().self();
		long year = figures.opened().in(self, MonthSeries.yearToDate(context.period()));
		long prior = figures.opened().in(self, MonthSeries.yearToDate(context.period().plusYears(-1)));
		if (year == 0 && prior == 0) {
			add(content, "lines", 0);
		}
		long without = figures.opened().withoutIndustry(self, context.dimension(GrowthFigures.INDUSTRY));
		if (without > 0) {
			add(content, "industry", without);
		}
		if (year > 0 && figures.opened().revenue().count(self, "billed") == 0) {
			add(content, "billing", 0);
		}
	}

	private void add(ChapterContent.Builder content, String message, long count) {
		content.note(new NoteContent(NoteKind.MISSING,
				context.messages().format("missing." + message, Map.of("n", count, "v", Long.toString(count)))));
	}
}
