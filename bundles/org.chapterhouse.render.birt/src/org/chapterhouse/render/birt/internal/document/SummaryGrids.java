package org.chapterhouse.render.birt.internal.document;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.chapterhouse.api.text.Names;
import org.chapterhouse.model.report.Change;
import org.chapterhouse.model.report.Changes;
import org.chapterhouse.model.report.Highlight;
import org.chapterhouse.model.report.ListChange;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.render.birt.internal.document.Grid.Type;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Makes the data sets of the pages that sum a report up.
 * <ul>
 * <li>{@code highlights}: heading, kind (bad news, good news, neither, in words; only on the first of each), title, text, bookmark, tone;
 * <li>{@code changes}: one row if the report was compared with an earlier one and something changed: heading, since;
 * <li>{@code changes_figures} and {@code changes_places}: label, unit, chapter, before, now, difference, arrow, tone; what two chapters tell alike is there once;
 * <li>{@code changes_lists}: label, chapter, entered, left.
 * </ul>
 */
final class SummaryGrids {

	private final Report report;
	private final Words words;
	private final Names names;

	SummaryGrids(Report report, Words words) {
		this.report = report;
		this.words = words;
		this.names = new Names(words.locale());
	}

	List<Grid> all() {
		Changes changes = report.getChanges();
		List<Change> figures = changes == null ? List.of() : changes.getFigures();
		List<Change> places = changes == null ? List.of() : changes.getRanks();
		List<ListChange> lists = changes == null ? List.of() : changes.getLists();
		return List.of(highlights(), changes(changes, figures.isEmpty() && places.isEmpty() && lists.isEmpty()), moves("changes_figures", figures),
				moves("changes_places", places), lists(lists));
	}

	private Grid highlights() {
		GridBuilder builder = new GridBuilder("highlights", words.get("highlights"), null).texts("heading", "kind", "title", "text", "bookmark")
				.column("tone", Type.WHOLE);
		String last = "";
		for (Highlight highlight : report.getHighlights()) {
			String kind = words.get(highlight.getTone() < 0 ? "highlights.bad" : highlight.getTone() > 0 ? "highlights.good" : "highlights.neutral");
			Map<String, Object> row = builder.row();
			row.put("heading", words.get("highlights"));
			row.put("kind", kind.equals(last) ? "" : kind);
			GridBuilder.put(row, "title", highlight.getTitle());
			GridBuilder.put(row, "text", highlight.getText());
			chapter(highlight.getChapter()).ifPresent(chapter -> row.put("bookmark", DocumentGrids.bookmark(chapter)));
			row.put("tone", highlight.getTone());
			last = kind;
		}
		return builder.buildKeepingTexts();
	}

	private Grid changes(@Nullable Changes changes, boolean empty) {
		GridBuilder builder = new GridBuilder("changes", words.get("changes"), null).texts("heading", "since");
		if (changes != null && !empty) {
			Map<String, Object> row = builder.row();
			row.put("heading", words.get("changes"));
			row.put("since", words.get("changes.since", changes.getPeriodLabel() == null ? changes.getPeriod() : changes.getPeriodLabel()));
		}
		return builder.build();
	}

	private Grid moves(String id, List<Change> moves) {
		GridBuilder builder = new GridBuilder(id, words.get(id.replace('_', '.')), null)
				.texts("title", "label", "unit", "chapter", "before", "before_label", "now",
						"now_label", "difference", "difference_label", "arrow")
				.column("tone", Type.WHOLE);
		Set<List<@Nullable String>> said = new HashSet<>();
		for (Change move : moves) {
			if (!said.add(Arrays.asList(move.getLabel(), move.getOrgName(), move.getBefore(), move.getNow()))) {
				continue;
			}
			Map<String, Object> row = builder.row();
			row.put("title", words.get(id.replace('_', '.')));
			GridBuilder.put(row, "label", move.getLabel());
			GridBuilder.put(row, "unit", move.getOrgName());
			chapter(move.getChapter()).ifPresent(chapter -> GridBuilder.put(row, "chapter", chapter.getTitle()));
			GridBuilder.put(row, "before", move.getBefore());
			GridBuilder.put(row, "now", move.getNow());
			GridBuilder.put(row, "difference", move.getDifference());
			row.put("before_label", words.get("changes.before"));
			row.put("now_label", words.get("changes.now"));
			row.put("difference_label", words.get("changes.difference"));
			row.put("arrow", Arrows.of(move.getDirection(), move.getTone()));
			row.put("tone", move.getTone());
		}
		return builder.buildKeeping();
	}

	private Grid lists(List<ListChange> lists) {
		GridBuilder builder = new GridBuilder("changes_lists", words.get("changes.lists"), null).texts("title", "label", "chapter", "entered",
				"entered_label", "left",
				"left_label");
		for (ListChange list : lists) {
			Map<String, Object> row = builder.row();
			row.put("title", words.get("changes.lists"));
			GridBuilder.put(row, "label", list.getLabel());
			chapter(list.getChapter()).ifPresent(chapter -> GridBuilder.put(row, "chapter", chapter.getTitle()));
			row.put("entered", names.join(list.getEntered()));
			row.put("left", names.join(list.getLeft()));
			row.put("entered_label", words.get("changes.entered"));
			row.put("left_label", words.get("changes.left"));
		}
		return builder.buildKeeping();
	}

	private java.util.Optional<ReportChapter> chapter(@Nullable String id) {
		return report.getParts().stream().flatMap(part -> part.getChapters().stream()).filter(chapter -> chapter.getId().equals(id)).findFirst();
	}
}
