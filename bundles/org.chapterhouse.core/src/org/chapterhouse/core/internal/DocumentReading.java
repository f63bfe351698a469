package org.chapterhouse.core.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.chapterhouse.api.Problem;
import org.chapterhouse.api.text.FigureFormat;
import org.chapterhouse.model.report.Report;

/** Reads the chapters of a document again, with the formats and words of its language at hand: they are costly, so a document has them once. Used by one thread. */
public final class DocumentReading {

	private final Report report;
	private final Texts texts;
	private final FigureFormat format;
	private final UnitMarks marks;
	private final DirectionWords directions;

	/**
	 * Makes the reading of a document.
	 *
	 * @param texts the words of problems
	 */
	public DocumentReading(Report report, Texts texts) {
		var language = Locale.forLanguageTag(report.getLanguage());
		this.report = report;
		this.texts = texts;
		this.format = new FigureFormat(language);
		this.marks = UnitMarks.of(format);
		this.directions = DirectionWords.of(language);
	}

	/** Returns what is not so in a chapter: in its sentences, and in what its facts, tables and charts show. */
	public List<Problem> check(Reach reach) {
		var problems = new ArrayList<>(new SentenceCheck(reach, this).check());
		problems.addAll(new FigureCheck(reach, this).check());
		return problems;
	}

	Report report() {
		return report;
	}

	Texts texts() {
		return texts;
	}

	FigureFormat format() {
		return format;
	}

	UnitMarks marks() {
		return marks;
	}

	DirectionWords directions() {
		return directions;
	}
}
