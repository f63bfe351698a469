package org.chapterhouse.api.layout;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;

/** Is something that a section shows. Blocks follow each other downwards. No text, style or list is null; the accessors of records cannot promise it. */
public sealed interface Block {

	/** Returns how it looks. */
	@NonNullByDefault({})
	Style style();

	/** Returns what links to it name; empty if none can. */
	@NonNullByDefault({})
	String bookmark();

	/**
	 * Is a heading: a text whose style is {@code h1}, {@code h2} or {@code h3}.
	 *
	 * @param text  not empty; line breaks are line feeds
	 * @param level 1, 2 or 3; the title of a chapter has level 1
	 */
	record Heading(String text, int level, Style style, String bookmark) implements Block {
		/** Makes a heading. */
		public Heading {
			Objects.requireNonNull(text);
			Objects.requireNonNull(style);
			Objects.requireNonNull(bookmark);
		}
	}

	/**
	 * Is a text.
	 *
	 * @param text   not empty; line breaks are line feeds
	 * @param link   the bookmark that it leads to; empty: none
	 * @param column the column of the data set whose value it is; empty: it is no value
	 */
	record Paragraph(String text, String link, String column, Style style, String bookmark) implements Block {
		/** Makes a text. */
		public Paragraph {
			Objects.requireNonNull(text);
			Objects.requireNonNull(link);
			Objects.requireNonNull(column);
			Objects.requireNonNull(style);
			Objects.requireNonNull(bookmark);
		}
	}

	/**
	 * Is a table: rows that are read one by one, with headings of columns.
	 *
	 * @param dataSet the data set it shows, by its name in the chapter: the id of a table of the document, or {@code contents}, {@code notes} and so on
	 * @param columns its columns, from the left
	 * @param header  the rows of its head: often a title over all columns, then the headings of the columns
	 * @param rows    its rows; each cell spans one column or more
	 */
	record Table(String dataSet, List<Column> columns, List<Row> header, List<Row> rows, Style style, String bookmark) implements Block {
		/** Makes a table; the lists are copied. */
		public Table {
			Objects.requireNonNull(dataSet);
			columns = List.copyOf(columns);
			header = List.copyOf(header);
			rows = List.copyOf(rows);
			Objects.requireNonNull(style);
			Objects.requireNonNull(bookmark);
		}
	}

	/**
	 * Sets blocks side by side: a grid of a template, or a table of cards (its style begins with {@code cards}). A form that is too narrow sets its cells one below the
	 * other. Cells without blocks are gaps.
	 *
	 * @param dataSet the data set it shows; empty: none
	 * @param columns its columns, from the left
	 * @param rows    its rows, from above
	 */
	record Group(String dataSet, List<Column> columns, List<Row> rows, Style style, String bookmark) implements Block {
		/** Makes a group; the lists are copied. */
		public Group {
			Objects.requireNonNull(dataSet);
			columns = List.copyOf(columns);
			rows = List.copyOf(rows);
			Objects.requireNonNull(style);
			Objects.requireNonNull(bookmark);
		}
	}

	/**
	 * Holds blocks together that follow each other: a list of a template.
	 *
	 * @param dataSet the data set it shows; empty: none
	 * @param blocks  what it holds
	 */
	record Stack(String dataSet, List<Block> blocks, Style style, String bookmark) implements Block {
		/** Makes a stack; the list is copied. */
		public Stack {
			Objects.requireNonNull(dataSet);
			blocks = List.copyOf(blocks);
			Objects.requireNonNull(style);
			Objects.requireNonNull(bookmark);
		}
	}

	/**
	 * Is a chart.
	 *
	 * @param id          names it among all pictures of the report
	 * @param title       its title; the painter writes it too
	 * @param description what it shows, in words, for those who cannot see it
	 * @param dataSet     the data set it shows
	 * @param width       its width in the template, points
	 * @param height      its height in the template, points
	 * @param painter     paints it
	 */
	record Picture(String id, String title, String description, String dataSet, double width, double height, Painter painter, Style style,
			String bookmark) implements Block {
		/** Makes a chart. */
		public Picture {
			Objects.requireNonNull(id);
			Objects.requireNonNull(title);
			Objects.requireNonNull(description);
			Objects.requireNonNull(dataSet);
			Objects.requireNonNull(painter);
			Objects.requireNonNull(style);
			Objects.requireNonNull(bookmark);
		}
	}

	/** Paints a chart for the place it has in a form. The same size gives the same drawing; any thread may ask. */
	interface Painter {

		/**
		 * Paints the chart. A chart painted narrower does not shrink its letters but shows less beside each other, or bars that lie.
		 *
		 * @param width  of the drawing, points
		 * @param height wished for, points; a chart that needs another height takes it
		 */
		Drawing paint(double width, double height);
	}

	/**
	 * Describes a column of a table or group.
	 *
	 * @param share what it takes of the width; the shares of all columns make 1
	 * @param align where most of its cells set their texts
	 */
	record Column(double share, Look.Align align) {
		/** Makes a column. */
		public Column {
			Objects.requireNonNull(align);
		}
	}

	/**
	 * Holds the cells of a row.
	 *
	 * @param cells from the left
	 */
	record Row(List<Cell> cells, Style style, String bookmark) {
		/** Makes a row; the list is copied. */
		public Row {
			cells = List.copyOf(cells);
			Objects.requireNonNull(style);
			Objects.requireNonNull(bookmark);
		}
	}

	/**
	 * Holds what a cell shows.
	 *
	 * @param column  its first column, from 0
	 * @param span    how many columns it takes
	 * @param rowSpan how many rows it takes
	 * @param blocks  what it shows; empty: nothing
	 */
	record Cell(int column, int span, int rowSpan, List<Block> blocks, Style style, String bookmark) {
		/** Makes a cell; the list is copied. */
		public Cell {
			blocks = List.copyOf(blocks);
			Objects.requireNonNull(style);
			Objects.requireNonNull(bookmark);
		}

		/** Returns its texts, one to a line. */
		public String text() {
			return blocks.stream().map(block -> switch (block) {
			case Heading heading -> heading.text();
			case Paragraph paragraph -> paragraph.text();
			case Table table -> "";
			case Group group -> "";
			case Stack stack -> "";
			case Picture picture -> "";
			}).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
		}
	}
}
