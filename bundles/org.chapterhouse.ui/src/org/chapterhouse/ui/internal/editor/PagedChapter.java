package org.chapterhouse.ui.internal.editor;

import java.util.List;

import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.ui.internal.work.Opened;
import org.chapterhouse.ui.internal.work.ReportSession;

/**
 * Names a chapter that has a page in the editor: one of the document, or one that is chosen and whose texts can be written nowhere else, since it stands in the document only
 * with a text, or since there is no document yet.
 *
 * @param number its number in the document with a blank behind it; empty where it is not in it
 */
record PagedChapter(String id, String title, String number) {

	/** Returns the chapters of a report that have a page, in order. */
	static List<PagedChapter> of(ReportSession session) {
		Opened opened = session.opened().orElse(null);
		if (opened == null) {
			return List.of();
		}
		List<String> document = session.chapters().stream().map(ReportChapter::getId).toList();
		return opened.choice().ordered(opened.family()).stream().filter(chapter -> document.contains(chapter.id()) || waits(chapter, opened))
				.map(chapter -> new PagedChapter(chapter.id(), opened.titles().getOrDefault(chapter.id(), chapter.id()),
						document.contains(chapter.id()) ? document.indexOf(chapter.id()) + 1 + " " : ""))
				.toList();
	}

	private static boolean waits(FamilyChapter chapter, Opened opened) {
		return opened.choice().shows(chapter) && opened.layout().chapter(chapter.id()).isPresent()
				&& (opened.made() == null || chapter.declared().isOnlyWithTexts());
	}
}
