package org.chapterhouse.render.office.internal.document;

import java.util.HashMap;
import java.util.Map;

import org.chapterhouse.api.layout.Look;
import org.chapterhouse.api.layout.Shape;
import org.chapterhouse.render.office.internal.Xml;

/** Writes paragraphs of a document with their looks. Used by one thread. */
final class Paragraphs {

	/** The outline level of a text that is no heading. */
	static final int NO_HEADING = 0;

	private static final int TWENTIETHS = 20;
	private static final String SPACE = "<w:p><w:pPr>";
	private static final int INSET = 12;
	private static final String INDENT = "<w:ind w:left=\"" + (INSET + 1) * TWENTIETHS + "\" w:right=\"" + (INSET + 1) * TWENTIETHS + "\"/>";
	private static final int LONGEST_LINE = 1_600;

	/**
	 * Says what surrounds a paragraph.
	 *
	 * @param background behind it; {@link Shape#NONE}: none
	 * @param top        the line above it
	 * @param bottom     the line below it
	 * @param keepNext   whether it stays on the page of what follows
	 * @param breakBefore whether it begins a page
	 */
	record Around(int background, Look.Border top, Look.Border bottom, boolean keepNext, boolean breakBefore) {

		/** Nothing. */
		static final Around NOTHING = new Around(Shape.NONE, Look.Border.NONE, Look.Border.NONE, false, false);

		Around kept() {
			return new Around(background, top, bottom, true, breakBefore);
		}

		Around onNewPage() {
			return new Around(background, top, bottom, keepNext, true);
		}
	}

	private final Map<String, String> bookmarks = new HashMap<>();
	private int ids;

	/** Returns a number for a bookmark or picture. */
	int id() {
		return ++ids;
	}

	/** Returns the name that a bookmark of the layout has in the document. */
	String bookmark(String name) {
		return bookmarks.computeIfAbsent(name, key -> "_Toc" + String.format("%06d", bookmarks.size() + 1));
	}

	/**
	 * Writes a paragraph.
	 *
	 * @param text     line breaks are line feeds
	 * @param level    1 to 3 for headings, whose style has the look; else {@link #NO_HEADING}
	 * @param link     the bookmark it leads to; empty: none
	 * @param bookmark its own; empty: none
	 */
	String write(String text, Look look, int level, String link, String bookmark, Around around) {
		StringBuilder xml = new StringBuilder("<w:p><w:pPr>");
		xml.append(level == NO_HEADING ? "" : "<w:pStyle w:val=\"Heading" + level + "\"/>")
				.append(around.keepNext() || level > 0 ? "<w:keepNext/>" : "")
				.append(around.breakBefore() ? "<w:pageBreakBefore/>" : "").append(borders(around));
		if (around.background() != Shape.NONE) {
			xml.append("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"").append(Xml.colour(around.background())).append("\"/>");
		}
		double height = look.lineHeight() > 0 ? look.lineHeight() : look.size() * 1.45;
		xml.append("<w:spacing w:before=\"").append(twips(look.margin().top())).append("\" w:after=\"").append(twips(look.margin().bottom()))
				.append("\" w:line=\"")
				.append(twips(height)).append("\" w:lineRule=\"exact\"/>").append(around.background() == Shape.NONE ? "" : INDENT)
				.append("<w:jc w:val=\"").append(switch (look.align()) {
				case LEFT -> "left";
				case CENTER -> "center";
				case RIGHT -> "right";
				case JUSTIFY -> "both";
				}).append("\"/></w:pPr>");
		if (!bookmark.isEmpty()) {
			int id = id();
			xml.append("<w:bookmarkStart w:id=\"").append(id).append("\" w:name=\"").append(bookmark(bookmark)).append("\"/><w:bookmarkEnd w:id=\"")
					.append(id).append("\"/>");
		}
		String runs = runs(text, look);
		xml.append(link.isEmpty() ? runs : "<w:hyperlink w:anchor=\"" + bookmark(link) + "\" w:history=\"1\">" + runs + "</w:hyperlink>");
		return xml.append("</w:p>").toString();
	}

	/** A ground reaches as far as the lines around it, so it has some of its own colour at its sides. */
	private static String borders(Around around) {
		String side = around.background() == Shape.NONE ? ""
				: border("left", new Look.Border(1, around.background())).replace("w:space=\"4\"", "w:space=\"" + INSET + "\"");
		String lines = border("top", around.top()) + side + border("bottom", around.bottom()) + side.replace("<w:left", "<w:right");
		return lines.isEmpty() ? "" : "<w:pBdr>" + lines + "</w:pBdr>";
	}

	/** Returns a line at an edge of a paragraph or cell; empty if there is none. */
	static String border(String edge, Look.Border border) {
		return border.width() <= 0 || border.colour() == Shape.NONE ? ""
				: "<w:" + edge + " w:val=\"single\" w:sz=\"" + Math.max(2, Math.round(border.width() * 8)) + "\" w:space=\"4\" w:color=\""
						+ Xml.colour(border.colour()) + "\"/>";
	}

	/** Writes the runs of a text. */
	static String runs(String text, Look look) {
		StringBuilder xml = new StringBuilder();
		String properties = "<w:rPr>" + (look.bold() ? "<w:b/><w:bCs/>" : "<w:b w:val=\"0\"/><w:bCs w:val=\"0\"/>")
				+ (look.italic() ? "<w:i/><w:iCs/>" : "")
				+ "<w:color w:val=\"" + Xml.colour(look.colour()) + "\"/><w:sz w:val=\"" + Math.round(look.size() * 2) + "\"/><w:szCs w:val=\""
				+ Math.round(look.size() * 2)
				+ "\"/></w:rPr>";
		boolean first = true;
		for (String line : text.split("\n", -1)) {
			xml.append(first ? "" : "<w:r>" + properties + "<w:br/></w:r>");
			xml.append(line.isEmpty() ? "" : "<w:r>" + properties + "<w:t xml:space=\"preserve\">" + Xml.text(line) + "</w:t></w:r>");
			first = false;
		}
		return xml.toString();
	}

	/** Writes a paragraph without text that takes some height and stays with what follows. */
	static String space(double height) {
		return SPACE + "<w:keepNext/>" + emptyLine(Math.max(TWENTIETHS, twips(height)));
	}

	/** Makes the space that a document ends with as low as it can be, lest it take a page of its own; after a table there must be one. */
	static void end(StringBuilder document) {
		int last = document.lastIndexOf(SPACE);
		if (last >= 0 && document.indexOf("<w:t", last) < 0 && document.indexOf("<w:drawing", last) < 0 && document.indexOf("<w:sectPr", last) < 0) {
			document.setLength(last);
			document.append(SPACE).append(emptyLine(TWENTIETHS));
		}
	}

	private static String emptyLine(long twips) {
		return "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"" + twips
				+ "\" w:lineRule=\"exact\"/><w:rPr><w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/></w:rPr></w:pPr></w:p>";
	}

	/** Returns a length in twentieths of a point. */
	static long twips(double points) {
		return Math.round(Math.min(LONGEST_LINE, points) * TWENTIETHS);
	}
}
