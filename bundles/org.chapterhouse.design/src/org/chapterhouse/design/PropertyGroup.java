package org.chapterhouse.design;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Holds properties that belong together.
 *
 * @param id         names it, for instance {@code font}
 * @param label      its name in words
 * @param note       what is worth knowing about all of them; possibly empty. What stands between {@code <a>} and {@code </a>} leads to the colours of the theme, and with {@code href="frame"} to the frame
 * @param properties in the order to show them
 */
public record PropertyGroup(String id, String label, String note, List<DesignProperty> properties) {

	/** Makes a group; the list is copied. */
	public PropertyGroup {
		Objects.requireNonNull(id);
		Objects.requireNonNull(label);
		Objects.requireNonNull(note);
		properties = List.copyOf(properties);
	}

	/** Returns it with other properties. */
	public PropertyGroup with(UnaryOperator<DesignProperty> change) {
		return new PropertyGroup(id, label, note, properties.stream().map(change).toList());
	}
}
