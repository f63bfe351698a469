package org.chapterhouse.render.birt.internal.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.model.report.WrittenField;
import org.chapterhouse.model.report.WrittenText;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Makes the data sets of the texts that people wrote for a chapter: {@code texts_KIND} has a row for each text of a kind with a column for each field; {@code texts},
 * which the frame shows behind the body of the chapter, a row for each line of the texts that have no fields.
 */
final class TextGrids {

	private final ReportChapter chapter;

	TextGrids(ReportChapter chapter) {
		this.chapter = chapter;
	}

	List<Grid> all() {
		Map<String, List<WrittenText>> kinds = new LinkedHashMap<>();
		chapter.getTexts().forEach(text -> kinds.computeIfAbsent(text.getKind(), kind -> new ArrayList<>()).add(text));
		var grids = new ArrayList<Grid>();
		grids.add(lines(kinds));
		kinds.forEach((kind, texts) -> grids.add(records(kind, texts)));
		return grids;
	}

	private static boolean isPlain(WrittenText text) {
		return text.getFields().stream().allMatch(field -> field.getLabel() == null);
	}

	private static Grid lines(Map<String, List<WrittenText>> kinds) {
		GridBuilder builder = new GridBuilder("texts", null, null).texts("kind", "heading", "text");
		kinds.forEach((kind, texts) -> {
			String heading = null;
			for (WrittenText text : texts) {
				for (String line : isPlain(text) ? lines(text) : List.<String>of()) {
					Map<String, Object> row = builder.row();
					row.put("kind", kind);
					// the heading stands beside the first line only
					GridBuilder.put(row, "heading", Objects.equals(heading, text.getTitle()) ? null : text.getTitle());
					row.put("text", line);
					heading = text.getTitle();
				}
			}
		});
		return builder.build();
	}

	private static List<String> lines(WrittenText text) {
		return text.getFields().stream().flatMap(field -> orEmpty(field.getText()).lines()).filter(line -> !line.isBlank()).toList();
	}

	private static Grid records(String kind, List<WrittenText> texts) {
		GridBuilder builder = new GridBuilder("texts_" + kind, texts.get(0).getTitle(), null).texts("record", "kind_label", "heading");
		texts.forEach(text -> text.getFields().forEach(field -> builder.texts(field.getId(), field.getId() + "_label")));
		for (WrittenText text : texts) {
			Map<String, Object> row = builder.row();
			GridBuilder.put(row, "record", text.getRecord());
			GridBuilder.put(row, "kind_label", text.getTitle());
			row.put("heading", heading(text));
			for (WrittenField field : text.getFields()) {
				GridBuilder.put(row, field.getId(), field.getText());
				GridBuilder.put(row, field.getId() + "_label", field.getLabel());
			}
		}
		return builder.build();
	}

	/** What stands above a record: its first field, which is a title as a rule, or its name. */
	private static String heading(WrittenText text) {
		String first = text.getFields().isEmpty() ? "" : orEmpty(text.getFields().get(0).getText());
		return first.isEmpty() ? orEmpty(text.getRecord()) : first;
	}

	private static String orEmpty(@Nullable String text) {
		return text == null ? "" : text;
	}
}
