package org.chapterhouse.api;

import java.util.List;
import java.util.Objects;

import org.chapterhouse.api.content.Fact;
import org.chapterhouse.model.report.MetricDefinition;

/**
 * Holds how a chapter came out that another one follows.
 *
 * @param id       its id
 * @param title    its title, in the language of the report
 * @param complete whether it came out; of one that failed there are no facts
 * @param metrics  the metrics that it declares; none if its schema part cannot be read
 * @param facts    its facts, in the order in which it stated them
 */
public record FollowedChapter(String id, String title, boolean complete, List<MetricDefinition> metrics, List<Fact> facts) {

	/** Makes a chapter; the lists are copied. */
	public FollowedChapter {
		Objects.requireNonNull(id);
		Objects.requireNonNull(title);
		metrics = List.copyOf(metrics);
		facts = List.copyOf(facts);
	}
}
