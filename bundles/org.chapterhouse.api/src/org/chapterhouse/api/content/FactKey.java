package org.chapterhouse.api.content;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Identifies a fact: no two facts of a report share one.
 *
 * @param metric     the metric
 * @param org        the code of the organisation unit
 * @param dimensions the cut: codes by dimension, sorted; empty for the whole
 * @param asOf       the period up to which it counts, as {@code 2017-04} or {@code 2017}
 */
public record FactKey(String metric, String org, SortedMap<String, String> dimensions, String asOf) {

	/** Makes a key; the map is copied. */
	public FactKey {
		Objects.requireNonNull(metric);
		Objects.requireNonNull(org);
		dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
		Objects.requireNonNull(asOf);
	}

	/** Returns the key of a fact about the whole of a unit. */
	public static FactKey of(String metric, String org, String asOf) {
		return new FactKey(metric, org, new TreeMap<>(), asOf);
	}

	/** Returns the key of a cut. */
	public FactKey cut(Map<String, String> cut) {
		return new FactKey(metric, org, new TreeMap<>(cut), asOf);
	}

	/** Returns {@code metric@org[dimension=value]#asOf}, the id of the fact in a report document. */
	public String id() {
		return metric + "@" + org + members() + "#" + asOf;
	}

	/** Returns {@code metric[dimension=value]}, which names what is measured in a list of metrics. */
	public String measure() {
		return metric + members();
	}

	private String members() {
		return dimensions.isEmpty() ? "" : dimensions.entrySet().stream().map(Object::toString).collect(Collectors.joining(", ", "[", "]"));
	}
}
