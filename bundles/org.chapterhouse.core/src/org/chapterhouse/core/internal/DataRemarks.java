package org.chapterhouse.core.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.model.report.Severity;

/**
 * Chooses how a document tells what is wrong with the data. The rows behind it are those of all units: in the report of one below others with reports, which must show
 * nothing of its siblings, only their number is told.
 */
final class DataRemarks {

	private static final String SPOILT = "chapter.data";

	private record Kind(Severity severity, String code, String dataSet) {
	}

	private final Setting setting;
	private final Texts texts;

	DataRemarks(Setting setting, Texts texts) {
		this.setting = setting;
		this.texts = texts;
	}

	/** Returns what the document tells of the problems of the data. */
	List<Problem> of(List<Problem> problems) {
		if (setting.isWhole()) {
			return problems;
		}
		Map<Kind, Integer> counts = new LinkedHashMap<>();
		problems.stream().filter(DataRemarks::isOfData)
				.forEach(problem -> counts.merge(new Kind(problem.severity(), problem.code(), problem.place().dataSet()), 1, Integer::sum));
		var told = new ArrayList<Problem>();
		counts.forEach((kind, count) -> {
			Place place = Place.dataSet("", kind.dataSet());
			String name = setting.messages().find("dataset." + kind.dataSet()).orElse(kind.dataSet());
			String message = texts.text(kind.dataSet().isEmpty() ? "data.remarks" : "data.remarks.set", "count", count, "dataSet", name);
			told.add(new Problem(kind.severity(), kind.code(), message, place));
		});
		problems.stream().filter(problem -> !isOfData(problem)).forEach(told::add);
		return told;
	}

	private static boolean isOfData(Problem problem) {
		return problem.code().startsWith("data.");
	}

	/** Returns what the document tells of a chapter of some title that failed. */
	Problem of(Problem problem, String title) {
		return setting.isWhole() || !problem.code().equals(SPOILT) ? problem
				: new Problem(problem.severity(), SPOILT, texts.text("chapter.data.narrow", "chapter", title), Place.NOWHERE);
	}
}
