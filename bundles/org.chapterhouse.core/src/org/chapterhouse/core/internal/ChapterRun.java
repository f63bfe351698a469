package org.chapterhouse.core.internal;

import java.util.List;

import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.core.FamilyChapter;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Holds how the run of a chapter came out.
 *
 * @param chapter  the chapter
 * @param content  what it answered with, checked; null if it failed
 * @param problems why it failed; empty if it did not
 */
public record ChapterRun(FamilyChapter chapter, @Nullable ChapterContent content, List<Told> problems) {

	/** Makes a run; the list is copied. */
	public ChapterRun {
		problems = List.copyOf(problems);
	}

	static ChapterRun failed(FamilyChapter chapter, List<Told> problems) {
		return new ChapterRun(chapter, null, problems);
	}

	/** Returns its facts; none if it failed. */
	List<Fact> facts() {
		var present = content;
		return present == null ? List.of() : present.facts();
	}

	/** Tells whether the chapter answered as it declares. */
	public boolean isComplete() {
		return content != null;
	}
}
