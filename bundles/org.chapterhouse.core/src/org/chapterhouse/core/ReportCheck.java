package org.chapterhouse.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.chapterhouse.api.Problem;
import org.chapterhouse.core.internal.DocumentReading;
import org.chapterhouse.core.internal.Reach;
import org.chapterhouse.core.internal.Texts;
import org.chapterhouse.model.report.ChapterState;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;

/**
 * Reads a document again before it is published: every number, name and direction in its sentences must be that of their facts, and text, tables and charts must show a
 * figure with one and the same rounding of its exact value. Documents that were just made pass; one that was changed by hand, or by a chapter that says other things than it
 * computed, does not.
 */
public final class ReportCheck {

	private ReportCheck() {
	}

	/**
	 * Returns what is not so, in the order of the document (codes {@code content.sentence.…} and {@code content.figure.…}). Chapters that failed or whose bundle is not
	 * installed are passed over.
	 *
	 * @param language the language of problem messages
	 */
	public static List<Problem> of(Family family, Report report, Locale language) {
		var texts = new Texts(language);
		var reading = new DocumentReading(report, texts);
		var problems = new ArrayList<Problem>();
		report.getParts().stream().flatMap(part -> part.getChapters().stream()).filter(chapter -> chapter.getState() == ChapterState.COMPLETE)
				.forEach(chapter -> family.chapters().stream().filter(FamilyChapter::isUsable).filter(one -> one.id().equals(chapter.getId()))
						.findFirst()
						.ifPresent(installed -> problems.addAll(reading.check(Reach.of(family, report, installed, chapter)))));
		highlights(report, texts, problems);
		return List.copyOf(problems);
	}

	/** A highlight says what its chapter says. */
	private static void highlights(Report report, Texts texts, List<Problem> problems) {
		List<ReportChapter> chapters = report.getParts().stream().flatMap(part -> part.getChapters().stream()).toList();
		report.getHighlights().forEach(highlight -> {
			boolean said = chapters.stream().filter(chapter -> Objects.equals(chapter.getId(), highlight.getChapter()))
					.flatMap(chapter -> chapter.getSentences().stream())
					.anyMatch(sentence -> Objects.equals(sentence.getId(), highlight.getSentence())
							&& Objects.equals(sentence.getText(), highlight.getText()));
			if (!said) {
				problems.add(texts.error("content.sentence.highlight", org.chapterhouse.api.Place.element("", highlight.getSentence()), "sentence",
						highlight.getSentence(), "text", String.valueOf(highlight.getText())));
			}
		});
	}
}
