package org.chapterhouse.leasedline.projects;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.NoteContent;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.chapters.MonthSeries;
import org.chapterhouse.leasedline.Level;
import org.chapterhouse.model.report.NoteKind;

/** Notes what the data lack for the chapter: targets, projects, days of decisions, contract amounts, voice lines. */
final class ProjectsNotes {

	private final ChapterContext context;
	private final ProjectsFigures figures;

	ProjectsNotes(ChapterContext context, ProjectsFigures figures) {
		this.context = context;
		this.figures = figures;
	}

	void addTo(ChapterContent.Builder content) {
		OrgUnit self = context.organisation().self();
		if (!figures.bids().any(context, self)) {
			add(content, "projects", 0);
		}
		if (!Level.COUNTY.is(self)) {
			target(content, ProjectsFigures.TARGET_YEAR, "target.year");
			target(content, ProjectsFigures.TARGET_YTD, "target.ytd");
		}
		long undated = figures.bids().undecided().count(self, "undated");
		if (undated > 0) {
			add(content, "undated", undated);
		}
		List<YearMonth> year = MonthSeries.yearToDate(context.period());
		long won = figures.bids().won(self, year);
		long unpriced = won - figures.bids().priced(self, year);
		if (unpriced > 0) {
			add(content, unpriced == won ? "amounts" : "amount", unpriced);
		}
		if (figures.sheet().self(ProjectsFigures.VOICE).figure().get().signum() == 0
				&& figures.voice().added(self, MonthSeries.twelve(context.period())) == 0) {
			add(content, "voice", 0);
		}
	}

	private void target(ChapterContent.Builder content, String metric, String message) {
		if (!figures.sheet().self(metric).figure().isPresent()) {
			add(content, message, 0);
		}
	}

	private void add(ChapterContent.Builder content, String message, long count) {
		content.note(new NoteContent(NoteKind.MISSING, context.messages().format("missing." + message,
				Map.of("n", count, "v", Long.toString(count), "self", context.organisation().self().shortName()))));
	}
}
