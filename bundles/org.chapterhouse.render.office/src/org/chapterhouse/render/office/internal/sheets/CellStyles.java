package org.chapterhouse.render.office.internal.sheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chapterhouse.render.office.internal.Palette;
import org.chapterhouse.render.office.internal.Xml;

/** Collects the looks of cells that a workbook uses, numbers them in the order they are asked for, and writes them as its part of styles. Used by one thread. */
final class CellStyles {

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
	 * @param text   whether it is text whatever it looks like
	 */
	record Look(String format, Font font, int fill, Align align, int line, boolean wrap, boolean text) {

		Look filled(int ground) {
			return new Look(format, font, ground, align, line, wrap, text);
		}

		Look aligned(Align other) {
			return new Look(format, font, fill, other, line, wrap, text);
		}

		Look lettered(Font other) {
			return new Look(format, other, fill, align, line, wrap, text);
		}

		Look formatted(String other) {
			return new Look(other, font, fill, align, line, wrap, text);
		}

		Look onOneLine() {
			return new Look(format, font, fill, align, line, false, text);
		}

		Look asText() {
			return new Look(format, font, fill, align, line, wrap, true);
		}
	}

	/** Describes letters. */
	record Font(double size, boolean bold, int colour, boolean underlined) {
	}

	/** Shows numbers as they are. */
	static final String GENERAL = "General";
	private static final int FIRST_OWN_FORMAT = 164;

	private final Palette palette;
	private final Map<Look, Integer> looks = new LinkedHashMap<>();
	private final Map<String, Integer> formats = new LinkedHashMap<>();
	private final Map<Font, Integer> fonts = new LinkedHashMap<>();
	private final Map<Integer, Integer> fills = new LinkedHashMap<>();
	private final Map<Integer, Integer> lines = new LinkedHashMap<>();

	CellStyles(Palette palette) {
		this.palette = palette;
		fonts.put(new Font(10, false, palette.text(), false), 0);
		fills.put(-1, 0);
		fills.put(-2, 1);
		lines.put(-1, 0);
		of(plain());
	}

	Palette palette() {
		return palette;
	}

	/** Returns the look of a text of a table. */
	Look body() {
		return new Look(GENERAL, new Font(10, false, palette.text(), false), -1, Align.LEFT, palette.grid(), false, false);
	}

	/** Returns the look of a cell that has none of its own. */
	Look plain() {
		return new Look(GENERAL, new Font(10, false, palette.text(), false), -1, Align.LEFT, -1, false, false);
	}

	/** Returns the look of the head of a column. */
	Look head() {
		return new Look(GENERAL, new Font(10, true, 0xFFFFFF, false), palette.dark(), Align.LEFT, -1, true, false);
	}

	/** Returns the look of a title. */
	Look title(double size) {
		return plain().lettered(new Font(size, true, palette.dark(), false));
	}

	/** Returns the look of a link. */
	Look link() {
		return plain().lettered(new Font(10, false, palette.accent(), true));
	}

	/** Returns the look of what is less important. */
	Look small() {
		return plain().lettered(new Font(9, false, palette.muted(), false));
	}

	/** Returns the number of a look. */
	int of(Look look) {
		Integer known = looks.get(look);
		if (known == null) {
			known = looks.size();
			looks.put(look, known);
			if (!look.format().equals(GENERAL)) {
				formats.putIfAbsent(look.format(), FIRST_OWN_FORMAT + formats.size());
			}
			fonts.putIfAbsent(look.font(), fonts.size());
			fills.putIfAbsent(look.fill(), fills.size());
			lines.putIfAbsent(look.line(), lines.size());
		}
		return known;
	}

	/** Writes the part. */
	String xml() {
		StringBuilder xml = new StringBuilder(Xml.HEAD).append("<styleSheet xmlns=\"").append(Sheet.MAIN).append("\">");
		if (!formats.isEmpty()) {
			xml.append("<numFmts count=\"").append(formats.size()).append("\">");
			formats.forEach(
					(format, id) -> xml.append("<numFmt numFmtId=\"").append(id).append("\" formatCode=\"").append(Xml.text(format)).append("\"/>"));
			xml.append("</numFmts>");
		}
		xml.append("<fonts count=\"").append(fonts.size()).append("\">");
		fonts.keySet()
				.forEach(font -> xml.append("<font>").append(font.bold() ? "<b/>" : "").append(font.underlined() ? "<u/>" : "").append("<sz val=\"")
						.append(Xml.number(font.size())).append("\"/><color rgb=\"FF").append(Xml.colour(font.colour())).append("\"/><name val=\"")
						.append(Palette.FALLBACK_FONT).append("\"/><family val=\"2\"/><charset val=\"134\"/></font>"));
		xml.append("</fonts><fills count=\"").append(fills.size()).append("\">");
		fills.keySet().forEach(fill -> xml.append("<fill><patternFill patternType=\"").append(switch (fill) {
		case -1 -> "none\"/>";
		case -2 -> "gray125\"/>";
		default -> "solid\"><fgColor rgb=\"FF" + Xml.colour(fill) + "\"/><bgColor indexed=\"64\"/></patternFill>";
		}).append("</fill>"));
		xml.append("</fills><borders count=\"").append(lines.size()).append("\">");
		lines.keySet().forEach(line -> xml.append("<border><left/><right/><top/>").append(line < 0 ? "<bottom/>"
				: "<bottom style=\"thin\"><color rgb=\"FF" + Xml.colour(line) + "\"/></bottom>").append("<diagonal/></border>"));
		xml.append(
				"</borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"")
				.append(looks.size()).append("\">");
		looks.keySet().forEach(look -> xml.append(format(look)));
		return xml.append("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>")
				.toString();
	}

	private String format(Look look) {
		String align = List.of("left", "right", "center").get(look.align().ordinal());
		return "<xf numFmtId=\"" + formats.getOrDefault(look.format(), 0) + "\" fontId=\"" + fonts.get(look.font()) + "\" fillId=\""
				+ fills.get(look.fill()) + "\" borderId=\"" + lines.get(look.line()) + "\" xfId=\"0\"" + (look.text() ? " quotePrefix=\"1\"" : "")
				+ " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\"" + align
				+ "\" vertical=\"center\"" + (look.line() >= 0 || look.fill() >= 0 ? " indent=\"1\"" : "") + (look.wrap() ? " wrapText=\"1\"" : "")
				+ "/></xf>";
	}
}
