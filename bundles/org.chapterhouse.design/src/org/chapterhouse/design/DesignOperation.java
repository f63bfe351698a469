package org.chapterhouse.design;

import java.util.Objects;

/**
 * Names something that can be done with an element beside changing its properties.
 *
 * @param id    names it, for instance {@code remove}
 * @param label what it does, in words
 */
public record DesignOperation(String id, String label) {

	/** Makes an operation. */
	public DesignOperation {
		Objects.requireNonNull(id);
		Objects.requireNonNull(label);
	}
}
