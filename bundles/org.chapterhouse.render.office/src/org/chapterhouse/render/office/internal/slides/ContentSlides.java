package org.chapterhouse.render.office.internal.slides;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
	private static final double INSET = 12;
	private static final double[] SIZES = { 16, 15, 14, 13, 12, 11 };
	private static final double SEVERAL = 13;
	private static final double[] SCALES = { 2, 1.85, 1.7, 1.5, 1.4, 1.3 };
	private static final double USUAL_SCALE = 1.5;
	private static final double USUAL_SCALE_BESIDE = 1.4;
	private static final double[] LEADS = { 16, 15, 14, 13 };
	private static final double LEAD = 13;
	private static final int LEAD_LINES = 3;
	private static final double BAR = 4;
	private static final double BESIDE = 24;
	private static final double POINT = 15;
	private static final double POINT_TITLE = 11;
	private static final int POINT_LINES = 8;
	private static final double KIND = 14;
	private static final double POINT_GAP = 10;

	/** The source of figures stands close below tables: their rows are a little higher in some office programs. */
	private static final double TABLE_BOTTOM = Frame.BOTTOM - 6;
	private static final int ROWS_BELOW_CARDS = 7;
	private static final double STEP = 6;
	private static final double LOWEST = 150;

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
	private final FigureCards cards;
	private final Maker maker;
	private @Nullable Slide first;

	ContentSlides(Palette palette, Maker maker) {
		this.palette = palette;
		this.cards = new FigureCards(palette);
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

	/**
	 * Makes the slides with cards and texts; none if there are no cards and no texts but those that stand above the exhibits. A first table stands below cards that
	 * would be alone, if all of it fits.
	 *
	 * @return the exhibits that are still to be shown
	 */
	List<ChapterContent.Exhibit> overview(String title, ChapterContent content) {
		Set<String> told = content.exhibits().stream().map(ChapterContent.Exhibit::lead).filter(lead -> lead(lead).text().equals(lead))
				.collect(Collectors.toSet());
		List<ChapterContent.Words> words = content.words().stream().filter(one -> one.heading() || !told.contains(one.text())).toList();
		if (content.cards().isEmpty() && words.stream().allMatch(ChapterContent.Words::heading) && !content.exhibits().isEmpty()) {
			return content.exhibits();
		}
		Slide slide = slide(title, false);
		if (words.isEmpty() && !content.exhibits().isEmpty() && belowCards(slide, content.cards(), content.exhibits().get(0))) {
			return content.exhibits().subList(1, content.exhibits().size());
		}
		double needed = words.stream().mapToDouble(text -> height(text, SIZES[1])).sum();
		double y = cards.add(slide, content.cards(), TOP + 6, cards.look(content.cards(), Frame.BOTTOM - TOP - 14 - needed));
		texts(slide, title, words, y);
		return content.exhibits();
	}

	/** Sets cards and below them a table with what leads to it; tells whether all of it fits. */
	private boolean belowCards(Slide slide, List<ChapterContent.Card> figures, ChapterContent.Exhibit exhibit) {
		if (!(exhibit.block() instanceof Block.Table table) || table.rows().size() > ROWS_BELOW_CARDS) {
			return false;
		}
		Slide.Line lead = lead(exhibit.lead());
		double words = lead.text().isEmpty() ? 0 : height(lead) + FigureCards.GAP;
		for (FigureCards.Look look : FigureCards.LOOKS) {
			double top = TOP + 6 + cards.height(figures, look) + FigureCards.GAP;
			double heading = top + words;
			SlideTable set = new SlideTable(table, palette, Frame.INNER, TABLE_BOTTOM - heading - KIND * 2);
			if (set.pages().size() == 1 && set.isLegible()) {
				cards.add(slide, figures, TOP + 6, look);
				lead(slide, lead, top);
				slide.text(Frame.LEFT, heading, Frame.INNER, KIND * 1.6, -1, 0, "ctr",
						List.of(new Slide.Line(TextPieces.cut(exhibit.title(), KIND, true, Frame.INNER, 1), KIND, true, palette.dark())));
				set.add(slide, set.pages().get(0), Frame.LEFT, heading + KIND * 2, exhibit.title());
				return true;
			}
		}
		return false;
	}

	/**
	 * Makes the slides of what sums the report up: a band for each point, with the colour of its news at its edge.
	 *
	 * @param points rows of two cells: what sort of news this and the next ones are, and the title and the text of the point
	 */
	void points(String title, List<Block.Row> points) {
		Slide slide = slide(title, false);
		double y = TOP + 4;
		for (Block.Row row : points) {
			String kind = row.cells().get(0).text();
			Block.Cell cell = row.cells().getLast();
			List<Slide.Line> lines = point(cell);
			double height = lines.stream()
					.mapToDouble(line -> TextMeasure.lines(line.text(), line.size(), line.bold(), leadWidth()) * line.lineHeight() + line.after())
					.sum()
					+ INSET;
			double above = kind.isEmpty() ? 0 : KIND * 2;
			if (y + above + height > Frame.BOTTOM && y > TOP + 4) {
				slide = slide(title, true);
				y = TOP + 4;
			}
			if (!kind.isEmpty()) {
				slide.text(Frame.LEFT, y, Frame.INNER, KIND * 1.6, -1, 0, "ctr",
						List.of(new Slide.Line(TextPieces.cut(kind, KIND, true, Frame.INNER, 1), KIND, true, palette.dark())));
				y += above;
			}
			int tone = cell.style().mark().colour();
			slide.box(Frame.LEFT, y, Frame.INNER, height, palette.pale());
			slide.box(Frame.LEFT, y, BAR, height, tone == Shape.NONE ? palette.accent() : tone);
			slide.text(Frame.LEFT + INSET + BAR, y, Frame.INNER - 2 * INSET - BAR, height, -1, 0, "ctr", lines);
			y += height + POINT_GAP;
		}
	}

	private List<Slide.Line> point(Block.Cell cell) {
		List<String> texts = new ArrayList<>();
		for (Block block : cell.blocks()) {
			if (block instanceof Block.Paragraph paragraph && !paragraph.text().isEmpty()) {
				texts.add(paragraph.text());
			}
		}
		List<Slide.Line> lines = new ArrayList<>();
		for (int at = 0; at < texts.size(); at++) {
			boolean last = at == texts.size() - 1;
			double size = last ? POINT : POINT_TITLE;
			lines.add(new Slide.Line(TextPieces.cut(texts.get(at), size, false, leadWidth(), last ? POINT_LINES : 1), size, false,
					last ? palette.text() : palette.muted()));
		}
		return lines;
	}

	/** Sets texts in letters as large as the number of slides allows, and about as much of them on each slide. */
	private void texts(Slide begun, String title, List<ChapterContent.Words> words, double top) {
		boolean several = pages(words, SIZES[SIZES.length - 1], top, Frame.BOTTOM).size() > 1;
		int count = several ? pages(words, SEVERAL, top, Frame.BOTTOM).size() : 1;
		double size = Arrays.stream(SIZES).filter(one -> pages(words, one, top, Frame.BOTTOM).size() <= count).findFirst().orElse(SEVERAL);
		double bottom = Frame.BOTTOM;
		while (count > 1 && bottom - STEP > TOP + LOWEST && pages(words, size, top, bottom - STEP).size() <= count) {
			bottom -= STEP;
		}
		Slide slide = begun;
		double start = top;
		boolean first = true;
		for (List<ChapterContent.Words> page : pages(words, size, top, bottom)) {
			slide = first ? slide : slide(title, true);
			start = first ? top : TOP + 6;
			put(slide, page.stream().map(one -> line(one, size)).toList(), start, start + height(page, size));
			first = false;
		}
	}

	/** Returns the texts of each slide; the first has less room, or none. */
	private static List<List<ChapterContent.Words>> pages(List<ChapterContent.Words> words, double size, double top, double bottom) {
		List<ChapterContent.Words> pieces = pieces(words, size);
		List<List<ChapterContent.Words>> pages = new ArrayList<>();
		List<ChapterContent.Words> page = new ArrayList<>();
		double y = top;
		for (int at = 0; at < pieces.size(); at++) {
			double high = height(pieces.get(at), size);
			double follow = pieces.get(at).heading() && at + 1 < pieces.size() ? Math.min(size * 3, height(pieces.get(at + 1), size)) : 0;
			if (y + high + follow > bottom && y > TOP + 6) {
				pages.add(page);
				page = new ArrayList<>();
				y = TOP + 6;
			}
			page.add(pieces.get(at));
			y += high;
		}
		pages.add(page);
		return pages;
	}

	private static double height(List<ChapterContent.Words> words, double size) {
		return words.stream().mapToDouble(one -> height(one, size)).sum();
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

	/** Makes the slides of a chart, of two beside each other if they have room, or of a table. */
	void exhibit(String chapter, ChapterContent.Exhibit exhibit) {
		Slide.Line lead = lead(exhibit.lead());
		double y = TOP + 2 + (lead.text().isEmpty() ? 0 : height(lead) + 12);
		if (exhibit.blocks().size() > 1) {
			if (areLegible(exhibit.blocks(), Frame.BOTTOM - y)) {
				Slide slide = lead(slide(chapter, false), lead);
				beside(slide, exhibit.blocks(), y);
			} else {
				exhibit.apart().forEach(one -> exhibit(chapter, one));
			}
			return;
		}
		switch (exhibit.block()) {
		case Block.Picture picture -> picture(lead(slide(picture.title(), false), lead), picture, y);
		case Block.Table table -> table(table, exhibit.title(), lead, y);
		default -> throw new IllegalArgumentException(exhibit.block().getClass().getName());
		}
	}

	/** Tells whether each of some charts fits into its share of a slide's width with letters that can be read. */
	private static boolean areLegible(List<Block> charts, double room) {
		double width = (Frame.INNER - BESIDE) / charts.size() / USUAL_SCALE_BESIDE;
		return charts.stream().map(Block.Picture.class::cast).map(chart -> chart.painter().paint(width, room / USUAL_SCALE_BESIDE))
				.allMatch(drawing -> drawing.height() * USUAL_SCALE_BESIDE <= room + 1);
	}

	private static void beside(Slide slide, List<Block> charts, double top) {
		double width = (Frame.INNER - BESIDE) / charts.size();
		double room = Frame.BOTTOM - top;
		List<Drawing> drawings = charts.stream().map(Block.Picture.class::cast)
				.map(chart -> chart.painter().paint(width / USUAL_SCALE_BESIDE, room / USUAL_SCALE_BESIDE)).toList();
		double highest = drawings.stream().mapToDouble(Drawing::height).max().orElse(0) * USUAL_SCALE_BESIDE;
		double x = Frame.LEFT;
		for (Drawing drawing : drawings) {
			DrawingShapes.add(slide, drawing, x, top + Math.max(0, room - highest) / 3, USUAL_SCALE_BESIDE, "");
			x += width + BESIDE;
		}
	}

	/** Sets the text that leads to an exhibit: whole in letters as large as can be, else its beginning. */
	private Slide.Line lead(String text) {
		for (double size : LEADS) {
			if (TextMeasure.lines(text, size, false, leadWidth()) <= LEAD_LINES) {
				return new Slide.Line(text, size, false, palette.text());
			}
		}
		return new Slide.Line(TextPieces.beginning(text, LEAD, leadWidth(), LEAD_LINES), LEAD, false, palette.text());
	}

	private static double leadWidth() {
		return Frame.INNER - 2 * INSET - BAR - 4;
	}

	private static double height(Slide.Line lead) {
		return TextMeasure.lines(lead.text(), lead.size(), false, leadWidth()) * lead.lineHeight() + INSET;
	}

	private Slide lead(Slide slide, Slide.Line lead) {
		return lead(slide, lead, TOP);
	}

	private Slide lead(Slide slide, Slide.Line lead, double top) {
		if (!lead.text().isEmpty()) {
			double height = height(lead);
			slide.box(Frame.LEFT, top, Frame.INNER, height, palette.pale());
			slide.box(Frame.LEFT, top, BAR, height, palette.accent());
			slide.text(Frame.LEFT + INSET + BAR, top, Frame.INNER - 2 * INSET - BAR, height, -1, 0, "ctr", List.of(lead));
		}
		return slide;
	}

	private void table(Block.Table table, String title, Slide.Line lead, double top) {
		SlideTable set = new SlideTable(table, palette, Frame.INNER, TABLE_BOTTOM - top);
		boolean more = false;
		for (List<Block.Row> page : set.pages()) {
			Slide slide = more ? slide(title, true) : lead(slide(title, false), lead);
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
