package org.chapterhouse.render.office.internal.document;

import java.io.IOException;

import org.chapterhouse.api.layout.Block;
import org.chapterhouse.api.layout.Layout;
import org.chapterhouse.api.layout.Look;
import org.chapterhouse.api.layout.Section;
import org.chapterhouse.api.render.LaidOut;
import org.chapterhouse.render.office.internal.OfficePackage;
import org.chapterhouse.render.office.internal.OfficeTexts;
import org.chapterhouse.render.office.internal.Palette;
import org.chapterhouse.render.office.internal.Xml;

/**
 * Makes the document of a report: cover, contents, and its sections as the templates lay them out. Parts and summaries begin a page; chapters follow each other, because only a word
 * processor knows how full its pages are. Used once.
 */
public final class ReportDocument {

	private static final String SPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
			+ "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
			+ "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
			+ "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";
	private static final String TYPE = "vnd.openxmlformats-officedocument.wordprocessingml.";
	private static final double PAGE_WIDTH = 595.3;
	private static final double PAGE_HEIGHT = 841.9;
	private static final double SIDE = 57.15;
	private static final double INNER = PAGE_WIDTH - 2 * SIDE;
	private static final double TOP = 52;
	private static final double BETWEEN = 26;
	private static final double COVER_GROUND = 430;

	private final Layout layout;
	private final Palette palette;
	private final OfficeTexts texts;
	private final OfficePackage file = new OfficePackage();
	private final Paragraphs paragraphs = new Paragraphs();
	private final StringBuilder out = new StringBuilder(1 << 17);

	private ReportDocument(Layout layout, Palette palette, OfficeTexts texts) {
		this.layout = layout;
		this.palette = palette;
		this.texts = texts;
	}

	/**
	 * Makes the document.
	 *
	 * @throws IOException if a font cannot be read
	 */
	public static OfficePackage of(LaidOut report, Palette palette, OfficeTexts texts) throws IOException {
		return new ReportDocument(report.layout(), palette, texts).make(new ChartImages(report.fonts()));
	}

	private OfficePackage make(ChartImages images) throws IOException {
		file.relate("", "officeDocument", DocumentBody.PART);
		DocumentBody body = new DocumentBody(out, file, paragraphs, images, palette.font());
		boolean first = true;
		Section.Kind before = Section.Kind.COVER;
		for (Section section : layout.sections()) {
			switch (section.kind()) {
			case COVER -> {
				body.cover(section, PAGE_WIDTH, COVER_GROUND);
				out.append("<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>").append(page("", 0, 0))
						.append("</w:pPr></w:p>");
			}
			case CONTENTS -> contents(section);
			case PART, CHAPTER, SUMMARY, CLOSING -> {
				boolean newPage = section.kind() == Section.Kind.SUMMARY || section.kind() != Section.Kind.CHAPTER && section.kind() != before;
				if (!newPage && section.kind() == before) {
					out.append(Paragraphs.space(BETWEEN));
				}
				body.section(section, newPage && !first, INNER);
			}
			}
			before = section.kind();
			first = section.kind() == Section.Kind.COVER;
		}
		Paragraphs.end(out);
		String header = part("header1", "header",
				"<w:hdr " + SPACES + ">" + running("Header", Paragraphs.runs(layout.titleLine().replace('\n', ' '), small()), "") + "</w:hdr>");
		String footer = part("footer1", "footer",
				"<w:ftr " + SPACES + ">" + running("Footer", Paragraphs.runs(layout.publisher(), small()) + "<w:r><w:tab/></w:r>" + field("PAGE")
						+ Paragraphs.runs(" / ", small()) + field("NUMPAGES"),
						"<w:tabs><w:tab w:val=\"right\" w:pos=\"" + Paragraphs.twips(INNER) + "\"/></w:tabs>") + "</w:ftr>");
		String references = "<w:headerReference w:type=\"default\" r:id=\"" + header + "\"/><w:footerReference w:type=\"default\" r:id=\"" + footer
				+ "\"/>";
		file.add(DocumentBody.PART, TYPE + "document.main+xml",
				Xml.HEAD + "<w:document " + SPACES + "><w:body>" + out + page(references, SIDE, TOP) + "</w:body></w:document>");
		DocumentStyles styles = new DocumentStyles(layout, palette);
		part("styles", "styles", styles.styles(SPACES, INNER, look("part-title"), heading(1), heading(2)));
		part("settings", "settings", styles.settings(SPACES));
		part("fontTable", "fontTable", styles.fonts(SPACES));
		file.add("word/theme/theme1.xml", "vnd.openxmlformats-officedocument.theme+xml", palette.theme());
		file.relate(DocumentBody.PART, "theme", "word/theme/theme1.xml");
		file.describe(layout);
		return file;
	}

	private String part(String name, String relation, String xml) {
		file.add("word/" + name + ".xml", TYPE + relation + "+xml", Xml.HEAD + xml);
		return file.relate(DocumentBody.PART, relation, "word/" + name + ".xml");
	}

	private Look small() {
		return new Look(8.5, 12, false, false, palette.muted(), -1, Look.Align.LEFT, Look.VerticalAlign.TOP, Look.Edges.NONE, Look.Edges.NONE,
				Look.Borders.NONE);
	}

	private static String running(String style, String runs, String tabs) {
		return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + tabs + "</w:pPr>" + runs + "</w:p>";
	}

	private String field(String name) {
		return field(name, "<w:rPr><w:color w:val=\"" + Xml.colour(palette.muted()) + "\"/><w:sz w:val=\"17\"/></w:rPr>", "1");
	}

	private static String field(String instruction, String letters, String shown) {
		String run = "<w:r>" + letters;
		return run + "<w:fldChar w:fldCharType=\"begin\"/></w:r>" + run + "<w:instrText xml:space=\"preserve\"> " + instruction
				+ " </w:instrText></w:r>" + run + "<w:fldChar w:fldCharType=\"separate\"/></w:r>" + run + "<w:t>" + shown + "</w:t></w:r>" + run
				+ "<w:fldChar w:fldCharType=\"end\"/></w:r>";
	}

	private static String page(String references, double side, double top) {
		long edge = Paragraphs.twips(side);
		long above = Paragraphs.twips(top);
		long running = Paragraphs.twips(top / 2);
		return "<w:sectPr>" + references + "<w:pgSz w:w=\"" + Paragraphs.twips(PAGE_WIDTH) + "\" w:h=\"" + Paragraphs.twips(PAGE_HEIGHT)
				+ "\"/><w:pgMar w:top=\"" + above + "\" w:right=\""
				+ edge + "\" w:bottom=\"" + above + "\" w:left=\"" + edge + "\" w:header=\"" + running + "\" w:footer=\"" + running
				+ "\" w:gutter=\"0\"/></w:sectPr>";
	}

	/** Writes the list of contents; its entries lead to their sections. Page numbers are fields: only the word processor knows them, until then there are none. */
	private void contents(Section section) {
		String title = section.title().isEmpty() ? texts.word("sheets.contents") : section.title();
		out.append("<w:p><w:pPr><w:pStyle w:val=\"TOCHeading\"/></w:pPr><w:r><w:t>").append(Xml.text(title)).append("</w:t></w:r></w:p>");
		for (Section entry : layout.sections()) {
			if (entry.kind() == Section.Kind.PART || entry.kind() == Section.Kind.CHAPTER) {
				String bookmark = paragraphs.bookmark(entry.bookmark());
				out.append("<w:p><w:pPr><w:pStyle w:val=\"TOC").append(entry.level() + 1).append("\"/></w:pPr><w:hyperlink w:anchor=\"")
						.append(bookmark).append("\" w:history=\"1\"><w:r><w:t xml:space=\"preserve\">").append(Xml.text(entry.title()))
						.append("</w:t></w:r><w:r><w:tab/></w:r>").append(field("PAGEREF " + bookmark + " \\h", "", ""))
						.append("</w:hyperlink></w:p>");
			}
		}
	}

	private Look heading(int level) {
		return layout.sections().stream().filter(section -> section.kind() == Section.Kind.CHAPTER).flatMap(section -> section.blocks().stream())
				.flatMap(DocumentStyles::inside).filter(block -> block instanceof Block.Heading heading && heading.level() == level)
				.map(block -> block.style().look()).findFirst()
				.orElse(look(level == 1 ? 21 : 10.5));
	}

	private Look look(String style) {
		return layout.sections().stream().flatMap(section -> section.blocks().stream()).flatMap(DocumentStyles::inside)
				.filter(block -> block.style().name().equals(style))
				.map(block -> block.style().look()).findFirst().orElse(look(14));
	}

	private Look look(double size) {
		return new Look(size, size * 1.4, true, false, palette.dark(), -1, Look.Align.LEFT, Look.VerticalAlign.TOP, Look.Edges.NONE, Look.Edges.NONE,
				Look.Borders.NONE);
	}
}
