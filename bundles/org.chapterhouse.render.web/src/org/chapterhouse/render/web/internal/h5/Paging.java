package org.chapterhouse.render.web.internal.h5;

import java.util.ArrayList;
import java.util.List;

/** Puts pieces on pages, in order, so that on a small phone most pages need no scrolling and none is cut: a page scrolls if its pieces are higher than thought. */
final class Paging {

	/** The room of a page on a phone of 360 by 700 CSS pixels, below the bar and above the buttons; on lower ones a full page scrolls a little. */
	private static final double ROOM = 600;

	/** What the last piece of a chapter may take more, rather than standing alone. */
	private static final double TOLERANCE = 70;

	/** What a piece may take more, rather than leaving a page less than half full. */
	private static final double MORE_TOLERANCE = 130;
	private static final double SCARCE = 0.45;

	/** Fewer rows of a table do not stand alone. */
	private static final int FEW = 3;

	private final List<List<Piece>> pages = new ArrayList<>();
	private List<Piece> page = new ArrayList<>();
	private double used;

	private Paging(double head) {
		used = head;
	}

	/**
	 * Returns the pages.
	 *
	 * @param head the height that the title takes on the first page
	 */
	static List<List<Piece>> of(List<Piece> pieces, double head) {
		Paging paging = new Paging(head);
		for (int at = 0; at < pieces.size(); at++) {
			paging.place(pieces.get(at), at == pieces.size() - 1);
		}
		if (!paging.page.isEmpty()) {
			paging.pages.add(paging.page);
		}
		return paging.pages;
	}

	private void place(Piece piece, boolean last) {
		double room = ROOM - used;
		boolean scarce = used < ROOM * SCARCE;
		if (piece.height() <= room + (scarce ? MORE_TOLERANCE : last ? TOLERANCE : 0)) {
			put(piece);
			return;
		}
		// what fits on a page of its own is not broken, unless the page before would be left half empty
		int fitting = piece.height() <= ROOM && !scarce ? 0 : fitting(piece, room);
		if (fitting > FEW && piece.rows().size() - fitting >= FEW) {
			put(piece.rows(0, fitting));
			turn();
			place(piece.rows(fitting, piece.rows().size()), last);
			return;
		}
		if (!page.stream().allMatch(Piece::lead)) {
			turn();
		}
		int whole = Math.max(1, fitting(piece, ROOM - used));
		int rows = piece.rows().size();
		if (whole >= rows) {
			put(piece);
			return;
		}
		// pages are filled, but the last rows are not left alone
		int each = rows - whole < FEW ? Math.max(1, rows - FEW) : whole;
		put(piece.rows(0, each));
		turn();
		place(piece.rows(each, rows), last);
	}

	private static int fitting(Piece piece, double room) {
		double height = piece.frame();
		int fitting = 0;
		for (Piece.Row row : piece.rows()) {
			height += row.height();
			if (height > room) {
				break;
			}
			fitting++;
		}
		return fitting;
	}

	private void put(Piece piece) {
		page.add(piece);
		used += piece.height();
	}

	/** Ends the page; what belongs to the next piece goes with it. */
	private void turn() {
		List<Piece> next = new ArrayList<>();
		while (page.size() > 1 && page.get(page.size() - 1).lead()) {
			next.add(0, page.remove(page.size() - 1));
		}
		if (!page.isEmpty()) {
			pages.add(page);
		}
		page = next;
		used = next.stream().mapToDouble(Piece::height).sum();
	}
}
