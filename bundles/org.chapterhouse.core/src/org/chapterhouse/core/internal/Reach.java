package org.chapterhouse.core.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.api.value.Variants;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.model.report.ChapterDefinition;
import org.chapterhouse.model.report.DimensionValue;
import org.chapterhouse.model.report.Fact;
import org.chapterhouse.model.report.MetricDefinition;
import org.chapterhouse.model.report.Report;
import org.chapterhouse.model.report.ReportChapter;

/**
 * Holds what a chapter of a document may speak of: its own facts and those of the chapters that it follows.
 *
 * @param definition what the chapter declares
 * @param chapter    the chapter
 * @param metrics    by id: its own and those that it follows
 * @param facts      its own first
 */
public record Reach(ChapterDefinition definition, ReportChapter chapter, Map<String, MetricDefinition> metrics, List<Fact> facts) {

	/** Makes a reach; map and list are copied. */
	public Reach {
		metrics = Map.copyOf(metrics);
		facts = List.copyOf(facts);
	}

	/** Returns the reach of a chapter that follows none. */
	public static Reach of(ChapterDefinition definition, ReportChapter chapter) {
		return new Reach(definition, chapter,
				definition.getMetrics().stream().collect(Collectors.toMap(MetricDefinition::getId, Function.identity())),
				chapter.getFacts());
	}

	/** Returns the reach of a chapter that can be used. */
	public static Reach of(Family family, Report report, FamilyChapter installed, ReportChapter chapter) {
		Map<String, MetricDefinition> metrics = new LinkedHashMap<>();
		List<Fact> facts = new ArrayList<>(chapter.getFacts());
		for (FamilyChapter followed : family.followed(installed)) {
			followed.definition().ifPresent(one -> one.getMetrics().forEach(metric -> metrics.put(metric.getId(), metric)));
			chapters(report).filter(one -> followed.id().equals(one.getId())).forEach(one -> facts.addAll(one.getFacts()));
		}
		installed.declared().getMetrics().forEach(metric -> metrics.put(metric.getId(), metric));
		return new Reach(installed.declared(), chapter, metrics, List.copyOf(once(facts).values()));
	}

	/** Returns facts once each: of a chapter that is not shown, several chapters may hold them. */
	private static Map<String, Fact> once(List<Fact> facts) {
		return facts.stream().collect(Collectors.toMap(Fact::getId, Function.identity(), (one, other) -> one, LinkedHashMap::new));
	}

	private static Stream<ReportChapter> chapters(Report report) {
		return report.getParts().stream().flatMap(part -> part.getChapters().stream());
	}

	/** Returns the metric of a fact, as it is for the members that the fact is cut by; empty if none of the chapters declares it. */
	public Optional<MetricDefinition> metric(Fact fact) {
		return Optional.ofNullable(metrics.get(fact.getMetric())).map(metric -> variant(metric, fact));
	}

	/** Returns a metric as it is for the members that a fact is cut by. */
	static MetricDefinition variant(MetricDefinition metric, Fact fact) {
		return new Variants(metric)
				.of(fact.getDimensions().stream()
						.collect(Collectors.toMap(DimensionValue::getDimension, DimensionValue::getValue, (one, other) -> one)));
	}

	/** Returns the facts by id. */
	Map<String, Fact> byId() {
		return facts.stream().collect(Collectors.toMap(Fact::getId, Function.identity(), (one, other) -> one));
	}
}
