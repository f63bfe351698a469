package org.chapterhouse.render.birt.tests;

import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.api.layout.Block;
import org.chapterhouse.api.layout.Layout;
import org.chapterhouse.api.layout.Shape;

/** Reads all blocks of a layout, in order, and what they say. */
public final class LayoutText {

	private LayoutText() {
	}

	/** Returns every block, those inside of others after them. */
	public static List<Block> blocks(Layout layout) {
		List<Block> all = new ArrayList<>();
		layout.sections().forEach(section -> section.blocks().forEach(block -> collect(block, all)));
		return all;
	}

	private static void collect(Block block, List<Block> all) {
		all.add(block);
		switch (block) {
		case Block.Table table -> {
			table.header().forEach(row -> collect(row, all));
			table.rows().forEach(row -> collect(row, all));
		}
		case Block.Group group -> group.rows().forEach(row -> collect(row, all));
		case Block.Stack stack -> stack.blocks().forEach(one -> collect(one, all));
		case Block.Heading heading -> {
			// holds no blocks
		}
		case Block.Paragraph paragraph -> {
			// holds no blocks
		}
		case Block.Picture picture -> {
			// holds no blocks
		}
		}
	}

	private static void collect(Block.Row row, List<Block> all) {
		row.cells().forEach(cell -> cell.blocks().forEach(block -> collect(block, all)));
	}

	/** Returns the texts, one to a line, those of charts too. */
	public static String of(Layout layout) {
		StringBuilder text = new StringBuilder();
		for (Block block : blocks(layout)) {
			switch (block) {
			case Block.Heading heading -> text.append(heading.text()).append('\n');
			case Block.Paragraph paragraph -> text.append(paragraph.text()).append('\n');
			case Block.Picture picture -> picture.painter().paint(picture.width(), picture.height()).shapes().forEach(shape -> {
				if (shape instanceof Shape.Text words) {
					text.append(words.text()).append('\n');
				}
			});
			default -> {
				// says what it holds
			}
			}
		}
		return text.toString();
	}
}
