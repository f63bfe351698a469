package org.chapterhouse.api.content;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Tells what a fact was made from.
 *
 * @param query  the name of the query of the chapter that gave its numbers; empty if it is made from other facts only
 * @param rows   the number of data rows behind it; −1 if not known
 * @param inputs the facts it is made from
 */
public record Lineage(String query, long rows, List<FactKey> inputs) {

	/** Makes a lineage; the list is copied. */
	public Lineage {
		Objects.requireNonNull(query);
		inputs = List.copyOf(inputs);
	}

	/** Returns the lineage of a fact made by a query over a number of data rows. */
	public static Lineage of(String query, long rows) {
		return new Lineage(query, rows, List.of());
	}

	/** Returns the lineage of a fact made from other facts. */
	public static Lineage of(Fact... inputs) {
		return new Lineage("", -1, Arrays.stream(inputs).map(Fact::key).toList());
	}
}
