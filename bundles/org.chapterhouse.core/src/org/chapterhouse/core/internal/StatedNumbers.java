package org.chapterhouse.core.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.chapterhouse.core.Family;
import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.model.report.Fact;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.model.report.Sentence;

/** Finds where sentences of a document state facts, as the check of sentences reads them. */
public final class StatedNumbers {

	/**
	 * Says that a part of a sentence states a fact.
	 *
	 * @param start where it begins
	 * @param end   where it ends
	 * @param facts the ids of the facts that it may be; several where they are written alike
	 */
	public record Stated(int start, int end, List<String> facts) {

		/** Makes it; the list is copied. */
		public Stated {
			facts = List.copyOf(facts);
		}
	}

	private final Family family;
	private final Report report;
	private final DocumentReading reading;

	/** Begins to read a document. */
	public StatedNumbers(Family family, Report report) {
		this.family = family;
		this.report = report;
		this.reading = new DocumentReading(report, new Texts(Locale.forLanguageTag(report.getLanguage())));
	}

	/** Returns where the sentences of a chapter state facts, by sentence; none where the chapter is not installed any more. */
	public Map<Sentence, List<Stated>> of(ReportChapter chapter) {
		FamilyChapter installed = family.chapters().stream().filter(one -> one.isUsable() && one.id().equals(chapter.getId())).findFirst()
				.orElse(null);
		Map<Sentence, List<Stated>> stated = new LinkedHashMap<>();
		if (installed != null) {
			Reach reach = Reach.of(family, report, installed, chapter);
			Map<String, Fact> facts = reach.byId();
			chapter.getSentences()
					.forEach(sentence -> stated.put(sentence, new Evidence(reach, reading, facts, sentence).stated(sentence.getText())));
		}
		return stated;
	}
}
