package org.chapterhouse.render.office.internal.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapterhouse.api.render.LaidOut;
import org.chapterhouse.model.report.Fact;
import org.chapterhouse.model.report.FactList;
import org.chapterhouse.model.report.Note;
import org.chapterhouse.model.report.OrganisationUnit;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.model.report.ReportPart;
import org.chapterhouse.model.report.Series;
import org.chapterhouse.model.report.SeriesPoint;
import org.chapterhouse.model.report.Table;
import org.chapterhouse.render.office.internal.OfficeTexts;
import org.chapterhouse.render.office.internal.Palette;

/**
 * Makes the workbook of a report from its document: contents with links, a sheet for each chapter with its tables and the figures of its charts, long tables on sheets of
 * their own, all facts and all lists. Used once.
 */
public final class ReportSheets {

	private static final int LONG = 30;
	private static final double HEAD_HEIGHT = 20;

	private final LaidOut report;
	private final OfficeTexts texts;
	private final Workbook book;
	private final CellStyles styles;
	private final TableCells cells;
	private final List<Entry> entries = new ArrayList<>();
	private final String contents;

	private record Entry(String title, int level, String sheet, int row) {
	}

	private ReportSheets(LaidOut report, Workbook book, OfficeTexts texts) {
		this.report = report;
		this.texts = texts;
		this.book = book;
		this.styles = book.styles();
		this.cells = new TableCells(styles);
		this.contents = texts.word("sheets.contents");
	}

	/**
	 * Writes the workbook.
	 *
	 * @param output is not closed
	 */
	public static void write(LaidOut report, Palette palette, OfficeTexts texts, OutputStream output) throws IOException {
		try (Workbook book = new Workbook(palette)) {
			new ReportSheets(report, book, texts).fill();
			book.write(report.layout(), output);
		}
	}

	private void fill() {
		Sheet first = book.sheet(contents);
		int number = 1;
		for (ReportPart part : report.report().getParts()) {
			entries.add(new Entry(part.getTitle(), 0, "", 0));
			for (ReportChapter chapter : part.getChapters()) {
				String shown = chapter.getNumber();
				chapter(chapter, shown == null || shown.isBlank() ? Integer.toString(number) : shown);
				number++;
			}
		}
		entries.add(new Entry(texts.word("sheets.data"), 0, "", 0));
		lists();
		facts();
		contents(first);
	}

	private void contents(Sheet sheet) {
		sheet.fit(0, "第一部分", true);
		sheet.fit(1, "长".repeat(24), false);
		sheet.text(0, report.layout().title().replace("\n", " "), styles.title(16));
		sheet.next(28);
		String about = List.of(report.layout().publisher(), report.layout().published()).stream().filter(text -> !text.isEmpty())
				.collect(Collectors.joining(" · "));
		sheet.text(0, about, styles.small());
		sheet.next();
		sheet.next(8);
		for (Entry entry : entries) {
			if (entry.level() == 0) {
				sheet.text(0, entry.title(), styles.head().onOneLine());
				sheet.blank(1, styles.head());
				sheet.next(HEAD_HEIGHT);
			} else {
				int column = entry.level() - 1;
				sheet.text(column, entry.title(),
						column == 0 ? styles.link().lettered(new CellStyles.Font(10.5, true, styles.palette().accent(), false)) : styles.link());
				sheet.link(column, entry.sheet(), entry.row());
				sheet.next();
			}
		}
		sheet.next(8);
		sheet.text(0, texts.word("sheets.legend"), styles.small());
		sheet.next();
	}

	private Sheet begin(String name, String title) {
		Sheet sheet = book.sheet(name);
		entries.add(new Entry(title, 1, sheet.name(), 0));
		head(sheet, title);
		return sheet;
	}

	private void head(Sheet sheet, String title) {
		sheet.text(0, title, styles.title(14));
		sheet.next(24);
		sheet.text(0, "← " + contents, styles.link());
		sheet.link(0, contents, 0);
		sheet.next();
	}

	private void chapter(ReportChapter chapter, String number) {
		Sheet sheet = begin(number + " " + chapter.getTitle(), number + "  " + chapter.getTitle());
		sheet.freeze();
		List<Table> here = chapter.getTables().stream().filter(table -> table.getRows().size() <= LONG).toList();
		List<Grid> grids = new ArrayList<>();
		here.forEach(table -> grids.add(grid(table)));
		chapter.getSeries().forEach(series -> grids.add(grid(series)));
		grids.forEach(grid -> grid.fit(sheet));
		for (Grid grid : grids) {
			sheet.next(10);
			entries.add(new Entry(grid.title(), 2, sheet.name(), sheet.row()));
			sheet.text(0, grid.title(), styles.title(11));
			sheet.next(HEAD_HEIGHT);
			cells.write(sheet, grid);
		}
		if (!chapter.getNotes().isEmpty()) {
			sheet.next(10);
			for (Note note : chapter.getNotes()) {
				sheet.text(0, note.getText(), styles.small());
				sheet.next();
			}
		}
		for (Table table : chapter.getTables()) {
			if (table.getRows().size() > LONG) {
				longTable(grid(table), number);
			}
		}
	}

	private void longTable(Grid grid, String number) {
		Sheet sheet = book.sheet(number + " " + grid.title());
		entries.add(new Entry(grid.title(), 2, sheet.name(), 0));
		grid.fit(sheet);
		head(sheet, grid.title());
		cells.write(sheet, grid);
	}

	private Grid grid(Table table) {
		return Grid.of(table, texts.word("sheets.column.code"));
	}

	private Grid grid(Series series) {
		Map<String, Integer> lines = new LinkedHashMap<>();
		series.getLines().forEach(line -> lines.putIfAbsent(line.getId(), lines.size()));
		Map<String, Grid.Value[]> rows = new LinkedHashMap<>();
		for (SeriesPoint point : series.getPoints()) {
			Integer line = lines.get(point.getLine());
			Grid.Value[] row = rows.computeIfAbsent(String.valueOf(point.getCategory()), key -> {
				Grid.Value[] made = new Grid.Value[lines.size() + 1];
				Arrays.fill(made, Grid.Value.text(""));
				made[0] = Grid.Value.text(point.getLabel());
				return made;
			});
			if (line != null) {
				row[line + 1] = new Grid.Value(point.getText(), ShownNumber.decimal(point.getValue()), point.getTone());
			}
		}
		List<Grid.Column> columns = new ArrayList<>();
		columns.add(new Grid.Column("", false));
		series.getLines().forEach(line -> columns.add(new Grid.Column(line.getLabel(), true)));
		String unit = series.getUnitLabel() == null || series.getUnitLabel().isEmpty() || series.getUnitLabel().equals("%") ? ""
				: texts.word("sheets.unit").replace("{unit}", series.getUnitLabel());
		return new Grid(texts.word("sheets.chart").replace("{title}", series.getTitle()) + unit, columns,
				rows.values().stream().map(row -> new Grid.Row(List.of(row), false)).toList());
	}

	private void lists() {
		List<Grid.Row> rows = new ArrayList<>();
		for (ReportPart part : report.report().getParts()) {
			for (ReportChapter chapter : part.getChapters()) {
				for (FactList list : chapter.getLists()) {
					for (int at = 0; at < list.getMembers().size(); at++) {
						String label = at < list.getLabels().size() ? list.getLabels().get(at) : "";
						rows.add(new Grid.Row(List.of(Grid.Value.text(chapter.getTitle()), Grid.Value.text(list.getId()),
								new Grid.Value(Integer.toString(at + 1), BigDecimal.valueOf(at + 1), 0), Grid.Value.text(list.getMembers().get(at)),
								Grid.Value.text(label)),
								false));
					}
				}
			}
		}
		data("sheets.lists", List.of("chapter", "list", "place", "code", "name"), Set.of("place"), rows);
	}

	private void facts() {
		Report document = report.report();
		Map<String, String> names = document.getUnits().stream()
				.collect(Collectors.toMap(OrganisationUnit::getCode, OrganisationUnit::getName, (first, second) -> first));
		List<Grid.Row> rows = new ArrayList<>();
		for (ReportPart part : document.getParts()) {
			for (ReportChapter chapter : part.getChapters()) {
				for (Fact fact : chapter.getFacts()) {
					String cut = fact.getDimensions().stream().map(one -> String.valueOf(one.getLabel())).collect(Collectors.joining(", "));
					rows.add(new Grid.Row(
							List.of(Grid.Value.text(chapter.getTitle()), Grid.Value.text(fact.getLabel()), Grid.Value.text(fact.getMetric()),
									Grid.Value.text(fact.getOrg()), Grid.Value.text(names.get(fact.getOrg())), Grid.Value.text(cut),
									Grid.Value.text(fact.getAsOf()),
									new Grid.Value(fact.getText(), ShownNumber.decimal(fact.getValue()), 0)),
							false));
				}
			}
		}
		data("sheets.facts", List.of("chapter", "label", "metric", "code", "name", "cut", "asOf", "value"), Set.of("value"), rows);
	}

	private void data(String title, List<String> columns, Set<String> numbers, List<Grid.Row> rows) {
		List<Grid.Column> heads = columns.stream().map(id -> new Grid.Column(texts.word("sheets.column." + id), numbers.contains(id))).toList();
		Grid grid = new Grid(texts.word(title), heads, rows);
		Sheet sheet = book.sheet(grid.title());
		entries.add(new Entry(grid.title(), 1, sheet.name(), 0));
		grid.fit(sheet);
		head(sheet, grid.title());
		int head = sheet.row();
		cells.write(sheet, grid);
		sheet.filter(head, heads.size(), Math.max(head, sheet.row() - 1));
	}
}
