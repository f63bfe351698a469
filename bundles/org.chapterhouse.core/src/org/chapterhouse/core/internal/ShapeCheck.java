package org.chapterhouse.core.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapterhouse.api.content.Cell;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactKey;
import org.chapterhouse.api.content.SeriesContent;
import org.chapterhouse.api.content.TableContent;
import org.chapterhouse.api.text.FigureFormat;
import org.chapterhouse.model.report.CellKind;
import org.chapterhouse.model.report.ChapterDefinition;
import org.chapterhouse.model.report.SeriesDefinition;
import org.chapterhouse.model.report.TableColumnDefinition;
import org.chapterhouse.model.report.TableDefinition;
import org.eclipse.jdt.annotation.Nullable;

/** Checks that tables and series have the shape that is declared and show facts of their chapter. */
final class ShapeCheck {

	/** Is told of a difference. */
	interface Report {
		void lie(String code, String element, Object... arguments);
	}

	private final ChapterDefinition definition;
	private final Map<FactKey, Fact> facts;
	private final List<String> followed;
	private final Report report;

	/**
	 * Makes a check.
	 *
	 * @param facts    those that may be shown
	 * @param followed the ids of the chapters that the chapter follows
	 */
	ShapeCheck(ChapterDefinition definition, Map<FactKey, Fact> facts, List<String> followed, Report report) {
		this.definition = definition;
		this.facts = facts;
		this.followed = followed;
		this.report = report;
	}

	void check(ChapterContent content) {
		var tables = new HashMap<String, TableContent>();
		for (TableContent table : content.tables()) {
			TableDefinition declared = definition.getTables().stream().filter(one -> one.getId().equals(table.id())).findFirst().orElse(null);
			if (declared == null) {
				report.lie("table.undeclared", table.id(), "table", table.id());
			} else if (tables.put(table.id(), table) != null) {
				report.lie("table.duplicate", table.id(), "table", table.id());
			} else {
				rows(table, declared.getColumns());
			}
		}
		definition.getTables().stream().map(TableDefinition::getId).filter(id -> !tables.containsKey(id))
				.forEach(id -> report.lie("table.missing", id, "table", id));
		var series = new HashSet<String>();
		for (SeriesContent one : content.series()) {
			SeriesDefinition declared = definition.getSeries().stream().filter(each -> each.getId().equals(one.id())).findFirst().orElse(null);
			if (declared == null) {
				report.lie("series.undeclared", one.id(), "series", one.id());
			} else if (!series.add(one.id())) {
				report.lie("series.duplicate", one.id(), "series", one.id());
			} else {
				points(one, Set.copyOf(declared.getLines()));
			}
		}
		definition.getSeries().stream().map(SeriesDefinition::getId).filter(id -> !series.contains(id))
				.forEach(id -> report.lie("series.missing", id, "series", id));
	}

	private void rows(TableContent table, List<TableColumnDefinition> columns) {
		int number = 0;
		for (TableContent.Row row : table.rows()) {
			number++;
			if (row.cells().size() != columns.size()) {
				report.lie("table.cells", table.id(), "table", table.id(), "row", number, "cells", row.cells().size(), "columns", columns.size());
				continue;
			}
			for (int at = 0; at < columns.size(); at++) {
				String mistake = mistake(row.cells().get(at), columns.get(at));
				if (mistake != null) {
					report.lie("table." + mistake, table.id(), "table", table.id(), "row", number, "column", columns.get(at).getId());
				}
			}
		}
	}

	private @Nullable String mistake(Cell cell, TableColumnDefinition column) {
		return switch (cell) {
		case Cell.Text text ->
			column.getKind() == CellKind.METRIC && !text.text().isEmpty() && !text.text().equals(FigureFormat.NO_VALUE) ? "text" : null;
		case Cell.Value value -> {
			if (column.getKind() == CellKind.CODE || column.getKind() == CellKind.CHAPTER
					|| column.getKind() == CellKind.METRIC && !value.fact().metric().equals(column.getMetric())) {
				yield "metric";
			}
			yield value.fact().equals(facts.get(value.fact().key())) ? null : "fact";
		}
		case Cell.Plain plain -> column.getKind() == CellKind.LABEL ? null : "text";
		case Cell.Chapter chapter ->
			column.getKind() == CellKind.CHAPTER && (followed.contains(chapter.id()) || chapter.id().equals(definition.getId()))
					? null
					: "chapter";
		};
	}

	private void points(SeriesContent series, Set<String> lines) {
		Set<List<String>> seen = new HashSet<>();
		for (SeriesContent.Point point : series.points()) {
			if (!lines.contains(point.line())) {
				report.lie("series.line", series.id(), "series", series.id(), "line", point.line(), "lines",
						lines.stream().sorted().collect(Collectors.joining(", ")));
			} else if (!seen.add(List.of(point.category(), point.line()))) {
				report.lie("series.point", series.id(), "series", series.id(), "line", point.line(), "category", point.category());
			}
		}
	}
}
