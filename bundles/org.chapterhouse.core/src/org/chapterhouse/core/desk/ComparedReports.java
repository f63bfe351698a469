package org.chapterhouse.core.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.core.Comparison;
import org.chapterhouse.core.Family;
import org.chapterhouse.model.report.ChapterState;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;

/**
 * Holds two documents with what changed from one to the other.
 *
 * @param family     their family
 * @param before     the earlier
 * @param now        the later
 * @param comparison what changed
 */
public record ComparedReports(Family family, Report before, Report now, Comparison comparison) {

	/** Makes it; nothing may be null. */
	public ComparedReports {
		Objects.requireNonNull(family);
		Objects.requireNonNull(before);
		Objects.requireNonNull(now);
		Objects.requireNonNull(comparison);
	}

	/** Compares two documents; no result where they are not about the same thing. */
	public static Outcome<ComparedReports> of(Workplace workplace, Family family, Report before, Report now) {
		workplace.begins("comparing of reports");
		return Comparison.of(family, before, now, workplace.language()).map(comparison -> new ComparedReports(family, before, now, comparison));
	}

	/** Reads two documents that were saved and compares them; no result where one cannot be read or they are not about the same thing. */
	public static Outcome<ComparedReports> ofFiles(Workplace workplace, Path earlier, Path later) {
		Outcome<Report> before = workplace.document(earlier);
		Outcome<Report> now = workplace.document(later);
		var problems = new ArrayList<Problem>(before.problems());
		problems.addAll(now.problems());
		if (before.result().isEmpty() || now.result().isEmpty()) {
			return Outcome.failed(problems);
		}
		String id = String.valueOf(now.result().get().getFamily());
		Outcome<Family> family = workplace.family(id).orElseGet(() -> Outcome.failed(
				Problem.error("compare.family.missing", workplace.text("compare.family.missing", "family", id), Place.file(later.toString()))));
		if (family.result().isEmpty()) {
			problems.addAll(family.problems());
			return Outcome.failed(problems);
		}
		Outcome<ComparedReports> compared = of(workplace, family.result().get(), before.result().get(), now.result().get());
		problems.addAll(compared.problems());
		return compared.result().map(made -> Outcome.of(made, problems)).orElseGet(() -> Outcome.failed(problems));
	}

	/** Returns the id of the fact that a change tells of, in the document of a period; empty if it tells of none. */
	public String fact(ChangesTable.ChangeRow change, String period) {
		return period.equals(now.getPeriod()) ? change.facts().later() : change.facts().earlier();
	}

	/** Tells whether another document of one of the two periods would be compared alike: it states the same, texts of people apart. */
	public boolean holdsFor(Workplace workplace, Report another) {
		Report compared = String.valueOf(before.getPeriod()).equals(another.getPeriod()) ? before : now;
		return complete(compared).keySet().equals(complete(another).keySet())
				&& of(workplace, family, compared, another).result().filter(made -> made.comparison().isEmpty()).isPresent();
	}

	/** Returns the titles of chapters that only one of the documents has whole: nothing of them is compared. */
	public List<String> apart() {
		Map<String, ReportChapter> earlier = complete(before);
		Map<String, ReportChapter> later = complete(now);
		var apart = new LinkedHashMap<>(later);
		earlier.forEach(apart::putIfAbsent);
		apart.keySet().removeIf(id -> earlier.containsKey(id) && later.containsKey(id));
		return apart.values().stream().map(ChangesTable::title).toList();
	}

	private static Map<String, ReportChapter> complete(Report report) {
		Map<String, ReportChapter> chapters = new LinkedHashMap<>();
		report.getParts().stream().flatMap(part -> part.getChapters().stream()).filter(chapter -> chapter.getState() == ChapterState.COMPLETE)
				.forEach(chapter -> chapters.put(chapter.getId(), chapter));
		return chapters;
	}

	/** Lists what changed. */
	public ChangesTable table(ChangesTable.Words words) {
		return ChangesTable.of(this, words);
	}
}
