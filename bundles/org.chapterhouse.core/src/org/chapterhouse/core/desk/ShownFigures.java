package org.chapterhouse.core.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.core.Family;
import org.chapterhouse.core.JsonWriter;
import org.chapterhouse.core.internal.StatedNumbers;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.model.report.Sentence;
import org.chapterhouse.model.report.TableRow;

/**
 * Tells where a document shows its facts: the rows of its tables, cards among them, and its sentences. With this, whoever looks at an output can be led from a figure to
 * its fact, although outputs hold texts only: what a template makes of a document is its own affair, and what is published says nothing of facts.
 */
public final class ShownFigures {

	private ShownFigures() {
	}

	/**
	 * Returns it as JSON: an array of chapters with {@code id}, {@code rows} (arrays of {@code [text, fact]}, the fact empty where the cell shows none) and {@code sentences}
	 * ({@code text} and {@code figures}, arrays of {@code [start, end, facts]}). All rows are there, so that one that shows no fact is not
	 * taken for another; sentences that show no fact are left out.
	 */
	public static String json(Family family, Report report) {
		var stated = new StatedNumbers(family, report);
		return JsonWriter.compact(report.getParts().stream().flatMap(part -> part.getChapters().stream()).map(chapter -> chapter(chapter, stated))
				.toList());
	}

	private static Map<String, Object> chapter(ReportChapter chapter, StatedNumbers stated) {
		List<Object> rows = new ArrayList<>();
		chapter.getTables().stream().flatMap(table -> table.getRows().stream()).forEach(row -> rows.add(cells(row)));
		List<Object> sentences = new ArrayList<>();
		stated.of(chapter).forEach((sentence, figures) -> {
			if (!figures.isEmpty()) {
				sentences.add(sentence(sentence, figures));
			}
		});
		Map<String, Object> made = new LinkedHashMap<>();
		made.put("id", chapter.getId());
		made.put("rows", rows);
		made.put("sentences", sentences);
		return made;
	}

	private static List<Object> cells(TableRow row) {
		return row.getCells().stream().<Object>map(cell -> List.of(given(cell.getText()), given(cell.getFact()))).toList();
	}

	private static Map<String, Object> sentence(Sentence sentence, List<StatedNumbers.Stated> figures) {
		Map<String, Object> made = new LinkedHashMap<>();
		made.put("text", sentence.getText());
		made.put("figures", figures.stream().<Object>map(one -> List.of(one.start(), one.end(), one.facts())).toList());
		return made;
	}

	private static String given(@org.eclipse.jdt.annotation.Nullable String text) {
		return text == null ? "" : text;
	}
}
