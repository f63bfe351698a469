package org.chapterhouse.render.office.internal.slides;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.api.layout.Block;
import org.chapterhouse.api.layout.Drawing;
import org.chapterhouse.api.layout.Shape;
import org.chapterhouse.render.office.internal.Palette;
import org.chapterhouse.render.office.internal.TextMeasure;
import org.chapterhouse.render.office.internal.TextPieces;
import org.eclipse.jdt.annotation.Nullable;

/** Sets the content of a section on slides: nothing is smaller than can be read in a meeting, and nothing runs over the edge; what has no room goes on on a further slide. */
final class ContentSlides {

	private static final double TOP = 84;
	private static final int CARDS_IN_A_ROW = 4;
	private static final double GAP = 14;
	private static final double INSET = 12;
	private static final double[] SIZES = { 16, 14, 13, 12, 11 };
	private static final double SEVERAL = 13;
	private static final double[] SCALES = { 2, 1.85, 1.7, 1.5, 1.4, 1.3 };
	private static final double USUAL_SCALE = 1.5;
	private static final double LEAD = 13;

	/** Makes slides. */
	interface Maker {

		/**
		 * Makes a slide at the end.
		 *
		 * @param more whether it goes on with what the one before shows
		 */
		Slide make(String title, boolean more);
	}

	private final Palette palette;
	private final Maker maker;
	private @Nullable Slide first;

	ContentSlides(Palette palette, Maker maker) {
		this.palette = palette;
		this.maker = maker;
	}

	/** Returns the first slide made; there is one. */
	Slide first() {
		Slide made = first;
		if (made == null) {
			throw new IllegalStateException("no slide yet");
		}
		return made;
	}

	private Slide slide(String title, boolean more) {
		Slide slide = maker.make(title, more);
		first = first == null ? slide : first;
		return slide;
	}

	/** Makes the slides with cards and texts; none if there are neither, and exhibits that come instead. */
	void overview(String title, ChapterContent content) {
		if (content.cards().isEmpty() && content.words().isEmpty() && !content.exhibits().isEmpty()) {
			return;
		}
		Slide slide = slide(title, false);
		double y = cards(slide, content.cards(), TOP + 6);
		texts(slide, title, content.words(), y);
	}

	private double cards(Slide slide, List<ChapterContent.Card> cards, double top) {
		double y = top;
		for (int from = 0; from < cards.size() && y < Frame.BOTTOM - 150; from += CARDS_IN_A_ROW) {
			List<ChapterContent.Card> row = cards.subList(from, Math.min(cards.size(), from + CARDS_IN_A_ROW));
			int across = Math.max(row.size(), Math.min(cards.size(), CARDS_IN_A_ROW));
			double width = (Frame.INNER - GAP * (across - 1)) / across;
			double inner = width - 2 * INSET - 2;
			double height = row.stream().mapToDouble(card -> lines(card, inner).stream()
					.mapToDouble(line -> TextMeasure.lines(line.text(), line.size(), line.bold(), inner) * line.lineHeight() + line.after()).sum())
					.max().orElse(0) + 2 * INSET;
			for (int at = 0; at < row.size(); at++) {
				double x = Frame.LEFT + at * (width + GAP);
				slide.text(x, y, width, height, palette.pale(), INSET, "t", lines(row.get(at), inner));
				slide.box(x, y, width, 3, palette.accent());
			}
			y += height + GAP;
		}
		return y + (cards.isEmpty() ? 0 : 8);
	}

	private List<Slide.Line> lines(ChapterContent.Card card, double inner) {
		List<Slide.Line> lines = new ArrayList<>();
		if (!card.label().isEmpty()) {
			lines.add(new Slide.Line(TextPieces.cut(card.label(), 11, false, inner, 2), 11, false, palette.muted()).spaced(2));
		}
		double size = 24;
		while (size > 14 && TextMeasure.lines(card.value(), size, true, inner) > 1) {
			size--;
		}
		lines.add(new Slide.Line(TextPieces.cut(card.value(), size, true, inner, 2), size, true,
				card.colour() == Shape.NONE ? palette.dark() : card.colour()).spaced(2));
		if (!card.detail().isEmpty()) {
			lines.add(new Slide.Line(TextPieces.cut(card.detail(), 10.5, false, inner, 3), 10.5, false, palette.muted()));
		}
		return lines;
	}

	private void texts(Slide begun, String title, List<ChapterContent.Words> words, double top) {
		double size = SEVERAL;
		for (double one : SIZES) {
			if (words.stream().mapToDouble(text -> height(text, one)).sum() <= Frame.BOTTOM - top) {
				size = one;
				break;
			}
		}
		Slide slide = begun;
		double y = top;
		List<Slide.Line> lines = new ArrayList<>();
		double start = top;
		for (ChapterContent.Words one : pieces(words, size)) {
			double high = height(one, size);
			double follow = one.heading() ? size * 3 : 0;
			if (y + high + follow > Frame.BOTTOM && y > TOP + 6) {
				put(slide, lines, start, y);
				slide = slide(title, true);
				lines.clear();
				y = TOP + 6;
				start = y;
			}
			lines.add(line(one, size));
			y += high;
		}
		put(slide, lines, start, y);
	}

	private static void put(Slide slide, List<Slide.Line> lines, double from, double to) {
		if (!lines.isEmpty()) {
			slide.text(Frame.LEFT, from, Frame.INNER, Math.min(Frame.BOTTOM, to) - from, -1, 0, "t", List.copyOf(lines));
		}
	}

	private static List<ChapterContent.Words> pieces(List<ChapterContent.Words> words, double size) {
		List<ChapterContent.Words> pieces = new ArrayList<>();
		for (ChapterContent.Words one : words) {
			TextPieces.of(one.text(), size, one.heading(), width(one), (int) ((Frame.BOTTOM - TOP - 30) / (size * 1.4)))
					.forEach(piece -> pieces.add(new ChapterContent.Words(piece, one.heading())));
		}
		return pieces;
	}

	private static double width(ChapterContent.Words words) {
		return Frame.INNER - (words.heading() ? 4 : 20);
	}

	private static double height(ChapterContent.Words words, double size) {
		return TextMeasure.lines(words.text(), size, words.heading(), width(words)) * size * 1.4 + after(words, size);
	}

	private static double after(ChapterContent.Words words, double size) {
		return words.heading() ? size * 0.3 : size * 0.7;
	}

	private Slide.Line line(ChapterContent.Words words, double size) {
		Slide.Line line = new Slide.Line(words.text(), size, words.heading(), words.heading() ? palette.accent() : palette.text())
				.spaced(after(words, size));
		return words.heading() ? line : line.pointed();
	}

	/** Makes the slides of a chart or table. */
	void exhibit(ChapterContent.Exhibit exhibit) {
		String lead = TextPieces.beginning(exhibit.lead(), LEAD, Frame.INNER - 4, 2);
		double y = TOP + 2;
		if (!lead.isEmpty()) {
			y += TextMeasure.lines(lead, LEAD, false, Frame.INNER - 4) * LEAD * 1.4 + 10;
		}
		switch (exhibit.block()) {
		case Block.Picture picture -> picture(lead(slide(picture.title(), false), lead), picture, y);
		case Block.Table table -> table(table, exhibit.title(), lead, y);
		default -> throw new IllegalArgumentException(exhibit.block().getClass().getName());
		}
	}

	private Slide lead(Slide slide, String lead) {
		if (!lead.isEmpty()) {
			slide.text(Frame.LEFT, TOP, Frame.INNER, TextMeasure.lines(lead, LEAD, false, Frame.INNER - 4) * LEAD * 1.4, -1, 0, "t",
					List.of(new Slide.Line(lead, LEAD, false, palette.text())));
		}
		return slide;
	}

	private void table(Block.Table table, String title, String lead, double top) {
		SlideTable set = new SlideTable(table, palette, Frame.INNER, Frame.BOTTOM - top);
		boolean more = false;
		for (List<Block.Row> page : set.pages(Frame.BOTTOM - top)) {
			Slide slide = lead(slide(title, more), more ? "" : lead);
			set.add(slide, page, Frame.LEFT, more ? TOP + 2 : top, title);
			more = true;
		}
	}

	private void picture(Slide slide, Block.Picture picture, double top) {
		double room = Frame.BOTTOM - top;
		double scale = 1;
		Drawing drawing = picture.painter().paint(Frame.INNER, room);
		for (double other : SCALES) {
			scale = other;
			drawing = picture.painter().paint(Frame.INNER / scale, room / scale);
			boolean filled = scale <= USUAL_SCALE || drawing.height() < room / scale - 1;
			if (filled && drawing.height() * scale <= room + 1) {
				break;
			}
		}
		double least = drawing.shapes().stream().mapToDouble(shape -> shape instanceof Shape.Text text ? text.size() : SlideTable.SMALLEST).min()
				.orElse(SlideTable.SMALLEST);
		if (least * scale < SlideTable.SMALLEST) {
			scale = SlideTable.SMALLEST / least;
			drawing = picture.painter().paint(Frame.INNER / scale, room / scale);
		}
		double fitting = Math.min(scale, Math.min(room / drawing.height(), Frame.INNER / drawing.width()));
		DrawingShapes.add(slide, drawing, Frame.LEFT + (Frame.INNER - drawing.width() * fitting) / 2, top + (room - drawing.height() * fitting) / 2,
				fitting, picture.title());
	}
}
