package org.chapterhouse.design;

/** Says what an element of a design is. */
public enum ElementKind {
	/** A whole report. */
	REPORT,
	/** A library of styles. */
	LIBRARY,
	/** The pages of a report, together. */
	PAGES,
	/** A page with its paper, margins, header and footer. */
	PAGE,
	/** What stands at the head of each page. */
	PAGE_HEADER,
	/** What stands at the foot of each page. */
	PAGE_FOOTER,
	/** The styles of a report or a theme, together. */
	STYLES,
	/** A style. */
	STYLE,
	/** The data sets of a report, together. */
	DATA_SETS,
	/** A data set; it can only be looked at. */
	DATA_SET,
	/** What a report shows, together. */
	BODY,
	/** A grid. */
	GRID,
	/** A table, which repeats rows for data. */
	TABLE,
	/** A list, which repeats items for data. */
	LIST,
	/** The columns of a grid or table, together. */
	COLUMNS,
	/** A column of a grid or table. */
	COLUMN,
	/** What stands before the rows of data. */
	HEADER,
	/** What is repeated for each row of data. */
	DETAIL,
	/** What stands after the rows of data. */
	FOOTER,
	/** A group of rows. */
	GROUP,
	/** A row. */
	ROW,
	/** A cell. */
	CELL,
	/** A text that is always the same. */
	LABEL,
	/** A longer text. */
	TEXT,
	/** A value of a column of data. */
	DATA,
	/** A text that is computed. */
	TEXT_DATA,
	/** A page number and the like. */
	AUTO_TEXT,
	/** A picture. */
	IMAGE,
	/** A chart. */
	CHART,
	/** Something else. */
	OTHER
}
