package org.chapterhouse.core.internal;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.api.Problem;
import org.chapterhouse.model.report.ChapterDefinition;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;

/**
 * Reads one chapter of a document again: its sentences, and what its tables and charts show.
 *
 * @param definition what the chapter declares
 * @param report     the document
 * @param texts      the words of problems
 */
public record ChapterReading(ChapterDefinition definition, Report report, Texts texts) {

	/** Returns what is not so. */
	public List<Problem> of(ReportChapter chapter) {
		var problems = new ArrayList<>(new SentenceCheck(definition, report, texts).check(chapter));
		problems.addAll(new FigureCheck(definition, report, texts).check(chapter));
		return problems;
	}
}
