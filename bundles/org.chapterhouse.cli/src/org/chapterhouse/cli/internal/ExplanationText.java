package org.chapterhouse.cli.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.chapterhouse.core.Explanation;
import org.chapterhouse.core.FactsJson;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.desk.KeptAnswers;
import org.chapterhouse.core.desk.QueryRows;
import org.chapterhouse.model.report.Fact;
import org.chapterhouse.model.report.Query;
import org.chapterhouse.model.report.Report;
import org.eclipse.jdt.annotation.Nullable;

/** Writes explanations for people and for machines; a query is written out once. */
final class ExplanationText {

	private final Desk desk;
	private final Family family;
	private final Report report;
	private final @Nullable KeptAnswers answers;
	private final Set<String> shown = new HashSet<>();

	/**
	 * Makes a writer.
	 *
	 * @param answers what the queries were answered with; null if no rows are wanted
	 */
	ExplanationText(Desk desk, Family family, Report report, @Nullable KeptAnswers answers) {
		this.desk = desk;
		this.family = family;
		this.answers = answers;
		this.report = report;
	}

	String of(Explanation explanation) {
		var text = new StringBuilder();
		write(explanation, "", text);
		return text.toString();
	}

	private void write(Explanation explanation, String indent, StringBuilder text) {
		Fact fact = explanation.fact();
		line(text, indent, desk.text("explain.head", "label", fact.getLabel(), "metric", fact.getMetric(), "unit", unitName(fact) + cut(fact), "asOf",
				fact.getAsOf()));
		String deeper = indent + "  ";
		String value = fact.getValue() == null ? "null" : fact.getValue() + (fact.getExact() == null ? "" : " (" + fact.getExact() + ")");
		line(text, deeper, desk.text("explain.value", "text", fact.getText(), "value", value));
		line(text, deeper, desk.text("explain.formula", "formula", explanation.formula()));
		explanation.source().ifPresent(query -> query(query, fact, deeper, text));
		for (Explanation input : explanation.inputs()) {
			write(input, deeper, text);
		}
	}

	private void query(Query query, Fact fact, String indent, StringBuilder text) {
		if (!shown.add(query.getId())) {
			line(text, indent, desk.text("explain.query.above", "query", query.getId()) + rows(fact));
			return;
		}
		line(text, indent, desk.text("explain.query", "query", query.getId(), "rows", query.getRows()) + rows(fact));
		query.getParameters().forEach(parameter -> line(text, indent + "  ", ":" + parameter.getName() + " = " + parameter.getValue()));
		query.getSql().strip().lines().forEach(sql -> line(text, indent + "  ", sql));
		answer(query).ifPresent(rows -> {
			line(text, indent, desk.text("explain.data", "shown", rows.rows().size(), "all", rows.all()));
			rows.table(family, desk.language()).lines("\t").lines().forEach(row -> line(text, indent + "  ", row));
		});
	}

	private Optional<QueryRows> answer(Query query) {
		KeptAnswers kept = answers;
		return kept == null ? Optional.empty() : kept.of(query);
	}

	private String rows(Fact fact) {
		return fact.getRows() < 0 ? "" : " " + desk.text("explain.rows", "rows", fact.getRows());
	}

	private String unitName(Fact fact) {
		return fact.getOrg() + report.getUnits().stream().filter(unit -> unit.getCode().equals(fact.getOrg())).map(unit -> " " + unit.getName())
				.findFirst().orElse("");
	}

	private static String cut(Fact fact) {
		var cut = new StringBuilder();
		fact.getDimensions()
				.forEach(one -> cut.append(", ").append(one.getDimension()).append('=').append(one.getValue()).append(' ').append(one.getLabel()));
		return cut.toString();
	}

	private static void line(StringBuilder text, String indent, String line) {
		text.append(indent).append(line).append('\n');
	}

	Map<String, Object> json(Explanation explanation) {
		Fact fact = explanation.fact();
		Map<String, Object> json = new LinkedHashMap<>(FactsJson.fact(fact));
		json.put("label", fact.getLabel());
		json.put("text", fact.getText());
		json.put("exact", fact.getExact());
		json.put("unit", fact.getUnit().getLiteral());
		json.put("formula", explanation.formula());
		if (fact.getRows() >= 0) {
			json.put("rows", fact.getRows());
		}
		explanation.source().ifPresent(query -> json.put("query", query(query)));
		List<Object> inputs = new ArrayList<>();
		explanation.inputs().forEach(input -> inputs.add(json(input)));
		json.put("inputs", inputs);
		return json;
	}

	private Map<String, Object> query(Query query) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", query.getId());
		json.put("sql", query.getSql());
		Map<String, Object> parameters = new LinkedHashMap<>();
		query.getParameters().forEach(parameter -> parameters.put(parameter.getName(), parameter.getValue()));
		json.put("parameters", parameters);
		json.put("rows", query.getRows());
		answer(query).ifPresent(rows -> {
			json.put("columns", rows.columns());
			json.put("data", rows.rows());
		});
		return json;
	}
}
