package org.chapterhouse.render.office.internal.slides;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.chapterhouse.api.layout.Block;
import org.chapterhouse.api.layout.Shape;
import org.chapterhouse.api.layout.Style;
import org.chapterhouse.render.office.internal.Palette;
import org.chapterhouse.render.office.internal.TextMeasure;
import org.chapterhouse.render.office.internal.TextPieces;
import org.chapterhouse.render.office.internal.Xml;

/** Sets a table for slides: as many rows on each as have room, the head on every one. */
final class SlideTable {

	/** The smallest letters. */
	static final double SMALLEST = 10;

	private static final double[] SIZES = { 16, 15, 14, 13, 12, 11, SMALLEST };
	private static final double SEVERAL = 12;
	private static final double BESIDE_CARDS = 11;
	private static final double LINE = 1.4;
	private static final double SIDE = 6;
	private static final double EDGE = 4;
	private static final double WIDEST_EDGE = 9;
	private static final int MOST_LINES = 8;
	/** What fits to the point fits, however its parts are added up. */
	private static final double CLOSE = 0.01;

	private final Block.Table table;
	private final Palette palette;
	private final double[] widths;
	private final double size;
	private final double edge;
	private final List<List<Block.Row>> pages;
	private final List<Block.Row> head;

	/**
	 * Sets a table.
	 *
	 * @param width what it takes
	 * @param room  the height of a slide's content
	 */
	SlideTable(Block.Table table, Palette palette, double width, double room) {
		this.table = table;
		this.palette = palette;
		this.widths = table.columns().stream().mapToDouble(column -> column.share() * width).toArray();
		this.head = table.header().stream().filter(row -> !ChapterContent.isTitle(row, table)).toList();
		int count = pages(room, SMALLEST).size() == 1 ? 1 : pages(room, SEVERAL).size();
		double chosen = Arrays.stream(SIZES).filter(one -> pages(room, one).size() <= count).findFirst().orElse(SEVERAL);
		this.pages = pages(room, chosen);
		double highest = height(head, chosen) + pages.stream().mapToDouble(rows -> height(rows, chosen)).max().orElse(0);
		int most = head.size() + pages.stream().mapToInt(List::size).max().orElse(0);
		this.edge = Math.clamp(EDGE + (room - highest) / 2 / Math.max(1, most), EDGE, WIDEST_EDGE);
		this.size = chosen;
	}

	private double height(List<Block.Row> rows, double letters) {
		return rows.stream().mapToDouble(row -> height(row, letters)).sum();
	}

	private double height(Block.Row row, double letters) {
		int lines = row.cells().stream().mapToInt(cell -> Math.min(MOST_LINES, TextMeasure.lines(cell.text(), letters, true, inner(cell)))).max()
				.orElse(1);
		return lines * letters * LINE + 2 * (edge == 0 ? EDGE : edge);
	}

	private double inner(Block.Cell cell) {
		double inner = -2 * SIDE;
		for (int at = cell.column(); at < Math.min(widths.length, cell.column() + cell.span()); at++) {
			inner += widths[at];
		}
		return Math.max(size == 0 ? SMALLEST : size, inner);
	}

	/** Tells whether its letters can be read beside those of cards. */
	boolean isLegible() {
		return size >= BESIDE_CARDS;
	}

	/** Returns the rows of each slide, about as many on each. */
	List<List<Block.Row>> pages() {
		return pages;
	}

	private List<List<Block.Row>> pages(double room, double letters) {
		double body = room - height(head, letters);
		double all = height(table.rows(), letters);
		double wished = all / Math.max(1, Math.ceil(all / body)) + height(table.rows().isEmpty() ? head : table.rows().subList(0, 1), letters);
		List<List<Block.Row>> pages = new ArrayList<>();
		List<Block.Row> page = new ArrayList<>();
		double used = 0;
		for (Block.Row row : table.rows()) {
			double high = height(row, letters);
			if (!page.isEmpty() && used + high > Math.min(body, wished) + CLOSE) {
				pages.add(page);
				page = new ArrayList<>();
				used = 0;
			}
			page.add(row);
			used += high;
		}
		if (!page.isEmpty() || pages.isEmpty()) {
			pages.add(page);
		}
		return pages;
	}

	/** Adds the head and some rows to a slide. */
	void add(Slide slide, List<Block.Row> rows, double x, double y, String description) {
		double high = height(head, size) + height(rows, size);
		double wide = 0;
		StringBuilder grid = new StringBuilder();
		for (double width : widths) {
			grid.append("<a:gridCol w=\"").append(Xml.emu(width)).append("\"/>");
			wide += width;
		}
		int id = slide.id();
		StringBuilder xml = new StringBuilder("<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"").append(id).append("\" name=\"Table ").append(id)
				.append("\" descr=\"")
				.append(Xml.text(description))
				.append("\"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x=\"")
				.append(Xml.emu(x)).append("\" y=\"").append(Xml.emu(y)).append("\"/><a:ext cx=\"").append(Xml.emu(wide)).append("\" cy=\"")
				.append(Xml.emu(high))
				.append("\"/></p:xfrm><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl><a:tblPr firstRow=\"1\"/><a:tblGrid>")
				.append(grid)
				.append("</a:tblGrid>");
		head.forEach(row -> row(xml, slide, row, true));
		rows.forEach(row -> row(xml, slide, row, false));
		slide.add(xml.append("</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"));
	}

	private void row(StringBuilder xml, Slide slide, Block.Row row, boolean inHead) {
		xml.append("<a:tr h=\"").append(Xml.emu(height(row, size))).append("\">");
		int next = 0;
		for (Block.Cell cell : row.cells()) {
			for (; next < Math.min(cell.column(), widths.length); next++) {
				xml.append("<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p/></a:txBody>").append(properties(slide, row, Style.NONE, inHead))
						.append("</a:tc>");
			}
			if (next >= widths.length) {
				break;
			}
			int span = Math.max(1, Math.min(cell.span(), widths.length - next));
			xml.append("<a:tc").append(span > 1 ? " gridSpan=\"" + span + "\"" : "").append("><a:txBody><a:bodyPr/><a:lstStyle/>")
					.append(text(slide, row, cell, inHead))
					.append("</a:txBody>").append(properties(slide, row, cell.style(), inHead)).append("</a:tc>");
			xml.append("<a:tc hMerge=\"1\"><a:txBody><a:bodyPr/><a:lstStyle/><a:p/></a:txBody><a:tcPr/></a:tc>".repeat(span - 1));
			next += span;
		}
		for (; next < widths.length; next++) {
			xml.append("<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p/></a:txBody>").append(properties(slide, row, Style.NONE, inHead))
					.append("</a:tc>");
		}
		xml.append("</a:tr>");
	}

	private String text(Slide slide, Block.Row row, Block.Cell cell, boolean inHead) {
		boolean bold = inHead || row.style().mark().bold() || cell.style().look().bold();
		int colour = inHead ? 0xFFFFFF : palette.text();
		for (Block block : cell.blocks()) {
			Style style = block.style();
			bold |= style.look().bold();
			if (!inHead && style.mark().colour() != Shape.NONE) {
				colour = style.mark().colour();
			}
		}
		String words = TextPieces.cut(cell.text(), size, true, inner(cell), MOST_LINES);
		return slide.paragraphs(List.of(new Slide.Line(words, size, bold, colour).aligned(ChapterContent.align(cell.style().look().align()))));
	}

	private String properties(Slide slide, Block.Row row, Style style, boolean inHead) {
		int mark = style.mark().background() != Shape.NONE ? style.mark().background() : row.style().mark().background();
		String line = "<a:solidFill><a:srgbClr val=\"" + Xml.colour(palette.grid()) + "\"/></a:solidFill>";
		String none = " w=\"0\"><a:noFill/></a:ln";
		return "<a:tcPr marL=\"" + Xml.emu(SIDE) + "\" marR=\"" + Xml.emu(SIDE) + "\" marT=\"" + Xml.emu(edge) + "\" marB=\"" + Xml.emu(edge)
				+ "\" anchor=\"ctr\"><a:lnL" + none
				+ "L><a:lnR" + none + "R><a:lnT" + none + "T><a:lnB w=\"9525\">" + line + "</a:lnB>"
				+ (inHead ? slide.fill(palette.dark()) : mark == Shape.NONE ? "<a:noFill/>" : slide.fill(mark)) + "</a:tcPr>";
	}
}
