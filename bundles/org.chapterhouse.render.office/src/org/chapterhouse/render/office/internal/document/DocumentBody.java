package org.chapterhouse.render.office.internal.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.api.layout.Block;
import org.chapterhouse.api.layout.Drawing;
import org.chapterhouse.api.layout.Look;
import org.chapterhouse.api.layout.Section;
import org.chapterhouse.api.layout.Shape;
import org.chapterhouse.api.layout.Style;
import org.chapterhouse.render.office.internal.OfficePackage;
import org.chapterhouse.render.office.internal.Xml;

/** Writes the sections of a report below each other: headings that make an outline, texts, tables, and charts as pictures. Used once. */
final class DocumentBody {

	/** The document's part. */
	static final String PART = "word/document.xml";

	private static final int WHITE = 0xFFFFFF;
	private static final int DEEPEST = 3;
	private static final int KEPT_ROWS = 14;
	private static final int FEW = 3;
	private static final String NOTES = "notes";
	private static final double BELOW_RULE = 6;

	private final StringBuilder out;
	private final OfficePackage file;
	private final Paragraphs paragraphs;
	private final ChartImages images;
	private final String font;
	private String heading = "";
	private boolean inChapter;
	private boolean breakBefore;
	private boolean beforeNotes;

	DocumentBody(StringBuilder out, OfficePackage file, Paragraphs paragraphs, ChartImages images, String font) {
		this.out = out;
		this.file = file;
		this.paragraphs = paragraphs;
		this.images = images;
		this.font = font;
	}

	/** Writes a section. */
	void section(Section section, boolean onNewPage, double width) throws IOException {
		heading = section.title();
		inChapter = section.kind() == Section.Kind.CHAPTER;
		breakBefore = onNewPage;
		String bookmark = section.bookmark();
		for (int at = 0; at < section.blocks().size(); at++) {
			beforeNotes = at + 1 < section.blocks().size() && isNotes(section.blocks().get(at + 1));
			block(section.blocks().get(at), width, Paragraphs.Around.NOTHING, bookmark);
			bookmark = section.kind() == Section.Kind.PART ? bookmark : "";
		}
		beforeNotes = false;
	}

	/** Notes do not stand on a page without something that they are about. */
	private static boolean isNotes(Block block) {
		return block instanceof Block.Table table && table.dataSet().equals(NOTES);
	}

	/** Writes blocks that stand on a ground of their own, a page wide. */
	void cover(Section cover, double width, double height) throws IOException {
		heading = "";
		List<Block.Row> rows = new ArrayList<>();
		List<Block> others = new ArrayList<>();
		Style style = Style.NONE;
		for (Block block : cover.blocks()) {
			if (block instanceof Block.Group group && group.columns().size() == 1) {
				rows.addAll(group.rows());
				style = group.style();
			} else {
				others.add(block);
			}
		}
		if (!rows.isEmpty()) {
			table(new Block.Group("", List.of(new Block.Column(1, Look.Align.LEFT)), rows, style, ""), List.of(), width, height);
		}
		for (Block block : others) {
			block(block, width, Paragraphs.Around.NOTHING, "");
		}
	}

	private Paragraphs.Around before(Paragraphs.Around around) {
		Paragraphs.Around now = breakBefore ? around.onNewPage() : around;
		breakBefore = false;
		return now;
	}

	private void block(Block block, double width, Paragraphs.Around around, String bookmark) throws IOException {
		switch (block) {
		case Block.Heading title -> out.append(paragraphs.write(title.text(), title.style().look(), level(title), "", bookmark, before(around)));
		case Block.Paragraph text -> {
			boolean isTitle = !inChapter && text.text().equals(heading);
			out.append(paragraphs.write(text.text(), text.style().look(), isTitle ? 1 : Paragraphs.NO_HEADING, text.link(), isTitle ? bookmark : "",
					before(isTitle || beforeNotes || around.background() != Shape.NONE ? around.kept() : around)));
		}
		case Block.Picture picture -> picture(picture, width, around.keepNext() || beforeNotes);
		case Block.Stack stack -> {
			for (Block one : stack.blocks()) {
				block(one, width, around, "");
			}
		}
		case Block.Group group -> {
			if (group.columns().size() == 1) {
				unwrapped(group.rows(), group.style(), width, bookmark);
			} else {
				space(group.style().look().margin().top());
				table(group, List.of(), width, 0);
			}
		}
		case Block.Table table -> table(table, width, bookmark);
		}
	}

	private int level(Block.Heading title) {
		return title.text().equals(heading) && !inChapter ? 1 : Math.min(DEEPEST, title.level() + 1);
	}

	/** Rows of one cell need no table: grounds and lines are the paragraphs' own, so that headings among them are in the outline. */
	private void unwrapped(List<Block.Row> rows, Style style, double width, String bookmark) throws IOException {
		space(style.look().margin().top());
		for (Block.Row row : rows) {
			for (Block.Cell cell : row.cells()) {
				cell(cell, style, width, bookmark);
			}
		}
		space(style.look().margin().bottom());
	}

	private void cell(Block.Cell cell, Style group, double width, String bookmark) throws IOException {
		Look look = cell.style().look();
		int ground = ground(cell.style());
		Look.Border top = look.borders().top();
		Look.Border bottom = look.borders().bottom().width() > 0 ? look.borders().bottom() : group.look().borders().bottom();
		if (ground != Shape.NONE) {
			Look.Border edge = new Look.Border(Math.max(1, look.padding().top()), ground);
			top = edge;
			bottom = edge;
		} else {
			space(look.padding().top());
		}
		int last = cell.blocks().size() - 1;
		for (int at = 0; at <= last; at++) {
			boolean boxed = ground != Shape.NONE;
			block(cell.blocks().get(at), width,
					new Paragraphs.Around(ground, at == 0 || boxed ? top : Look.Border.NONE, at == last || boxed ? bottom : Look.Border.NONE,
							at < last, false),
					bookmark);
		}
		if (ground == Shape.NONE) {
			space(look.padding().bottom());
		}
	}

	private void space(double height) {
		if (height >= 1 && !breakBefore) {
			out.append(Paragraphs.space(height));
		}
	}

	/** Returns what is behind a cell; white is nothing. */
	private static int ground(Style style) {
		int mark = style.mark().background();
		int ground = mark != Shape.NONE ? mark : style.look().background();
		return ground == WHITE ? Shape.NONE : ground;
	}

	private void table(Block.Table table, double width, String bookmark) throws IOException {
		List<Block.Row> head = new ArrayList<>();
		space(table.style().look().margin().top());
		for (Block.Row row : table.header()) {
			if (row.cells().size() == 1 && row.cells().get(0).span() >= table.columns().size()) {
				Block.Cell cell = row.cells().get(0);
				for (Block block : cell.blocks()) {
					block(block, width, new Paragraphs.Around(Shape.NONE, Look.Border.NONE, cell.style().look().borders().bottom(), true, false),
							bookmark);
				}
				space(cell.style().look().borders().bottom().width() > 1 ? BELOW_RULE : 0);
			} else {
				head.add(row);
			}
		}
		if (table.columns().size() == 1) {
			unwrapped(table.rows(), Style.NONE, width, "");
			return;
		}
		table(new Block.Group(table.dataSet(), table.columns(), table.rows(), table.style(), ""), head, width, 0);
	}

	private void table(Block.Group group, List<Block.Row> head, double width, double height) throws IOException {
		if (head.isEmpty() && group.rows().isEmpty()) {
			return;
		}
		if (breakBefore) {
			out.append(paragraphs.write("", Look.PLAIN, Paragraphs.NO_HEADING, "", "", before(Paragraphs.Around.NOTHING)));
		}
		long[] widths = group.columns().stream().mapToLong(column -> Math.max(1, Paragraphs.twips(column.share() * width))).toArray();
		out.append("<w:tbl><w:tblPr><w:tblW w:w=\"").append(Paragraphs.twips(width))
				.append("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" ")
				.append("w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar><w:tblLook w:val=\"0020\" w:firstRow=\"")
				.append(head.isEmpty() ? 0 : 1)
				.append("\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>");
		for (long one : widths) {
			out.append("<w:gridCol w:w=\"").append(one).append("\"/>");
		}
		out.append("</w:tblGrid>");
		Merged merged = new Merged(widths.length);
		for (Block.Row row : head) {
			row(row, widths, merged, true, true, 0);
		}
		int rows = group.rows().size();
		boolean followed = beforeNotes;
		beforeNotes = false;
		for (int at = 0; at < rows; at++) {
			boolean last = at == rows - 1;
			boolean kept = height == 0 && (last ? followed : rows <= KEPT_ROWS || at < FEW - 1 || at >= rows - FEW);
			row(group.rows().get(at), widths, merged, false, kept, at == 0 ? height : 0);
		}
		out.append("</w:tbl>").append(Paragraphs.space(height > 0 ? 1 : Math.max(2, group.style().look().margin().bottom())));
	}

	/** Remembers cells that reach down into further rows. */
	private static final class Merged {

		private final int[] left;
		private final int[] spans;

		Merged(int columns) {
			left = new int[columns];
			spans = new int[columns];
		}
	}

	private void row(Block.Row row, long[] widths, Merged merged, boolean inHead, boolean kept, double height) throws IOException {
		boolean bar = row.cells().stream().allMatch(cell -> cell.blocks().isEmpty())
				&& row.cells().stream().anyMatch(cell -> ground(cell.style()) != Shape.NONE);
		out.append("<w:tr><w:trPr><w:cantSplit/>")
				.append(height > 0 ? "<w:trHeight w:val=\"" + Paragraphs.twips(height) + "\" w:hRule=\"atLeast\"/>" : "")
				.append(bar ? "<w:trHeight w:val=\"120\" w:hRule=\"exact\"/>" : "").append(inHead ? "<w:tblHeader/>" : "").append("</w:trPr>");
		int next = 0;
		for (Block.Cell cell : row.cells()) {
			next = gaps(next, Math.min(cell.column(), widths.length), widths, merged);
			if (next >= widths.length) {
				break;
			}
			int span = Math.max(1, Math.min(cell.span(), widths.length - next));
			if (cell.rowSpan() > 1) {
				merged.left[next] = cell.rowSpan() - 1;
				merged.spans[next] = span;
			}
			cell(cell, row.style(), sum(widths, next, span), span, inHead || kept, height > 0);
			next += span;
		}
		gaps(next, widths.length, widths, merged);
		out.append("</w:tr>");
	}

	private int gaps(int from, int to, long[] widths, Merged merged) {
		int next = from;
		while (next < to) {
			boolean goesOn = merged.left[next] > 0;
			int span = goesOn ? merged.spans[next] : 1;
			out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(sum(widths, next, span)).append("\" w:type=\"dxa\"/>")
					.append(span > 1 ? "<w:gridSpan w:val=\"" + span + "\"/>" : "")
					.append(goesOn ? "<w:vMerge/>" : "").append("</w:tcPr>").append(Paragraphs.space(1)).append("</w:tc>");
			if (goesOn) {
				merged.left[next]--;
			}
			next += span;
		}
		return next;
	}

	private static long sum(long[] widths, int from, int count) {
		long sum = 0;
		for (int at = from; at < Math.min(widths.length, from + count); at++) {
			sum += widths[at];
		}
		return sum;
	}

	private void cell(Block.Cell cell, Style row, long width, int span, boolean kept, boolean onCover) throws IOException {
		Look look = cell.style().look();
		int ground = ground(cell.style()) == Shape.NONE ? ground(row) : ground(cell.style());
		String lines = Paragraphs.border("top", look.borders().top()) + Paragraphs.border("left", look.borders().left())
				+ Paragraphs.border("bottom", look.borders().bottom())
				+ Paragraphs.border("right", look.borders().right());
		out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>")
				.append(span > 1 ? "<w:gridSpan w:val=\"" + span + "\"/>" : "")
				.append(cell.rowSpan() > 1 ? "<w:vMerge w:val=\"restart\"/>" : "")
				.append(lines.isEmpty() ? "" : "<w:tcBorders>" + lines.replace("w:space=\"4\"", "w:space=\"0\"") + "</w:tcBorders>")
				.append(ground == Shape.NONE ? "" : "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + Xml.colour(ground) + "\"/>")
				.append("<w:tcMar>")
				.append(margin("top", look.padding().top())).append(margin("left", look.padding().left()))
				.append(margin("bottom", look.padding().bottom()))
				.append(margin("right", look.padding().right())).append("</w:tcMar><w:vAlign w:val=\"")
				.append(onCover ? "bottom" : switch (look.verticalAlign()) {
				case TOP -> "top";
				case MIDDLE -> "center";
				case BOTTOM -> "bottom";
				}).append("\"/></w:tcPr>");
		double inner = Math.max(10, width / 20.0 - look.padding().left() - look.padding().right());
		boolean closed = false;
		for (Block block : cell.blocks()) {
			block(block, inner, kept ? Paragraphs.Around.NOTHING.kept() : Paragraphs.Around.NOTHING, "");
			closed = block instanceof Block.Heading || block instanceof Block.Paragraph || block instanceof Block.Picture;
		}
		out.append(closed ? "" : Paragraphs.space(1)).append("</w:tc>");
	}

	private static String margin(String edge, double width) {
		return "<w:" + edge + " w:w=\"" + Paragraphs.twips(width) + "\" w:type=\"dxa\"/>";
	}

	private void picture(Block.Picture picture, double width, boolean kept) throws IOException {
		Drawing drawing = picture.painter().paint(width, picture.height());
		int id = paragraphs.id();
		String name = "word/media/chart" + id;
		file.addPicture(name + ".png", images.png(drawing));
		file.addPicture(name + ".svg", ChartSvg.of(drawing, font).getBytes(StandardCharsets.UTF_8));
		String size = " cx=\"" + Xml.emu(drawing.width()) + "\" cy=\"" + Xml.emu(drawing.height()) + "\"/>";
		String about = " id=\"" + id + "\" name=\"Chart " + id + "\" descr=\"" + Xml.text(drawing.description()) + "\"";
		Look.Edges margin = picture.style().look().margin();
		out.append("<w:p><w:pPr>").append(kept ? "<w:keepNext/>" : "")
				.append(before(Paragraphs.Around.NOTHING).breakBefore() ? "<w:pageBreakBefore/>" : "")
				.append("<w:spacing w:before=\"")
				.append(Paragraphs.twips(margin.top())).append("\" w:after=\"").append(Paragraphs.twips(margin.bottom()))
				.append("\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent")
				.append(size)
				.append("<wp:docPr").append(about)
				.append("/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData ")
				.append("uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr").append(about)
				.append("/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"").append(file.relate(PART, "image", name + ".png"))
				.append("\"><a:extLst><a:ext uri=\"{96DAC541-7B7A-43D3-8B79-37D633B846F1}\"><asvg:svgBlip xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" r:embed=\"")
				.append(file.relate(PART, "image", name + ".svg"))
				.append("\"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext")
				.append(size)
				.append("</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>");
	}
}
