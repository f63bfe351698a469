package org.chapterhouse.render.web.internal.h5;

import java.util.List;

/**
 * Is something that stands on a page, with the height that it is thought to take on a small phone. What has several rows may be broken between them; what stands around
 * them is repeated.
 *
 * @param before before the rows
 * @param rows   what is not broken
 * @param after  behind the rows
 * @param frame  the height of what stands around the rows, CSS pixels
 * @param lead   whether it stays with the piece that follows
 */
record Piece(String before, List<Row> rows, String after, double frame, boolean lead) {

	/**
	 * Is what is not broken.
	 *
	 * @param html   its markup
	 * @param height CSS pixels
	 */
	record Row(String html, double height) {
	}

	Piece {
		rows = List.copyOf(rows);
	}

	static Piece of(String html, double height) {
		return new Piece("", List.of(new Row(html, height)), "", 0, false);
	}

	static Piece lead(String html, double height) {
		return new Piece("", List.of(new Row(html, height)), "", 0, true);
	}

	double height() {
		return frame + rows.stream().mapToDouble(Row::height).sum();
	}

	Piece rows(int from, int to) {
		return new Piece(before, rows.subList(from, to), after, frame, lead);
	}

	String html() {
		StringBuilder html = new StringBuilder(before);
		rows.forEach(row -> html.append(row.html()));
		return html.append(after).toString();
	}
}
