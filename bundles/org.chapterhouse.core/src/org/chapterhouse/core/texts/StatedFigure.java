package org.chapterhouse.core.texts;

import java.util.Objects;

/**
 * Holds a figure that a text states, as somebody last saw it.
 *
 * @param fact  the fact, whatever its period: {@code metric@organisation[dimension=value]}
 * @param shown how it showed in running text
 */
public record StatedFigure(String fact, String shown) {

	/** Makes a figure; nothing may be null. */
	public StatedFigure {
		Objects.requireNonNull(fact);
		Objects.requireNonNull(shown);
	}
}
