package org.chapterhouse.design;

import java.util.List;
import java.util.Objects;

/**
 * Holds an element of the outline of a design.
 *
 * @param key      names the element in this design and, as long as its place or id does not change, in later readings of it
 * @param kind     what it is
 * @param kindName what it is, in words
 * @param name     what tells it from others of its kind: its name, its text or what it shows; possibly empty
 * @param id       the id that BIRT gave it; 0: none
 * @param line     the line of the source where it begins, from 1
 * @param lastLine the line of the source where it ends
 * @param children what is in it, in order
 */
public record DesignElement(String key, ElementKind kind, String kindName, String name, long id, int line, int lastLine,
		List<DesignElement> children) {

	/** Makes an element; the list is copied. */
	public DesignElement {
		Objects.requireNonNull(key);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(kindName);
		Objects.requireNonNull(name);
		children = List.copyOf(children);
	}

	/** Returns what people read in an outline. */
	public String label() {
		return name.isEmpty() ? kindName : kindName + " · " + name;
	}
}
