package org.chapterhouse.render.web.internal.h5;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.chapterhouse.api.layout.Block;
import org.chapterhouse.api.layout.Look.Align;

/**
 * Fits a table into the width of a phone, without scrolling sideways: as it is, in smaller letters, as several tables with the same first column, or, where it has long
 * texts, a card for each row. Used once.
 */
final class PhoneTable {

	private static final double LETTER = 13.5;
	private static final double SMALL_LETTER = 12.5;
	private static final double PADDING = 11;
	private static final double SMALL_PADDING = 7;
	private static final double EDGES = 12;
	private static final double HEAD_LETTER = 12;
	private static final int HEAD_LINES = 3;
	private static final double MOST_TEXT = 6;
	private static final double LONG_TEXT = 22;
	private static final double LINE = 20;

	private final Pieces pieces;
	private final Marks marks;
	private final Block.Table table;
	private final List<Block.Row> heads = new ArrayList<>();
	private final int count;

	PhoneTable(Pieces pieces, Marks marks, Block.Table table) {
		this.pieces = pieces;
		this.marks = marks;
		this.table = table;
		count = table.columns().size();
	}

	/** Adds title and rows. */
	void add(List<Piece> target) {
		for (Block.Row row : table.header()) {
			if (row.cells().size() == 1 && row.cells().get(0).span() >= count) {
				row.cells().get(0).blocks().forEach(block -> target.add(Piece.lead(pieces.html(block, false),
						14 + 24 * TextMeasure.lines(row.cells().get(0).text(), 16, Pieces.WIDTH))));
			} else {
				heads.add(row);
			}
		}
		List<Integer> all = new ArrayList<>();
		for (int column = 0; column < count; column++) {
			all.add(column);
		}
		if (count > 2 && hasLongTexts()) {
			target.add(cards());
		} else if (width(all, LETTER, PADDING) <= Pieces.WIDTH) {
			target.add(piece(all, LETTER, ""));
		} else if (width(all, SMALL_LETTER, SMALL_PADDING) <= Pieces.WIDTH) {
			target.add(piece(all, SMALL_LETTER, "small"));
		} else {
			split().forEach(columns -> target.add(piece(columns, LETTER, "")));
		}
	}

	/** Spreads the columns behind the first over as few tables as they need, evenly. */
	private List<List<Integer>> split() {
		int parts = 2;
		while (true) {
			List<List<Integer>> groups = new ArrayList<>();
			int others = count - 1;
			int from = 1;
			boolean fits = true;
			for (int part = 0; part < parts; part++) {
				int size = others / parts + (part < others % parts ? 1 : 0);
				List<Integer> columns = new ArrayList<>(List.of(0));
				for (int column = from; column < from + size; column++) {
					columns.add(column);
				}
				from += size;
				fits &= width(columns, LETTER, PADDING) <= Pieces.WIDTH;
				groups.add(columns);
			}
			if (fits || parts >= others) {
				return groups;
			}
			parts++;
		}
	}

	private boolean hasLongTexts() {
		return table.rows().stream().flatMap(row -> row.cells().stream())
				.anyMatch(cell -> cell.span() == 1 && !isFigure(cell.column()) && TextMeasure.ems(cell.text()) > LONG_TEXT);
	}

	private boolean isFigure(int column) {
		return column < count && table.columns().get(column).align() == Align.RIGHT;
	}

	private double width(List<Integer> columns, double letter, double padding) {
		return EDGES + columns.stream().mapToDouble(column -> width(column, letter, padding)).sum();
	}

	private double width(int column, double letter, double padding) {
		String head = head(column);
		double needed = Math.max(TextMeasure.longestWord(head), Math.ceil(TextMeasure.ems(head) / HEAD_LINES)) * HEAD_LETTER;
		for (Block.Row row : table.rows()) {
			for (Block.Cell cell : row.cells()) {
				if (cell.column() == column && cell.span() == 1) {
					double ems = TextMeasure.ems(cell.text());
					needed = Math.max(needed,
							letter * (isFigure(column) ? ems : Math.max(TextMeasure.longestWord(cell.text()), Math.min(ems, MOST_TEXT))));
				}
			}
		}
		return needed + padding;
	}

	/** Returns how a column would like to be: its longest text on one line. */
	private double wish(int column, double letter) {
		return table.rows().stream().flatMap(row -> row.cells().stream()).filter(cell -> cell.column() == column && cell.span() == 1)
				.mapToDouble(cell -> letter * TextMeasure.ems(cell.text())).max().orElse(0);
	}

	/** Shares what is left of the width among the columns that would take it, then among all. */
	private double[] widths(List<Integer> columns, double letter, double padding) {
		double[] widths = columns.stream().mapToDouble(column -> width(column, letter, padding)).toArray();
		widths[0] += EDGES / 2;
		widths[widths.length - 1] += EDGES / 2;
		double room = Pieces.WIDTH - Arrays.stream(widths).sum();
		double[] wishes = new double[widths.length];
		for (int at = 0; at < widths.length; at++) {
			wishes[at] = Math.max(0, wish(columns.get(at), letter) + padding - widths[at]);
		}
		double wished = Arrays.stream(wishes).sum();
		for (int at = 0; at < widths.length && room > 0; at++) {
			widths[at] += wished > room ? room * wishes[at] / wished : wishes[at] + (room - wished) / widths.length;
		}
		return widths;
	}

	/** Returns the heading of a column, over all rows of the head. */
	private String head(int column) {
		List<String> words = new ArrayList<>();
		for (Block.Row row : heads) {
			for (Block.Cell cell : row.cells()) {
				if (cell.column() <= column && column < cell.column() + cell.span() && !cell.text().isEmpty()) {
					words.add(cell.text());
				}
			}
		}
		return String.join(" ", words);
	}

	private Piece piece(List<Integer> columns, double letter, String kind) {
		double[] widths = widths(columns, letter, kind.isEmpty() ? PADDING : SMALL_PADDING);
		double total = Arrays.stream(widths).sum();
		StringBuilder before = new StringBuilder("<table").append(marks.classes(table.style(), kind)).append("><colgroup>");
		for (double width : widths) {
			before.append("<col width=\"").append(Math.round(width / total * 1000) / 10.0).append("%\">");
		}
		before.append("</colgroup><thead><tr>");
		int headLines = 1;
		for (int column : columns) {
			headLines = Math.max(headLines,
					TextMeasure.lines(head(column), HEAD_LETTER, Math.max(HEAD_LETTER, widths[columns.indexOf(column)] - SMALL_PADDING)));
			before.append("<th scope=\"col\"").append(isFigure(column) ? " class=\"num\"" : "").append('>').append(Pieces.lines(head(column)))
					.append("</th>");
		}
		before.append("</tr></thead><tbody>");
		List<Piece.Row> rows = new ArrayList<>();
		for (Block.Row row : table.rows()) {
			rows.add(row(row, columns, letter, widths));
		}
		return new Piece(before.toString(), rows, "</tbody></table>", 30 + 16 * headLines, false);
	}

	private Piece.Row row(Block.Row row, List<Integer> columns, double letter, double[] widths) {
		StringBuilder html = new StringBuilder("<tr").append(marks.classes(row.style(), "")).append('>');
		int lines = 1;
		for (Block.Cell cell : row.cells()) {
			long span = columns.stream().filter(column -> cell.column() <= column && column < cell.column() + cell.span()).count();
			if (span == 0) {
				continue;
			}
			String tag = cell.column() == 0 && cell.span() == 1 ? "th scope=\"row\"" : "td";
			html.append('<').append(tag).append(span > 1 ? " colspan=\"" + span + '"' : "")
					.append(marks.classes(cell.style(), isFigure(cell.column()) ? "num" : "")).append('>');
			cell.blocks().forEach(block -> html.append(pieces.html(block, false)));
			html.append("</").append(tag, 0, 2).append('>');
			if (!isFigure(cell.column()) && span == 1) {
				double own = widths[columns.indexOf(cell.column())] - SMALL_PADDING;
				lines = Math.max(lines, TextMeasure.lines(cell.text(), letter, Math.max(letter, own)));
			}
		}
		return new Piece.Row(html.append("</tr>").toString(), 14 + lines * LINE);
	}

	private Piece cards() {
		List<Piece.Row> rows = new ArrayList<>();
		for (Block.Row row : table.rows()) {
			StringBuilder html = new StringBuilder("<div").append(marks.classes(row.style(), "record")).append('>');
			double height = 26;
			for (Block.Cell cell : row.cells()) {
				if (cell.blocks().isEmpty()) {
					continue;
				}
				boolean name = cell.column() == 0;
				html.append(name ? "<div class=\"record-name\">"
						: "<div class=\"record-line\"><p class=\"record-label\">" + Pieces.lines(head(cell.column()))
								+ "</p>")
						.append("<div").append(marks.classes(cell.style(), "record-value")).append('>');
				cell.blocks().forEach(block -> html.append(pieces.html(block, false)));
				html.append("</div></div>");
				height += 4 + 22 * TextMeasure.lines(cell.text(), 14, name ? Pieces.WIDTH - 28 : Pieces.WIDTH - 128);
			}
			rows.add(new Piece.Row(html.append("</div>").toString(), height));
		}
		return new Piece("<div" + marks.classes(table.style(), "records") + ">", rows, "</div>", 14, false);
	}
}
