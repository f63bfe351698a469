package org.chapterhouse.render.office.internal.sheets;

import java.math.BigDecimal;
import java.util.Locale;

import org.chapterhouse.render.office.internal.Palette;
import org.chapterhouse.render.office.internal.Xml;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;

/** Knows the looks of cells that workbooks use. Immutable. */
record CellStyles(Palette palette) {

	/** Where a cell's content stands. */
	enum Align {
		LEFT, RIGHT, CENTER
	}

	/**
	 * Says how a cell looks.
	 *
	 * @param format number format
	 * @param font   letters
	 * @param fill   ground; -1: none
	 * @param align  where its content stands
	 * @param line   colour of the line below; -1: none
	 * @param wrap   whether it breaks lines
	 */
	record Look(String format, Font font, int fill, Align align, int line, boolean wrap) {

		Look filled(int ground) {
			return new Look(format, font, ground, align, line, wrap);
		}

		Look aligned(Align other) {
			return new Look(format, font, fill, other, line, wrap);
		}

		Look lettered(Font other) {
			return new Look(format, other, fill, align, line, wrap);
		}

		Look formatted(String other) {
			return new Look(other, font, fill, align, line, wrap);
		}

		Look onOneLine() {
			return new Look(format, font, fill, align, line, false);
		}

		/** Its content stays text even when somebody edits it. */
		Look asText() {
			return formatted(TEXT);
		}

		void apply(StyleSetter style) {
			style.fontName(Palette.FALLBACK_FONT).fontSize(BigDecimal.valueOf(font.size())).fontColor(argb(font.colour()));
			if (font.bold()) {
				style.bold();
			}
			if (font.underlined()) {
				style.underlined();
			}
			if (!format.equals(GENERAL)) {
				style.format(format);
			}
			if (fill >= 0) {
				style.fillColor(argb(fill));
			}
			if (line >= 0) {
				style.borderStyle(BorderSide.BOTTOM, BorderStyle.THIN).borderColor(BorderSide.BOTTOM, argb(line));
			}
			style.horizontalAlignment(align.name().toLowerCase(Locale.ROOT)).verticalAlignment("center").indent(line >= 0 || fill >= 0 ? 1 : 0)
					.wrapText(wrap).set();
		}

		private static String argb(int colour) {
			return "FF" + Xml.colour(colour);
		}
	}

	/** Describes letters. */
	record Font(double size, boolean bold, int colour, boolean underlined) {
	}

	/** Is the size of usual letters. */
	static final double SIZE = 10;
	/** Shows numbers as they are. */
	static final String GENERAL = "General";
	private static final String TEXT = "@";

	/** Returns the look of a text of a table. */
	Look body() {
		return new Look(GENERAL, new Font(SIZE, false, palette.text(), false), -1, Align.LEFT, palette.grid(), false);
	}

	/** Returns the look of a cell that has none of its own. */
	Look plain() {
		return new Look(GENERAL, new Font(SIZE, false, palette.text(), false), -1, Align.LEFT, -1, false);
	}

	/** Returns the look of the head of a column. */
	Look head() {
		return new Look(GENERAL, new Font(SIZE, true, 0xFFFFFF, false), palette.dark(), Align.LEFT, -1, true);
	}

	/** Returns the look of a title. */
	Look title(double size) {
		return plain().lettered(new Font(size, true, palette.dark(), false));
	}

	/** Returns the look of a link. */
	Look link() {
		return plain().lettered(new Font(SIZE, false, palette.accent(), true));
	}

	/** Returns the look of what is less important. */
	Look small() {
		return plain().lettered(new Font(9, false, palette.muted(), false));
	}
}
