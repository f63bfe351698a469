package org.chapterhouse.core.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.chapterhouse.api.content.FactKey;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.model.report.MetricDefinition;

/** Gives the names of what facts measure, of a chapter and of those that it follows: a metric, with the members of a cut behind it. Used by one thread. */
final class MetricNames {

	private final Setting setting;
	private final Map<String, Messages> messages = new LinkedHashMap<>();

	/** Makes the names of some chapters; of two that declare a metric the first names it. */
	MetricNames(Setting setting, List<FamilyChapter> chapters) {
		this.setting = setting;
		for (FamilyChapter chapter : chapters) {
			List<MetricDefinition> metrics = chapter.definition().map(one -> List.copyOf(one.getMetrics())).orElse(List.of());
			if (!metrics.isEmpty()) {
				Messages words = setting.messages(chapter);
				metrics.forEach(metric -> messages.putIfAbsent(metric.getId(), words));
			}
		}
	}

	/** Returns the name of what a fact measures; the id of a metric that nobody names. */
	String of(FactKey fact) {
		Messages words = messages.get(fact.metric());
		String name = words == null ? fact.metric() : words.find("metric." + fact.metric()).orElse(fact.metric());
		if (fact.dimensions().isEmpty()) {
			return name;
		}
		return fact.dimensions().entrySet().stream()
				.map(cut -> setting.scope().memberNames(cut.getKey()).getOrDefault(cut.getValue(), cut.getValue()))
				.collect(Collectors.joining(" · ", name + " · ", ""));
	}
}
