package org.chapterhouse.render.web.internal;

import java.util.List;

import org.chapterhouse.api.layout.Block;
import org.chapterhouse.api.layout.Drawing;
import org.chapterhouse.api.layout.Style;

/**
 * Writes the blocks of a report as plain HTML: the names of styles become classes, bookmarks become ids, and of all looks only what rules of the template set is written.
 * The look is the style sheet's. Used once.
 * <p>
 * Tables are tables; groups are divisions that a style sheet can lay out freely.
 */
final class HtmlBody {

	/** Charts are as much wider than in the template, and half as much higher. */
	private static final double WIDE = 1.35;
	private static final double NARROW = 290;

	private final StringBuilder out;

	HtmlBody(StringBuilder out) {
		this.out = out;
	}

	/** Appends a block. */
	void append(Block block) {
		append(block, false);
	}

	private void append(Block block, boolean inTable) {
		switch (block) {
		case Block.Heading heading -> {
			String tag = "h" + (heading.level() + 1);
			open(tag, heading.style(), heading.bookmark(), "");
			out.append(lines(heading.text())).append("</").append(tag).append('>');
		}
		case Block.Paragraph paragraph -> text(paragraph, inTable ? "span" : "p");
		case Block.Table table -> table(table);
		case Block.Group group -> group(group);
		case Block.Stack stack -> {
			open("div", stack.style(), stack.bookmark(), "list");
			stack.blocks().forEach(this::append);
			out.append("</div>\n");
		}
		case Block.Picture picture -> picture(picture);
		}
	}

	private void text(Block.Paragraph paragraph, String tag) {
		open(tag, paragraph.style(), paragraph.bookmark(), "");
		String link = paragraph.link();
		out.append(link.isEmpty() ? "" : "<a href=\"#" + Html.escape(link) + "\">").append(lines(paragraph.text()))
				.append(link.isEmpty() ? "" : "</a>").append("</").append(tag).append('>');
	}

	private static String lines(String text) {
		return Html.escape(text).replace("\n", "<br>");
	}

	private void table(Block.Table table) {
		out.append("<div class=\"box ").append(Html.escape(table.style().name())).append("-box\">");
		open("table", table.style(), table.bookmark(), "");
		rows(table.header(), "thead", "th");
		rows(table.rows(), "tbody", "td");
		out.append("</table></div>\n");
	}

	private void rows(List<Block.Row> rows, String band, String tag) {
		if (rows.isEmpty()) {
			return;
		}
		out.append('<').append(band).append('>');
		for (Block.Row row : rows) {
			open("tr", row.style(), row.bookmark(), "");
			for (Block.Cell cell : row.cells()) {
				String spans = (cell.span() > 1 ? " colspan=\"" + cell.span() + '"' : "")
						+ (cell.rowSpan() > 1 ? " rowspan=\"" + cell.rowSpan() + '"' : "");
				open(tag + spans, cell.style(), cell.bookmark(), "");
				cell.blocks().forEach(block -> append(block, true));
				out.append("</").append(tag).append('>');
			}
			out.append("</tr>\n");
		}
		out.append("</").append(band).append('>');
	}

	private void group(Block.Group group) {
		open("div", group.style(), group.bookmark(), "grid");
		for (Block.Row row : group.rows()) {
			open("div", row.style(), row.bookmark(), "row");
			for (Block.Cell cell : row.cells()) {
				open("div", cell.style(), cell.bookmark(), cell.blocks().isEmpty() && cell.style().name().isEmpty() ? "cell empty" : "cell");
				cell.blocks().forEach(this::append);
				out.append("</div>");
			}
			out.append("</div>\n");
		}
		out.append("</div>\n");
	}

	private void picture(Block.Picture picture) {
		Drawing wide = picture.painter().paint(picture.width() * WIDE, picture.height() * (1 + (WIDE - 1) / 2));
		Drawing narrow = picture.painter().paint(NARROW, picture.height());
		out.append("<figure class=\"chart\">").append(SvgWriter.write(wide, "wide")).append(SvgWriter.write(narrow, "narrow"))
				.append("</figure>\n");
	}

	private void open(String tag, Style style, String bookmark, String kind) {
		String classes = (kind + " " + style.name()).strip();
		out.append('<').append(tag).append(bookmark.isEmpty() ? "" : " id=\"" + Html.escape(bookmark) + '"')
				.append(classes.isEmpty() ? "" : " class=\"" + Html.escape(classes) + '"').append(Html.marks(style.mark())).append('>');
	}
}
