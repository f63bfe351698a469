package org.chapterhouse.api.layout;

import java.util.Objects;

/**
 * Says how a piece of a report looks, in two ways: by the name of the template's style, for forms with a style sheet of their own, and worked out.
 *
 * @param name the style that the template gives it; empty: none
 * @param look how it looks after all: style, what it takes from around it, and rules
 * @param mark what rules of the template set for this piece alone, beyond its style: bad news in red, a row set off
 */
public record Style(String name, Look look, Mark mark) {

	/** No style, nothing marked. */
	public static final Style NONE = new Style("", Look.PLAIN, Mark.NONE);

	/**
	 * Says what rules set for one piece.
	 *
	 * @param colour     of its texts; {@link Shape#NONE}: not set
	 * @param background behind it; {@link Shape#NONE}: not set
	 * @param bold       whether it was made bold
	 */
	public record Mark(int colour, int background, boolean bold) {

		/** Nothing set. */
		public static final Mark NONE = new Mark(Shape.NONE, Shape.NONE, false);
	}

	/** Makes a style; nothing may be null. */
	public Style {
		Objects.requireNonNull(name);
		Objects.requireNonNull(look);
		Objects.requireNonNull(mark);
	}
}
