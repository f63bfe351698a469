package org.chapterhouse.core.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.text.FigureFormat;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.model.report.CellKind;
import org.chapterhouse.model.report.Fact;
import org.chapterhouse.model.report.MetricDefinition;
import org.chapterhouse.model.report.ReportChapter;
import org.chapterhouse.model.report.Series;
import org.chapterhouse.model.report.SeriesDefinition;
import org.chapterhouse.model.report.SeriesPoint;
import org.chapterhouse.model.report.Table;
import org.chapterhouse.model.report.TableCell;
import org.chapterhouse.model.report.TableRow;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Holds what facts, tables and charts of a document show to the exact values: each is rounded once, in the format of its metric, and a figure that stands in several
 * places is the same one everywhere.
 */
final class FigureCheck {

	private final Reach reach;
	private final FigureFormat format;
	private final Texts texts;
	private final List<Problem> problems = new ArrayList<>();

	FigureCheck(Reach reach, DocumentReading reading) {
		this.reach = reach;
		this.format = reading.format();
		this.texts = reading.texts();
	}

	/** Returns what shows otherwise than its value. */
	List<Problem> check() {
		ReportChapter chapter = reach.chapter();
		Map<String, Fact> facts = reach.byId();
		Map<String, Fact> ofUnits = new HashMap<>();
		for (Fact fact : chapter.getFacts()) {
			if (fact.getDimensions().isEmpty()) {
				ofUnits.put(fact.getMetric() + "@" + fact.getOrg(), fact);
			}
			MetricDefinition metric = reach.metric(fact).orElse(null);
			if (metric != null) {
				Figure figure = figure(fact);
				shows("fact", fact.getId(), format.text(metric, figure), fact.getText());
				if (!Objects.equals(fact.getValue(), figure.isPresent() ? figure.get().toDecimalString() : null)) {
					wrong("fact", fact.getId(), figure.toString(), fact.getValue());
				}
			}
		}
		chapter.getTables().forEach(table -> table(table, facts));
		chapter.getSeries().forEach(series -> series(series, ofUnits));
		return problems;
	}

	private void table(Table table, Map<String, Fact> facts) {
		for (TableRow row : table.getRows()) {
			for (int at = 0; at < Math.min(row.getCells().size(), table.getColumns().size()); at++) {
				TableCell cell = row.getCells().get(at);
				if (cell.getFact() != null) {
					cell(table, cell, table.getColumns().get(at).getKind(), facts.get(cell.getFact()));
				}
			}
		}
	}

	private void cell(Table table, TableCell cell, CellKind kind, @Nullable Fact fact) {
		MetricDefinition metric = fact == null ? null : reach.metric(fact).orElse(null);
		if (fact == null || metric == null) {
			wrong("cell", table.getId(), "", cell.getFact());
			return;
		}
		Figure figure = figure(fact);
		String where = table.getId() + " " + fact.getId();
		shows("cell", where, kind == CellKind.METRIC ? format.table(metric, figure) : format.card(metric, figure), cell.getText());
		if (!Objects.equals(cell.getValue(), fact.getValue()) || !Objects.equals(cell.getPlot(), plot(metric, figure))) {
			wrong("cell", where, String.valueOf(fact.getValue()), cell.getValue());
		}
	}

	private void series(Series series, Map<String, Fact> ofUnits) {
		Optional<SeriesDefinition> declared = reach.definition().getSeries().stream().filter(one -> one.getId().equals(series.getId())).findFirst();
		MetricDefinition metric = declared.map(one -> reach.metrics().get(one.getMetric())).orElse(null);
		if (metric == null) {
			return;
		}
		String main = declared.get().getLines().get(0);
		for (SeriesPoint point : series.getPoints()) {
			Fact fact = main.equals(point.getLine()) ? ofUnits.get(metric.getId() + "@" + point.getCategory()) : null;
			String where = series.getId() + " " + point.getCategory() + " " + point.getLine();
			if (fact != null) {
				if (!Objects.equals(fact.getValue(), point.getValue())) {
					wrong("point", where, String.valueOf(fact.getValue()), point.getValue());
				}
				shows("point", where, format.label(metric, figure(fact)), point.getText());
				shows("point", where, String.valueOf(plot(metric, figure(fact))), String.valueOf(point.getPlot()));
			}
		}
	}

	private @Nullable String plot(MetricDefinition metric, Figure figure) {
		return format.plot(metric, figure).map(java.math.BigDecimal::toPlainString).orElse(null);
	}

	private static Figure figure(Fact fact) {
		return ComparedChapter.figure(fact);
	}

	private void shows(String what, String where, String expected, @Nullable String shown) {
		if (!expected.equals(shown)) {
			wrong(what, where, expected, shown);
		}
	}

	private void wrong(String what, String where, String expected, @Nullable String shown) {
		problems.add(texts.error("content.figure." + what, new Place("", 0, reach.definition().getId(), where, String.valueOf(shown)), "where", where,
				"expected", expected,
				"shown", String.valueOf(shown)));
	}
}
