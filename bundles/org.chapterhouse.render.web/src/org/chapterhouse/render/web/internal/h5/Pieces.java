package org.chapterhouse.render.web.internal.h5;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapterhouse.api.layout.Block;
import org.chapterhouse.api.layout.Drawing;
import org.chapterhouse.api.layout.Shape;
import org.chapterhouse.render.web.internal.Html;
import org.chapterhouse.render.web.internal.SvgWriter;

/** Turns blocks into pieces for the pages of a phone: cells that stand side by side in the template follow each other, cards stand in pairs. Used for one page. */
final class Pieces {

	/** The width of what a page shows on a phone of 360 CSS pixels. */
	static final double WIDTH = 328;

	/** Charts are painted narrower than they are shown, which makes their letters larger. */
	private static final double NARROW = 234;
	private static final double NARROW_HEIGHT = 150;
	private static final double WIDE = 440;
	private static final double WIDE_HEIGHT = 190;
	private static final double CHART_FRAME = 39;
	private static final int MOST_CARDS = 6;
	private static final double CARD = 96;
	private static final double CARD_EMS = 5.2;
	private static final double NOTE = 12.5;
	private static final double NOTE_LINE = 21;
	private static final double DETAIL_LINE = 19;

	/** A figure with its sign: a change. */
	private static final Pattern CHANGE = Pattern.compile("(?<![\\p{L}\\p{N}])([+＋\\-−－])(?=\\d)");

	private final Marks marks;

	Pieces(Marks marks) {
		this.marks = marks;
	}

	/**
	 * Returns the pieces of blocks.
	 *
	 * @param title the title that the page shows itself; a heading that repeats it is left out
	 */
	List<Piece> of(List<Block> blocks, String title) {
		List<Piece> pieces = new ArrayList<>();
		blocks.forEach(block -> add(block, title, pieces));
		return pieces;
	}

	private void add(Block block, String title, List<Piece> pieces) {
		switch (block) {
		case Block.Heading heading -> {
			if (!heading.text().equals(title)) {
				pieces.add(Piece.lead(html(heading), 16 + 24 * TextMeasure.lines(heading.text(), 17, WIDTH)));
			}
		}
		case Block.Paragraph paragraph -> pieces.add(Piece.of(html(paragraph), height(paragraph, WIDTH)));
		case Block.Stack stack -> stack.blocks().forEach(one -> add(one, title, pieces));
		case Block.Picture picture -> pieces.add(chart(picture));
		case Block.Group group -> {
			if (group.style().name().startsWith("cards")) {
				cards(group, pieces);
			} else {
				group.rows().forEach(row -> row.cells().forEach(cell -> cell(cell, title, pieces)));
			}
		}
		case Block.Table table -> {
			if (table.columns().size() < 2 || table.header().stream().allMatch(row -> row.cells().size() == 1)) {
				list(table, title, pieces);
			} else {
				new PhoneTable(this, marks, table).add(pieces);
			}
		}
		}
	}

	private void cell(Block.Cell cell, String title, List<Piece> pieces) {
		List<Piece> inside = of(cell.blocks(), title);
		if (inside.isEmpty() || cell.style().look().background() == Shape.NONE) {
			pieces.addAll(inside);
			return;
		}
		// a box with a colour of its own stays one
		StringBuilder html = new StringBuilder("<div").append(marks.classes(cell.style(), "panel")).append('>');
		inside.forEach(piece -> html.append(piece.html()));
		pieces.add(Piece.of(html.append("</div>").toString(), 24 + inside.stream().mapToDouble(Piece::height).sum()));
	}

	private void cards(Block.Group group, List<Piece> pieces) {
		List<Block.Cell> cards = new ArrayList<>();
		group.rows().forEach(row -> row.cells().stream().filter(cell -> !cell.blocks().isEmpty()).forEach(cards::add));
		for (int from = 0; from < cards.size(); from += MOST_CARDS) {
			List<Block.Cell> some = cards.subList(from, Math.min(cards.size(), from + MOST_CARDS));
			StringBuilder html = new StringBuilder("<div").append(marks.classes(group.style(), "")).append('>');
			int detail = 1;
			for (Block.Cell card : some) {
				html.append("<div").append(marks.classes(card.style(), "")).append('>');
				card.blocks().forEach(block -> html.append(html(block, true)));
				html.append("</div>");
				detail = Math.max(detail, TextMeasure.lines(card.text(), 12, WIDTH / 2 - 34) - 2);
			}
			pieces.add(Piece.of(html.append("</div>").toString(), 12 + (some.size() + 1) / 2 * (CARD + (detail - 1) * DETAIL_LINE)));
		}
	}

	/** Rows without headings of columns: each cell that says something is a line. */
	private void list(Block.Table table, String title, List<Piece> pieces) {
		table.header().forEach(row -> row.cells().stream().filter(cell -> !cell.text().equals(title)).forEach(cell -> cell.blocks()
				.forEach(block -> pieces.add(Piece.lead(html(block, false), 16 + 24 * TextMeasure.lines(cell.text(), 17, WIDTH))))));
		List<Piece.Row> rows = new ArrayList<>();
		for (Block.Row row : table.rows()) {
			StringBuilder html = new StringBuilder("<div").append(marks.classes(row.style(), "line")).append('>');
			boolean note = table.style().name().startsWith("note");
			double height = note ? 6 : 34;
			for (Block.Cell cell : row.cells()) {
				html.append("<div").append(marks.classes(cell.style(), "")).append('>');
				cell.blocks().forEach(block -> html.append(html(block, false)));
				html.append("</div>");
				height = note ? Math.max(height, 6 + NOTE_LINE * TextMeasure.lines(cell.text(), NOTE, WIDTH - 80)) : height + textHeight(cell);
			}
			rows.add(new Piece.Row(html.append("</div>").toString(), height));
		}
		if (!rows.isEmpty()) {
			pieces.add(new Piece("<div" + marks.classes(table.style(), "lines") + ">", rows, "</div>", 12, false));
		}
	}

	private static double textHeight(Block.Cell cell) {
		return cell.blocks().stream().filter(Block.Paragraph.class::isInstance).map(Block.Paragraph.class::cast)
				.mapToDouble(paragraph -> 25 * TextMeasure.lines(paragraph.text(), 15, WIDTH - 33)).sum();
	}

	private static Piece chart(Block.Picture picture) {
		Drawing narrow = picture.painter().paint(NARROW, NARROW_HEIGHT);
		Drawing wide = picture.painter().paint(WIDE, WIDE_HEIGHT);
		return Piece.of("<figure class=\"chart\">" + SvgWriter.write(narrow, "narrow") + SvgWriter.write(wide, "wide") + "</figure>",
				CHART_FRAME + narrow.height() * (WIDTH - 19) / narrow.width());
	}

	private double height(Block.Paragraph paragraph, double width) {
		return paragraph.style().name().startsWith("sentence") ? 30 + 27 * TextMeasure.lines(paragraph.text(), 16, width - 33)
				: 8 + 24 * TextMeasure.lines(paragraph.text(), 15, width);
	}

	/** Returns the markup of a block inside of something that is not broken. */
	String html(Block block, boolean card) {
		return switch (block) {
		case Block.Heading heading -> html(heading);
		case Block.Paragraph paragraph -> card ? change(paragraph) : html(paragraph);
		case Block.Picture picture -> chart(picture).html();
		default -> {
			StringBuilder html = new StringBuilder();
			of(List.of(block), "").forEach(piece -> html.append(piece.html()));
			yield html.toString();
		}
		};
	}

	private String html(Block.Heading heading) {
		String tag = "h" + (heading.level() + 1);
		return "<" + tag + marks.classes(heading.style(), "") + ">" + lines(heading.text()) + "</" + tag + ">";
	}

	String html(Block.Paragraph paragraph) {
		return html(paragraph, "");
	}

	private String html(Block.Paragraph paragraph, String more) {
		String link = paragraph.link();
		return "<p" + marks.classes(paragraph.style(), more) + ">" + (link.isEmpty() ? "" : "<a href=\"#" + Html.escape(link) + "\">")
				+ lines(paragraph.text()) + (link.isEmpty() ? "" : "</a>") + "</p>";
	}

	/** A text of a card that tells one change gets its arrow. */
	private String change(Block.Paragraph paragraph) {
		Matcher sign = CHANGE.matcher(paragraph.text());
		if (!sign.find()) {
			return html(paragraph, wide(paragraph));
		}
		boolean up = "+＋".contains(sign.group(1));
		return html(paragraph, (sign.find() ? "" : up ? "up" : "down") + wide(paragraph));
	}

	/** The figure of a card stands on one line: a long one in smaller letters. */
	private static String wide(Block.Paragraph paragraph) {
		return paragraph.style().name().equals("card-value") && TextMeasure.ems(paragraph.text()) > CARD_EMS ? " long" : "";
	}

	static String lines(String text) {
		return Html.escape(text).replace("\n", "<br>");
	}
}
