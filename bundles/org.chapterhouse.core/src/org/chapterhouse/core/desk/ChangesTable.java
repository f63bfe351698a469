package org.chapterhouse.core.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.chapterhouse.api.value.Figure;
import org.chapterhouse.core.Comparison.Facts;
import org.chapterhouse.core.Comparison.FigureMove;
import org.chapterhouse.core.Comparison.ListMove;
import org.chapterhouse.core.Comparison.PlaceMove;
import org.chapterhouse.model.report.OrganisationUnit;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;

/**
 * Lists what changed between two documents as a table of texts.
 *
 * @param heading what stands above the columns
 * @param rows    one for each figure that moved, each place gained or lost and each name that came into a list or left it
 */
public record ChangesTable(List<String> heading, List<ChangeRow> rows) {

	/** What stands in the columns. */
	public static final List<String> COLUMNS = List.of("kind", "chapter", "what", "unit", "before", "now", "difference");
	/** A table without changes, of which nobody sees the heading. */
	public static final ChangesTable EMPTY = new ChangesTable(COLUMNS, List.of());

	/**
	 * Holds a change as texts.
	 *
	 * @param chapter the id of its chapter
	 * @param cells   what stands in the columns
	 * @param values  the exact values of the columns that can have them, the last ones
	 * @param facts   the facts that it tells of
	 */
	public record ChangeRow(String chapter, List<String> cells, List<Figure> values, Facts facts) {

		/** Makes a row; the lists are copied. */
		public ChangeRow {
			cells = List.copyOf(cells);
			values = List.copyOf(values);
		}

		private Figure value(int column) {
			int at = column - (COLUMNS.size() - values.size());
			return at < 0 ? Figure.none() : values.get(at);
		}
	}

	/** Gives the words of a table. */
	public interface Words {

		/** Returns the text of a key; arguments are names and values in turn. */
		String text(String key, Object... arguments);
	}

	/** Makes a table; the lists are copied. */
	public ChangesTable {
		heading = List.copyOf(heading);
		rows = List.copyOf(rows);
	}

	static ChangesTable of(ComparedReports compared, Words words) {
		var maker = new Maker(compared.now(), words);
		compared.comparison().figures().forEach(maker::figure);
		compared.comparison().places().forEach(maker::place);
		compared.comparison().lists().forEach(maker::list);
		return new ChangesTable(COLUMNS.stream().map(column -> switch (column) {
		case "before" -> period(compared.before());
		case "now" -> period(compared.now());
		default -> words.text("compare." + column);
		}).toList(), maker.rows);
	}

	/** Returns how people know the period of a document. */
	public static String period(Report report) {
		return report.getPeriodLabel() == null ? String.valueOf(report.getPeriod()) : report.getPeriodLabel();
	}

	static String title(ReportChapter chapter) {
		return chapter.getTitle() == null ? chapter.getId() : chapter.getTitle();
	}

	/** Makes the rows in the order of the comparison. */
	private static final class Maker {

		private static final List<Figure> NO_VALUES = List.of(Figure.none(), Figure.none(), Figure.none());

		private final Words words;
		private final Map<String, String> titles = new LinkedHashMap<>();
		private final List<ChangeRow> rows = new ArrayList<>();

		Maker(Report now, Words words) {
			this.words = words;
			now.getParts().stream().flatMap(part -> part.getChapters().stream()).forEach(chapter -> titles.put(chapter.getId(), title(chapter)));
		}

		private void add(String kind, String chapter, String label, String unit, List<String> shown, List<Figure> values, Facts facts) {
			rows.add(new ChangeRow(chapter,
					Stream.concat(Stream.of(words.text("compare.kind." + kind), titles.getOrDefault(chapter, chapter), label, unit), shown.stream())
							.toList(),
					values, facts));
		}

		void figure(FigureMove move) {
			add(move.key() ? "key" : "figure", move.chapter(), move.label(), name(move.unit()),
					List.of(move.before(), move.now(), move.difference()),
					List.of(move.was(), move.is(), move.difference().isEmpty() ? Figure.none() : move.is().minus(move.was())), move.facts());
		}

		void place(PlaceMove move) {
			add("place", move.chapter(), move.label(), name(move.unit()),
					List.of(Long.toString(move.before()), Long.toString(move.now()),
							words.text(move.gained() > 0 ? "compare.gained" : "compare.lost", "places", Math.abs(move.gained()))),
					List.of(Figure.of(move.before()), Figure.of(move.now()), Figure.of(move.gained())), move.facts());
		}

		void list(ListMove move) {
			move.entered()
					.forEach(name -> add("list", move.chapter(), move.label(), name, List.of("", "", words.text("compare.entered")), NO_VALUES,
							Facts.NONE));
			move.left().forEach(
					name -> add("list", move.chapter(), move.label(), name, List.of("", "", words.text("compare.left")), NO_VALUES, Facts.NONE));
		}

		private static String name(OrganisationUnit unit) {
			return unit.getName() == null ? unit.getCode() : unit.getName();
		}
	}

	/** Returns the titles of the chapters in which something changed, by id, in the order of the table. */
	public Map<String, String> chapters() {
		Map<String, String> chapters = new LinkedHashMap<>();
		rows.forEach(row -> chapters.putIfAbsent(row.chapter(), row.cells().get(1)));
		return chapters;
	}

	/**
	 * Returns the changes that a search finds.
	 *
	 * @param chapter the id of the only chapter that is wanted; empty: all are
	 */
	public ChangesTable matching(WordSearch search, String chapter) {
		return new ChangesTable(heading,
				rows.stream().filter(row -> (chapter.isEmpty() || chapter.equals(row.chapter())) && search.finds(row.cells())).toList());
	}

	/** Returns the table in an order. */
	public ChangesTable sorted(RowOrder order) {
		return new ChangesTable(heading, order.sorted(rows, ChangeRow::cells, row -> row.value(order.column())));
	}

	/** Returns the table as texts. */
	public TextTable table() {
		return new TextTable(heading, rows.stream().map(ChangeRow::cells).toList());
	}
}
