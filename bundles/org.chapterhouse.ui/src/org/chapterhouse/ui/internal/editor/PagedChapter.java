package org.chapterhouse.ui.internal.editor;

import java.util.List;

import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.ui.internal.work.ReportSession;
import org.chapterhouse.ui.internal.work.SessionWork;

/**
 * Names a chapter that has a page in the editor: one of the document, or one that is chosen and stands in the document only with a text, which can be written nowhere else.
 *
 * @param number its number in the document with a blank behind it; empty where it is not in it
 */
record PagedChapter(String id, String title, String number) {

	/** Returns the chapters of a report that have a page, in order. */
	static List<PagedChapter> of(ReportSession session) {
		SessionWork.Computed made = session.made().orElse(null);
		if (made == null) {
			return List.of();
		}
		List<String> document = session.chapters().stream().map(ReportChapter::getId).toList();
		return made.choice().ordered(made.family()).stream().filter(chapter -> document.contains(chapter.id()) || waits(chapter, made))
				.map(chapter -> new PagedChapter(chapter.id(), made.titles().getOrDefault(chapter.id(), chapter.id()),
						document.contains(chapter.id()) ? document.indexOf(chapter.id()) + 1 + " " : ""))
				.toList();
	}

	private static boolean waits(FamilyChapter chapter, SessionWork.Computed made) {
		return made.choice().shows(chapter) && made.layout().chapter(chapter.id()).isPresent() && chapter.declared().isOnlyWithTexts();
	}
}
