package org.chapterhouse.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.chapterhouse.api.text.Messages;
import org.chapterhouse.core.internal.DocumentMessages;
import org.chapterhouse.model.report.Fact;
import org.chapterhouse.model.report.MetricDefinition;
import org.chapterhouse.model.report.Query;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Tells how a fact came about: its formula, the query behind it and the facts it is made from, each explained in turn.
 *
 * @param fact   the fact
 * @param metric the metric as declared
 * @param formula how it is computed, in the language of the document; as the schema has it where the messages have no {@code formula.METRIC}
 * @param query  the query that gave its numbers; null if it is made from other facts only
 * @param inputs the facts it is made from
 */
public record Explanation(Fact fact, MetricDefinition metric, String formula, @Nullable Query query, List<Explanation> inputs) {

	private static final int DEEPEST = 20;

	/** Makes an explanation; the list is copied. */
	public Explanation {
		Objects.requireNonNull(fact);
		Objects.requireNonNull(metric);
		Objects.requireNonNull(formula);
		inputs = List.copyOf(inputs);
	}

	/** Explains a fact of a document; empty if the family no longer declares its metric. */
	public static Optional<Explanation> of(Family family, Report report, Fact fact) {
		return new Explainer(family, report, new HashMap<>()).explain(fact, 0);
	}

	/** Returns the query that gave its numbers. */
	public Optional<Query> source() {
		return Optional.ofNullable(query);
	}

	private record Explainer(Family family, Report report, Map<String, Messages> words) {

		private Optional<Explanation> explain(Fact fact, int depth) {
			List<Explanation> inputs = depth >= DEEPEST ? List.of()
					: fact.getInputs().stream().flatMap(id -> fact(id).stream()).flatMap(input -> explain(input, depth + 1).stream()).toList();
			return family.chapters().stream().flatMap(chapter -> metric(chapter, fact.getMetric()).stream()
					.map(metric -> new Explanation(fact, metric, formula(chapter, metric), query(fact.getQuery()), inputs))).findFirst();
		}

		private static Optional<MetricDefinition> metric(FamilyChapter chapter, String id) {
			return chapter.definition().stream().flatMap(one -> one.getMetrics().stream()).filter(metric -> id.equals(metric.getId())).findFirst();
		}

		private String formula(FamilyChapter chapter, MetricDefinition metric) {
			return words.computeIfAbsent(chapter.id(), id -> new DocumentMessages(family, report).of(chapter)).find("formula." + metric.getId())
					.orElseGet(() -> metric.getFormula().strip());
		}

		private Optional<Fact> fact(String id) {
			return chapters().stream().flatMap(chapter -> chapter.getFacts().stream()).filter(fact -> id.equals(fact.getId())).findFirst();
		}

		private @Nullable Query query(@Nullable String id) {
			return id == null ? null
					: chapters().stream().flatMap(chapter -> chapter.getQueries().stream()).filter(query -> id.equals(query.getId())).findFirst()
							.orElse(null);
		}

		private List<ReportChapter> chapters() {
			return report.getParts().stream().flatMap(part -> part.getChapters().stream()).toList();
		}
	}
}
