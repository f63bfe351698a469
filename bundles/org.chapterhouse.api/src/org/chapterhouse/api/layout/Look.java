package org.chapterhouse.api.layout;

import java.util.Objects;

/**
 * Says how a piece of a report looks, with everything worked out. Lengths are points, colours 0xRRGGBB. The font is always the report's.
 *
 * @param size          of its letters
 * @param lineHeight    from one baseline to the next; 0: as the font has it
 * @param bold          whether bold
 * @param italic        whether slanted
 * @param colour        of its texts
 * @param background    behind it; {@link Shape#NONE}: none of its own
 * @param align         where lines stand
 * @param verticalAlign where the content of a cell stands
 * @param margin        around it
 * @param padding       between its edges and what it holds
 * @param borders       its edges
 */
public record Look(double size, double lineHeight, boolean bold, boolean italic, int colour, int background, Align align, VerticalAlign verticalAlign,
		Edges margin, Edges padding, Borders borders) {

	/** Black letters of ten points, and nothing else. */
	public static final Look PLAIN = new Look(10, 0, false, false, 0, Shape.NONE, Align.LEFT, VerticalAlign.TOP, Edges.NONE, Edges.NONE,
			Borders.NONE);

	/** Where lines stand. */
	public enum Align {
		/** At the left edge. */
		LEFT,
		/** In the middle. */
		CENTER,
		/** At the right edge. */
		RIGHT,
		/** At both edges. */
		JUSTIFY
	}

	/** Where the content of a cell stands. */
	public enum VerticalAlign {
		/** Above. */
		TOP,
		/** In the middle. */
		MIDDLE,
		/** Below. */
		BOTTOM
	}

	/**
	 * Holds a length for each edge.
	 *
	 * @param top    above
	 * @param right  on the right
	 * @param bottom below
	 * @param left   on the left
	 */
	public record Edges(double top, double right, double bottom, double left) {

		/** Nothing at any edge. */
		public static final Edges NONE = new Edges(0, 0, 0, 0);
	}

	/**
	 * Is the line at an edge.
	 *
	 * @param width  0: there is none
	 * @param colour of the line
	 */
	public record Border(double width, int colour) {

		/** No line. */
		public static final Border NONE = new Border(0, Shape.NONE);
	}

	/**
	 * Holds the line at each edge.
	 *
	 * @param top    above
	 * @param right  on the right
	 * @param bottom below
	 * @param left   on the left
	 */
	public record Borders(Border top, Border right, Border bottom, Border left) {

		/** No line at any edge. */
		public static final Borders NONE = new Borders(Border.NONE, Border.NONE, Border.NONE, Border.NONE);
	}

	/** Makes a look; nothing may be null. */
	public Look {
		Objects.requireNonNull(align);
		Objects.requireNonNull(verticalAlign);
		Objects.requireNonNull(margin);
		Objects.requireNonNull(padding);
		Objects.requireNonNull(borders);
	}
}
