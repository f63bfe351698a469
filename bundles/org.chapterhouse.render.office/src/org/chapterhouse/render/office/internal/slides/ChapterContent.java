package org.chapterhouse.render.office.internal.slides;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.api.layout.Block;
import org.chapterhouse.api.layout.Look;
import org.chapterhouse.api.layout.Section;
import org.chapterhouse.api.layout.Shape;

/** Reads a section for slides: cards, texts, what has a slide of its own, and notes for the speaker. */
final class ChapterContent {

	private static final String CARDS = "cards";
	private static final String NOTES = "notes";

	/**
	 * Is a figure card.
	 *
	 * @param colour of its value; {@link Shape#NONE}: the usual one
	 */
	record Card(String label, String value, String detail, int colour) {
	}

	/** Is a text; a heading is bold. */
	record Words(String text, boolean heading) {
	}

	/**
	 * Has a slide of its own.
	 *
	 * @param blocks a chart or a table, or two charts that the template has beside each other
	 * @param lead   the text that stands before it
	 */
	record Exhibit(List<Block> blocks, String title, String lead) {

		Block block() {
			return blocks.get(0);
		}

		/** Returns each of what it shows alone; the text stands before the first. */
		List<Exhibit> apart() {
			List<Exhibit> apart = new ArrayList<>();
			for (Block one : blocks) {
				apart.add(new Exhibit(List.of(one), one instanceof Block.Picture picture ? picture.title() : title, apart.isEmpty() ? lead : ""));
			}
			return apart;
		}
	}

	private final List<Card> cards = new ArrayList<>();
	private final List<Words> words = new ArrayList<>();
	private final List<Exhibit> exhibits = new ArrayList<>();
	private final StringBuilder notes = new StringBuilder();
	private final String title;
	private String source = "";
	private String lead = "";

	private ChapterContent(String title) {
		this.title = title;
	}

	/** Reads a section. */
	static ChapterContent of(Section section) {
		ChapterContent content = new ChapterContent(section.title());
		section.blocks().forEach(content::read);
		if (content.words.isEmpty() && content.cards.isEmpty() && content.exhibits.isEmpty()) {
			content.notes().lines().forEach(note -> content.words.add(new Words(note, false)));
		}
		return content;
	}

	List<Card> cards() {
		return cards;
	}

	List<Words> words() {
		return words;
	}

	List<Exhibit> exhibits() {
		return exhibits;
	}

	String notes() {
		return notes.toString().strip();
	}

	/** Returns the first of the notes, which tells where the figures come from; empty if there are none. */
	String source() {
		return source;
	}

	private void read(Block block) {
		switch (block) {
		case Block.Heading heading -> {
			if (!heading.text().equals(title)) {
				words.add(new Words(heading.text(), true));
				lead = "";
			}
		}
		case Block.Paragraph paragraph -> {
			words.add(new Words(paragraph.text(), paragraph.style().look().bold()));
			lead = paragraph.text();
		}
		case Block.Picture picture -> exhibit(List.of(picture), picture.title());
		case Block.Stack stack -> stack.blocks().forEach(this::read);
		case Block.Group group -> group(group);
		case Block.Table table -> table(table);
		}
	}

	private void group(Block.Group group) {
		boolean ofCards = group.style().name().startsWith(CARDS) || group.dataSet().startsWith(CARDS);
		for (Block.Row row : group.rows()) {
			List<Block> charts = row.cells().stream().flatMap(cell -> cell.blocks().stream()).toList();
			if (charts.size() == 2 && charts.stream().allMatch(Block.Picture.class::isInstance)) {
				exhibit(charts, title);
				continue;
			}
			for (Block.Cell cell : row.cells()) {
				if (ofCards && !cell.text().isEmpty() && cell.blocks().stream().noneMatch(Block.Picture.class::isInstance)) {
					card(cell);
				} else {
					cell.blocks().forEach(this::read);
				}
			}
		}
	}

	private void card(Block.Cell cell) {
		List<Block.Paragraph> texts = new ArrayList<>();
		for (Block block : cell.blocks()) {
			if (block instanceof Block.Paragraph paragraph) {
				texts.add(paragraph);
			}
		}
		Block.Paragraph value = texts.stream().max((one, other) -> Double.compare(size(one), size(other))).orElse(null);
		if (value == null) {
			cell.blocks().forEach(this::read);
			return;
		}
		int at = texts.indexOf(value);
		cards.add(new Card(joined(texts.subList(0, at)), value.text(), joined(texts.subList(at + 1, texts.size())), value.style().mark().colour()));
	}

	private static double size(Block.Paragraph paragraph) {
		return paragraph.style().look().size();
	}

	private static String joined(List<Block.Paragraph> texts) {
		return String.join("\n", texts.stream().map(Block.Paragraph::text).toList());
	}

	private void exhibit(List<Block> blocks, String name) {
		exhibits.add(new Exhibit(blocks, name, lead));
		lead = "";
	}

	private void table(Block.Table table) {
		if (table.dataSet().equals(NOTES)) {
			for (Block.Row row : table.rows()) {
				String note = String.join("  ", row.cells().stream().map(Block.Cell::text).filter(text -> !text.isEmpty()).toList());
				source = source.isEmpty() ? note : source;
				notes.append(note).append('\n');
			}
		} else if (table.columns().size() == 2 && table.header().stream().allMatch(row -> isTitle(row, table))) {
			table.header().stream().map(row -> row.cells().get(0).text()).filter(text -> !text.equals(title))
					.forEach(text -> words.add(new Words(text, true)));
			table.rows().forEach(this::record);
		} else if (table.columns().size() == 1) {
			table.rows().forEach(row -> row.cells().forEach(cell -> cell.blocks().forEach(this::read)));
		} else {
			exhibit(List.of(table), title(table));
		}
	}

	/** Reads a row of two cells without a head above it: what it is about, and what it says. */
	private void record(Block.Row row) {
		for (Block.Cell cell : row.cells()) {
			if (!cell.text().isEmpty()) {
				words.add(new Words(cell.text(), cell.column() == 0));
			}
		}
	}

	/** Returns the title of a table: what stands in a row of its head alone. */
	private String title(Block.Table table) {
		return table.header().stream().filter(row -> isTitle(row, table)).map(row -> row.cells().get(0).text()).findFirst().orElse(title);
	}

	/** Tells whether a row of a head holds a title over all columns. */
	static boolean isTitle(Block.Row row, Block.Table table) {
		return row.cells().size() == 1 && row.cells().get(0).span() >= table.columns().size() && table.columns().size() > 1;
	}

	/** Returns where most cells of a column set their texts. */
	static Slide.Align align(Look.Align align) {
		return switch (align) {
		case LEFT, JUSTIFY -> Slide.Align.LEFT;
		case CENTER -> Slide.Align.CENTER;
		case RIGHT -> Slide.Align.RIGHT;
		};
	}
}
