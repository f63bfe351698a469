package org.chapterhouse.render.office.internal.document;

import java.util.stream.Stream;

import org.chapterhouse.api.layout.Block;
import org.chapterhouse.api.layout.Layout;
import org.chapterhouse.api.layout.Look;
import org.chapterhouse.render.office.internal.Palette;
import org.chapterhouse.render.office.internal.Xml;

/** Writes what a document says about all of its texts: styles, fonts, language. */
final class DocumentStyles {

	private final Palette palette;
	private final String language;

	DocumentStyles(Layout layout, Palette palette) {
		this.palette = palette;
		this.language = layout.language().matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") ? layout.language() : "en";
	}

	/** Returns a block and all that it holds. */
	static Stream<Block> inside(Block block) {
		return Stream.concat(Stream.of(block), switch (block) {
		case Block.Stack stack -> stack.blocks().stream().flatMap(DocumentStyles::inside);
		case Block.Group group -> group.rows().stream().flatMap(DocumentStyles::inside);
		case Block.Table table -> Stream.concat(table.header().stream(), table.rows().stream()).flatMap(DocumentStyles::inside);
		case Block.Heading heading -> Stream.empty();
		case Block.Paragraph paragraph -> Stream.empty();
		case Block.Picture picture -> Stream.empty();
		});
	}

	private static Stream<Block> inside(Block.Row row) {
		return row.cells().stream().flatMap(cell -> cell.blocks().stream()).flatMap(DocumentStyles::inside);
	}

	/**
	 * Writes the styles: headings look as they do in the report.
	 *
	 * @param width of the text
	 */
	String styles(String spaces, double width, Look part, Look chapter, Look table) {
		StringBuilder xml = new StringBuilder("<w:styles ").append(spaces).append("><w:docDefaults><w:rPrDefault><w:rPr>").append(font())
				.append("<w:color w:val=\"")
				.append(Xml.colour(palette.text())).append("\"/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/><w:lang w:val=\"").append(language)
				.append("\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before=\"0\" w:after=\"0\"/></w:pPr></w:pPrDefault></w:docDefaults>");
		xml.append(style("Normal", "Normal", "", "<w:qFormat/>", "", ""));
		Look[] looks = { part, chapter, table };
		for (int level = 1; level <= looks.length; level++) {
			xml.append(style("Heading" + level, "heading " + level, "Normal", "<w:next w:val=\"Normal\"/><w:uiPriority w:val=\"9\"/><w:qFormat/>",
					"<w:keepNext/><w:keepLines/><w:outlineLvl w:val=\"" + (level - 1) + "\"/>",
					letters(looks[level - 1].size(), true, looks[level - 1].colour())));
		}
		xml.append(style("TOCHeading", "TOC Heading", "Normal", "<w:next w:val=\"Normal\"/><w:uiPriority w:val=\"39\"/><w:qFormat/>",
				"<w:keepNext/><w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"6\" w:color=\"" + Xml.colour(palette.accent())
						+ "\"/></w:pBdr><w:spacing w:after=\"120\"/>",
				letters(chapter.size(), true, palette.dark())));
		String numbers = "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"" + Paragraphs.twips(width) + "\"/></w:tabs>";
		xml.append(style("TOC1", "toc 1", "Normal", "<w:next w:val=\"Normal\"/><w:uiPriority w:val=\"39\"/>",
				"<w:keepNext/>" + numbers + "<w:spacing w:before=\"200\" w:after=\"60\"/>",
				letters(11, true, palette.dark())));
		xml.append(style("TOC2", "toc 2", "Normal", "<w:next w:val=\"Normal\"/><w:uiPriority w:val=\"39\"/>",
				numbers + "<w:spacing w:before=\"80\" w:after=\"80\"/><w:ind w:left=\"360\"/>",
				letters(10.5, false, palette.text())));
		xml.append(style("Header", "header", "Normal", "<w:uiPriority w:val=\"99\"/>",
				"<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"" + Xml.colour(palette.grid())
						+ "\"/></w:pBdr><w:jc w:val=\"right\"/>",
				letters(8.5, false, palette.muted())));
		xml.append(style("Footer", "footer", "Normal", "<w:uiPriority w:val=\"99\"/>", "", letters(8.5, false, palette.muted())));
		return xml.append("</w:styles>").toString();
	}

	private static String style(String id, String name, String basedOn, String about, String paragraph, String letters) {
		return "<w:style w:type=\"paragraph\"" + (basedOn.isEmpty() ? " w:default=\"1\"" : "") + " w:styleId=\"" + id + "\"><w:name w:val=\"" + name
				+ "\"/>"
				+ (basedOn.isEmpty() ? "" : "<w:basedOn w:val=\"" + basedOn + "\"/>") + about
				+ (paragraph.isEmpty() ? "" : "<w:pPr>" + paragraph + "</w:pPr>")
				+ (letters.isEmpty() ? "" : "<w:rPr>" + letters + "</w:rPr>") + "</w:style>";
	}

	private static String letters(double size, boolean bold, int colour) {
		return (bold ? "<w:b/><w:bCs/>" : "") + "<w:color w:val=\"" + Xml.colour(colour) + "\"/><w:sz w:val=\"" + Math.round(size * 2)
				+ "\"/><w:szCs w:val=\"" + Math.round(size * 2)
				+ "\"/>";
	}

	private String font() {
		String name = Xml.text(palette.font());
		return "<w:rFonts w:ascii=\"" + name + "\" w:hAnsi=\"" + name + "\" w:eastAsia=\"" + name + "\" w:cs=\"" + name + "\"/>";
	}

	/** Writes the settings: page numbers in the list of contents are to be filled in when the document is opened. */
	String settings(String spaces) {
		return "<w:settings " + spaces
				+ "><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"420\"/><w:characterSpacingControl w:val=\"compressPunctuation\"/><w:updateFields w:val=\"true\"/><w:compat>"
				+ "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat><w:themeFontLang w:val=\""
				+ language
				+ "\" w:eastAsia=\"zh-CN\"/></w:settings>";
	}

	/** Writes which font stands in where the report's is not installed. */
	String fonts(String spaces) {
		return "<w:fonts " + spaces + "><w:font w:name=\"" + Xml.text(palette.font()) + "\"><w:altName w:val=\"" + Palette.FALLBACK_FONT
				+ "\"/><w:charset w:val=\"86\"/><w:family w:val=\"swiss\"/><w:pitch w:val=\"variable\"/></w:font></w:fonts>";
	}
}
