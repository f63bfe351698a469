package org.chapterhouse.render.birt.internal.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.chapterhouse.model.report.CellKind;
import org.chapterhouse.model.report.Note;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.model.report.ReportPart;
import org.chapterhouse.model.report.ReportProblem;
import org.chapterhouse.model.report.Sentence;
import org.chapterhouse.model.report.Series;
import org.chapterhouse.model.report.SeriesLine;
import org.chapterhouse.model.report.SeriesPoint;
import org.chapterhouse.model.report.Table;
import org.chapterhouse.model.report.TableCell;
import org.chapterhouse.model.report.TableColumn;
import org.chapterhouse.model.report.TableRow;
import org.chapterhouse.render.birt.internal.document.Grid.Type;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Turns a chapter of a document into the data sets that templates may bind to.
 * <ul>
 * <li>{@code chapter}: one row with id, title, part, number and state;
 * <li>{@code sentences}: id, group, text, tone; {@code sentences_GROUP}: those of one group; {@code paragraph_GROUP}: these as one text;
 * <li>{@code notes}: kind, kind_label, text; {@code problems}: message, place;
 * <li>each table by its id, and as {@code TABLE_by2} to {@code TABLE_by5} with so many of its rows side by side (columns {@code c_1} …), for cards;
 * <li>a column that names chapters has a further one, {@code NAME_bookmark}, to link them;
 * <li>each series by its id: a row for each category, a figure for each line; {@code group} is the unit that a unit of the second level below belongs to.
 * </ul>
 */
final class ChapterGrids {

	private static final int WIDEST = 5;
	private static final String DETAIL = "detail";
	private static final Pattern SIGNED = Pattern.compile("(?<![0-9A-Za-z.,])([+\u2212-])(?=[0-9])");

	private final ReportChapter chapter;
	private final String organisation;
	private final Map<String, String> groups;
	private final Words words;
	private final Map<String, Grid> grids = new LinkedHashMap<>();

	ChapterGrids(ReportChapter chapter, String organisation, Map<String, String> groups, Words words) {
		this.chapter = chapter;
		this.organisation = organisation;
		this.groups = Map.copyOf(groups);
		this.words = words;
	}

	Map<String, Grid> of(ReportPart part, String number) {
		chapterRow(part, number);
		sentences();
		notes();
		problems();
		new TextGrids(chapter).all().forEach(this::add);
		for (Table table : chapter.getTables()) {
			add(table(table));
			for (int n = 2; n <= WIDEST; n++) {
				add(sideBySide(table, n));
			}
		}
		for (Series series : chapter.getSeries()) {
			add(series(series));
		}
		return grids;
	}

	private void add(Grid grid) {
		grids.put(grid.id(), grid);
	}

	private void chapterRow(ReportPart part, String number) {
		GridBuilder builder = new GridBuilder("chapter", chapter.getTitle(), null).texts("id", "title", "part", "number", "state");
		Map<String, Object> row = builder.row();
		GridBuilder.put(row, "id", chapter.getId());
		GridBuilder.put(row, "title", chapter.getTitle());
		GridBuilder.put(row, "part", part.getTitle());
		GridBuilder.put(row, "number", number);
		GridBuilder.put(row, "state", chapter.getState().getName());
		add(builder.build());
	}

	private void sentences() {
		Set<String> groups = new LinkedHashSet<>();
		chapter.getSentences().forEach(s -> groups.add(orEmpty(s.getGroup())));
		add(sentences("sentences", chapter.getSentences()));
		for (String group : groups) {
			List<Sentence> said = chapter.getSentences().stream().filter(s -> orEmpty(s.getGroup()).equals(group)).toList();
			add(sentences("sentences_" + group, said));
			GridBuilder paragraph = new GridBuilder("paragraph_" + group, null, null).texts("text");
			paragraph.row().put("text", said.stream().map(s -> orEmpty(s.getText())).collect(Collectors.joining(words.get("sentence.gap"))));
			add(paragraph.build());
		}
	}

	private static Grid sentences(String id, List<Sentence> sentences) {
		GridBuilder builder = new GridBuilder(id, null, null).texts("id", "group", "text").column("tone", Type.WHOLE);
		for (Sentence sentence : sentences) {
			Map<String, Object> row = builder.row();
			GridBuilder.put(row, "id", sentence.getId());
			GridBuilder.put(row, "group", sentence.getGroup());
			GridBuilder.put(row, "text", sentence.getText());
			row.put("tone", sentence.getTone());
		}
		return builder.build();
	}

	private void notes() {
		GridBuilder builder = new GridBuilder("notes", words.get("notes"), null).texts("kind", "kind_label", "text");
		for (Note note : chapter.getNotes()) {
			Map<String, Object> row = builder.row();
			row.put("kind", note.getKind().getName());
			row.put("kind_label", words.get("note." + note.getKind().getName()));
			GridBuilder.put(row, "text", note.getText());
		}
		add(builder.build());
	}

	private void problems() {
		GridBuilder builder = new GridBuilder("problems", words.get("chapter.failed"), null).texts("title", "message", "place");
		for (ReportProblem problem : chapter.getProblems()) {
			Map<String, Object> row = builder.row();
			row.put("title", words.get("chapter.failed"));
			GridBuilder.put(row, "message", problem.getMessage());
			row.put("place", place(problem));
		}
		add(builder.build());
	}

	private static String place(ReportProblem problem) {
		List<String> parts = new ArrayList<>();
		for (String part : new String[] { problem.getFile(), problem.getLine() > 0 ? Long.toString(problem.getLine()) : "", problem.getColumn(),
				problem.getValue() }) {
			if (part != null && !part.isEmpty()) {
				parts.add(part);
			}
		}
		return String.join(" · ", parts);
	}

	private Grid table(Table table) {
		GridBuilder builder = new GridBuilder(table.getId(), table.getTitle(), null).texts("title").column("emphasis", Type.WHOLE);
		for (TableColumn column : table.getColumns()) {
			figureOrText(builder, column, column.getId());
		}
		for (TableRow tableRow : table.getRows()) {
			Map<String, Object> row = builder.row();
			GridBuilder.put(row, "title", table.getTitle());
			row.put("emphasis", tableRow.isEmphasis() ? 1 : 0);
			cells(table, tableRow, row, "");
		}
		return builder.buildKeeping();
	}

	private static void figureOrText(GridBuilder builder, TableColumn column, String name) {
		if (column.getKind() == CellKind.METRIC) {
			builder.figure(name);
		} else {
			builder.texts(name, name + "_label").column(name + "_tone", Type.WHOLE);
			if (column.getKind() == CellKind.CHAPTER) {
				builder.texts(name + "_bookmark");
			}
		}
	}

	private static void cells(Table table, TableRow tableRow, Map<String, Object> row, String suffix) {
		for (int i = 0; i < table.getColumns().size() && i < tableRow.getCells().size(); i++) {
			TableColumn column = table.getColumns().get(i);
			TableCell cell = tableRow.getCells().get(i);
			String name = column.getId();
			GridBuilder.put(row, name + suffix, DETAIL.equals(name) ? withArrow(cell) : cell.getText());
			GridBuilder.put(row, name + "_label" + suffix, column.getLabel());
			GridBuilder.put(row, name + "_plot" + suffix, number(cell.getPlot()));
			row.put(name + "_tone" + suffix, cell.getTone());
			if (cell.getChapter() != null) {
				row.put(name + "_bookmark" + suffix, DocumentGrids.bookmark(cell.getChapter()));
			}
		}
	}

	/** What is said below the figure of a card begins with an arrow up or down if it tells a rise or a fall first. */
	private static @Nullable String withArrow(TableCell cell) {
		Matcher signed = SIGNED.matcher(orEmpty(cell.getText()));
		return signed.find() ? Arrows.of(signed.group(1).equals("+") ? 1 : -1, cell.getTone()) + " " + cell.getText() : cell.getText();
	}

	private static Grid sideBySide(Table table, int n) {
		GridBuilder builder = new GridBuilder(table.getId() + "_by" + n, table.getTitle(), null);
		for (int i = 1; i <= n; i++) {
			for (TableColumn column : table.getColumns()) {
				builder.texts(column.getId() + "_" + i, column.getId() + "_label_" + i).column(column.getId() + "_plot_" + i, Type.NUMBER)
						.column(column.getId() + "_tone_" + i, Type.WHOLE);
			}
		}
		Map<String, Object> row = Map.of();
		for (int i = 0; i < table.getRows().size(); i++) {
			if (i % n == 0) {
				row = builder.row();
			}
			cells(table, table.getRows().get(i), row, "_" + (i % n + 1));
		}
		return builder.build();
	}

	private Grid series(Series series) {
		GridBuilder builder = new GridBuilder(series.getId(), series.getTitle(), series.getUnitLabel())
				.texts("title", "unit", "category", "label", "group")
				.column("emphasis",
						Type.WHOLE);
		Map<String, @Nullable String> labels = new LinkedHashMap<>();
		for (SeriesLine line : series.getLines()) {
			builder.figure(line.getId());
			labels.put(line.getId(), line.getLabel());
		}
		Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
		for (SeriesPoint point : series.getPoints()) {
			Map<String, Object> row = rows.computeIfAbsent(point.getCategory(), category -> {
				Map<String, Object> made = builder.row();
				GridBuilder.put(made, "title", series.getTitle());
				GridBuilder.put(made, "unit", series.getUnitLabel());
				made.put("category", category);
				GridBuilder.put(made, "label", point.getLabel());
				GridBuilder.put(made, "group", groups.getOrDefault(category, ""));
				made.put("emphasis", organisation.equals(category) ? 1 : 0);
				labels.forEach((id, label) -> GridBuilder.put(made, id + "_label", label));
				return made;
			});
			GridBuilder.put(row, point.getLine(), point.getText());
			GridBuilder.put(row, point.getLine() + "_plot", number(point.getPlot()));
			row.put(point.getLine() + "_tone", point.getTone());
		}
		return builder.build();
	}

	private static @Nullable Double number(@Nullable String decimal) {
		return decimal == null || decimal.isEmpty() ? null : Double.valueOf(decimal);
	}

	private static String orEmpty(@Nullable String text) {
		return text == null ? "" : text;
	}
}
