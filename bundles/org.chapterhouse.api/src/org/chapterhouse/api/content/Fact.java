package org.chapterhouse.api.content;

import java.util.Objects;

import org.chapterhouse.api.value.Figure;

/**
 * States a figure about an organisation unit.
 *
 * @param key     what it is about
 * @param figure  the value in the base unit of its metric, or no value
 * @param lineage what it was made from
 */
public record Fact(FactKey key, Figure figure, Lineage lineage) {

	/** Makes a fact; nothing may be null. */
	public Fact {
		Objects.requireNonNull(key);
		Objects.requireNonNull(figure);
		Objects.requireNonNull(lineage);
	}

	/** Returns the metric. */
	public String metric() {
		return key.metric();
	}

	/** Returns the code of the organisation unit. */
	public String org() {
		return key.org();
	}

	/** Returns the code of what it is about among its like: the member of its cut, or else the organisation unit. */
	public String subject() {
		return key.dimensions().isEmpty() ? key.org() : String.join(",", key.dimensions().values());
	}
}
