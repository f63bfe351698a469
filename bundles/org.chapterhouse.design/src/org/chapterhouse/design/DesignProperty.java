package org.chapterhouse.design;

import java.util.List;
import java.util.Objects;

/**
 * Holds what can be changed of an element.
 *
 * @param id       names it among those of its element, for instance {@code fontSize}
 * @param label    its name in words
 * @param type     what its values are
 * @param value    its value, its own or that which counts in its place; empty: none is known
 * @param own      whether the value is its own; else it comes from a style, from what is around it, or is what BIRT takes
 * @param from     where a value that is not its own comes from, in words; possibly empty
 * @param editable whether it may be changed
 * @param choices  the values to choose from; of types that allow other values too, those worth offering
 * @param units    the units that a length may have
 */
public record DesignProperty(String id, String label, Type type, String value, boolean own, String from, boolean editable, List<Choice> choices,
		List<String> units) {

	/** Says what the values of a property are. */
	public enum Type {
		/** One line of text. */
		TEXT,
		/** Lines of text. */
		LONG_TEXT,
		/** A number and a unit, as {@code 9.5pt}. */
		LENGTH,
		/** A colour as {@code #RRGGBB}. */
		COLOUR,
		/** One of the choices. */
		CHOICE,
		/** {@code true} or {@code false}. */
		FLAG,
		/** The name of a font, or names with commas between. */
		FONT,
		/** A whole number. */
		COUNT,
		/** How many times something is enlarged, as {@code 1.5}. */
		FACTOR
	}

	/**
	 * Holds a value to choose.
	 *
	 * @param value what stands in the design
	 * @param label what people read
	 */
	public record Choice(String value, String label) {

		/** Makes a choice. */
		public Choice {
			Objects.requireNonNull(value);
			Objects.requireNonNull(label);
		}
	}

	/** Returns it as one that may not be changed. */
	public DesignProperty fixed() {
		return new DesignProperty(id, label, type, value, own, from, false, choices, units);
	}

	/** Returns it with another value. */
	public DesignProperty with(String other) {
		return new DesignProperty(id, label, type, other, own, from, editable, choices, units);
	}

	/** Makes a property; the lists are copied. */
	public DesignProperty {
		Objects.requireNonNull(id);
		Objects.requireNonNull(label);
		Objects.requireNonNull(type);
		Objects.requireNonNull(value);
		Objects.requireNonNull(from);
		choices = List.copyOf(choices);
		units = List.copyOf(units);
	}
}
