package org.chapterhouse.core.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.chapterhouse.api.value.Figure;
import org.chapterhouse.core.internal.ComparedChapter;
import org.chapterhouse.model.report.Fact;
import org.chapterhouse.model.report.OrganisationUnit;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;

/**
 * Lists the facts of a document as a table of texts.
 *
 * @param rows one for each fact, in the order of the document
 */
public record FactsTable(List<FactRow> rows) {

	/** A table without facts. */
	public static final FactsTable EMPTY = new FactsTable(List.of());
	/** What stands in the columns. */
	public static final List<String> COLUMNS = List.of("chapter", "label", "unit", "text", "asOf", "value", "metric");

	private static final Set<Integer> OF_VALUES = Set.of(COLUMNS.indexOf("text"), COLUMNS.indexOf("value"));

	/**
	 * Holds a fact as texts.
	 *
	 * @param fact    its id
	 * @param chapter the id of its chapter
	 * @param cells   what stands in the columns
	 * @param value   its exact value
	 */
	public record FactRow(String fact, String chapter, List<String> cells, Figure value) {

		/** Makes a row; the list is copied. */
		public FactRow {
			cells = List.copyOf(cells);
		}
	}

	/** Makes a table; the list is copied. */
	public FactsTable {
		rows = List.copyOf(rows);
	}

	/** Lists the facts of a document, each once: of a chapter that is not shown, several chapters may hold it. */
	public static FactsTable of(Report report) {
		Map<String, String> units = new HashMap<>();
		for (OrganisationUnit unit : report.getUnits()) {
			units.put(unit.getCode(), unit.getName());
		}
		var rows = new ArrayList<FactRow>();
		var there = new HashSet<String>();
		report.getParts().stream().flatMap(part -> part.getChapters().stream())
				.forEach(chapter -> chapter.getFacts().stream().filter(fact -> there.add(fact.getId()))
						.forEach(fact -> rows.add(row(chapter, fact, units))));
		return new FactsTable(rows);
	}

	private static FactRow row(ReportChapter chapter, Fact fact, Map<String, String> units) {
		String cut = String.join(" ", fact.getDimensions().stream().map(one -> String.valueOf(one.getLabel())).toList());
		String label = fact.getLabel() == null ? fact.getMetric() : fact.getLabel();
		return new FactRow(fact.getId(), chapter.getId(),
				List.of(chapter.getTitle() == null ? chapter.getId() : chapter.getTitle(), cut.isEmpty() ? label : label + " " + cut,
						units.getOrDefault(fact.getOrg(), fact.getOrg()), fact.getText() == null ? "" : fact.getText(),
						fact.getAsOf() == null ? "" : fact.getAsOf(),
						fact.getValue() == null ? "" : fact.getValue(), fact.getMetric()),
				ComparedChapter.figure(fact));
	}

	/** Returns the titles of the chapters that have facts, by id, in the order of the document. */
	public Map<String, String> chapters() {
		Map<String, String> chapters = new LinkedHashMap<>();
		rows.forEach(row -> chapters.putIfAbsent(row.chapter(), row.cells().getFirst()));
		return chapters;
	}

	/**
	 * Returns the facts that a search finds.
	 *
	 * @param chapter the id of the only chapter that is wanted; empty: all are
	 */
	public FactsTable matching(WordSearch search, String chapter) {
		return new FactsTable(
				rows.stream().filter(row -> (chapter.isEmpty() || chapter.equals(row.chapter())) && search.finds(row.cells())).toList());
	}

	/** Returns the table in an order. */
	public FactsTable sorted(RowOrder order) {
		boolean ofValues = OF_VALUES.contains(order.column());
		return new FactsTable(order.sorted(rows, FactRow::cells, row -> ofValues ? row.value() : Figure.none()));
	}

	/**
	 * Returns the table as texts.
	 *
	 * @param words gives the text of a key: {@code fact.} and the column
	 */
	public TextTable table(UnaryOperator<String> words) {
		return new TextTable(COLUMNS.stream().map(column -> words.apply("fact." + column)).toList(), rows.stream().map(FactRow::cells).toList());
	}
}
