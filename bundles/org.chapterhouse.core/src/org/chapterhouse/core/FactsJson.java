package org.chapterhouse.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.model.report.ChapterState;
import org.chapterhouse.model.report.Fact;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;

/**
 * Writes the facts and lists of a document as JSON: by chapter and metric, then organisation, then member of the dimension, as the document has them. Each fact once: of a
 * chapter that is not shown, several chapters may hold it.
 * <p>
 * Values are decimal texts of up to 30 significant digits, null where there is none. Chapters that failed are named under {@code failed}.
 */
public final class FactsJson {

	private FactsJson() {
	}

	/** Returns the facts and lists of a document. */
	public static String of(Report report) {
		var facts = new ArrayList<Object>();
		var lists = new ArrayList<Object>();
		var failed = new ArrayList<Object>();
		var there = new HashSet<String>();
		report.getParts().stream().flatMap(part -> part.getChapters().stream()).forEach(chapter -> {
			chapter.getFacts().stream().filter(fact -> there.add(fact.getId())).forEach(fact -> facts.add(fact(fact)));
			lists.addAll(lists(chapter));
			if (chapter.getState() == ChapterState.FAILED) {
				failed.add(chapter.getId());
			}
		});
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("report", report.getFamily());
		json.put("period", report.getPeriod());
		json.put("org", report.getOrganisation());
		json.put("facts", facts);
		json.put("lists", lists);
		if (!failed.isEmpty()) {
			json.put("failed", failed);
		}
		return JsonWriter.lines(json);
	}

	/** Returns one fact as an object. */
	public static Map<String, Object> fact(Fact fact) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("metric", fact.getMetric());
		json.put("org", fact.getOrg());
		fact.getDimensions().forEach(cut -> json.put(cut.getDimension(), cut.getValue()));
		json.put("as_of", fact.getAsOf());
		json.put("value", fact.getValue());
		return json;
	}

	private static List<Object> lists(ReportChapter chapter) {
		var lists = new ArrayList<Object>();
		chapter.getLists().forEach(list -> {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("list", list.getId());
			json.put("members", List.copyOf(list.getMembers()));
			lists.add(json);
		});
		return lists;
	}
}
