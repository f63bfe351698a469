package org.chapterhouse.render.office.internal.slides;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.api.layout.Shape;
import org.chapterhouse.render.office.internal.Palette;
import org.chapterhouse.render.office.internal.TextMeasure;
import org.chapterhouse.render.office.internal.TextPieces;

/** Sets figure cards on slides, four beside each other, in letters as large as there is room for. */
final class FigureCards {

	/** What stands between cards. */
	static final double GAP = 14;

	private static final int IN_A_ROW = 4;
	private static final double INSET = 12;
	/** Values leave some room: a further line would run over what is below. */
	private static final double SPARE = 0.88;

	/** Says how large the letters are. */
	record Look(double label, double value, double detail) {
	}

	/** The looks, the largest first. */
	static final List<Look> LOOKS = List.of(new Look(15, 38, 14), new Look(14, 32, 13), new Look(12, 28, 11.5), new Look(11, 24, 10.5));

	private final Palette palette;

	FigureCards(Palette palette) {
		this.palette = palette;
	}

	/** Returns the largest look of cards that takes no more than some room. */
	Look look(List<ChapterContent.Card> cards, double room) {
		return LOOKS.stream().filter(look -> height(cards, look) <= room).findFirst().orElse(LOOKS.getLast());
	}

	/** Returns the height of cards with the gaps below their rows. */
	double height(List<ChapterContent.Card> cards, Look look) {
		double height = 0;
		for (int from = 0; from < cards.size(); from += IN_A_ROW) {
			height += height(row(cards, from), width(cards, from), look) + GAP;
		}
		return height;
	}

	private static List<ChapterContent.Card> row(List<ChapterContent.Card> cards, int from) {
		return cards.subList(from, Math.min(cards.size(), from + IN_A_ROW));
	}

	private static double width(List<ChapterContent.Card> cards, int from) {
		int across = Math.max(row(cards, from).size(), Math.min(cards.size(), IN_A_ROW));
		return (Frame.INNER - GAP * (across - 1)) / across;
	}

	private double height(List<ChapterContent.Card> row, double width, Look look) {
		double inner = width - 2 * INSET - 2;
		return row.stream().mapToDouble(card -> lines(card, inner, look).stream()
				.mapToDouble(line -> TextMeasure.lines(line.text(), line.size(), line.bold(), inner) * line.lineHeight() + line.after()).sum()).max()
				.orElse(0) + 2 * INSET;
	}

	/** Adds cards to a slide and returns where there is room below them. */
	double add(Slide slide, List<ChapterContent.Card> cards, double top, Look look) {
		double y = top;
		for (int from = 0; from < cards.size() && y < Frame.BOTTOM - 150; from += IN_A_ROW) {
			List<ChapterContent.Card> row = row(cards, from);
			double width = width(cards, from);
			double inner = width - 2 * INSET - 2;
			double height = height(row, width, look);
			for (int at = 0; at < row.size(); at++) {
				double x = Frame.LEFT + at * (width + GAP);
				slide.text(x, y, width, height, palette.pale(), INSET, "t", lines(row.get(at), inner, look));
				slide.box(x, y, width, 3, palette.accent());
			}
			y += height + GAP;
		}
		return y + (cards.isEmpty() ? 0 : 8);
	}

	private List<Slide.Line> lines(ChapterContent.Card card, double inner, Look look) {
		List<Slide.Line> lines = new ArrayList<>();
		if (!card.label().isEmpty()) {
			lines.add(new Slide.Line(TextPieces.cut(card.label(), look.label(), false, inner, 2), look.label(), false, palette.muted()).spaced(2));
		}
		double size = look.value();
		while (size > 14 && TextMeasure.lines(card.value(), size, true, inner * SPARE) > 1) {
			size--;
		}
		lines.add(new Slide.Line(TextPieces.cut(card.value(), size, true, inner, 2), size, true,
				card.colour() == Shape.NONE ? palette.dark() : card.colour()).spaced(2));
		if (!card.detail().isEmpty()) {
			lines.add(new Slide.Line(TextPieces.cut(card.detail(), look.detail(), false, inner, 3), look.detail(), false, palette.muted()));
		}
		return lines;
	}
}
