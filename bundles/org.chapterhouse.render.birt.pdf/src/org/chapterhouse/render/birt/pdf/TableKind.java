package org.chapterhouse.render.birt.pdf;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.birt.report.engine.content.ITableContent;
import org.eclipse.birt.report.engine.ir.BandDesign;
import org.eclipse.birt.report.engine.ir.RowDesign;
import org.eclipse.birt.report.engine.ir.TableBandDesign;
import org.eclipse.birt.report.engine.ir.TableItemDesign;

/** Says what a table of a template is to someone who hears it. */
enum TableKind {

	/** Rows and columns that mean something: it has a row of column headers. */
	DATA,

	/** Entries, each with a label in the first column: it has several columns but no headers. */
	LIST,

	/** The contents of the report: the style is {@code contents}. */
	CONTENTS,

	/** Nothing: grids, cards and tables of one column only put things in their places. */
	LAYOUT;

	/** Returns the kind of a table that has a style. */
	static TableKind of(ITableContent table, String style) {
		if (!(table.getGenerateBy() instanceof TableItemDesign design) || style.startsWith("cards")) {
			return LAYOUT;
		}
		if ("contents".equals(style)) {
			return CONTENTS;
		}
		if (hasColumns(design.getHeader())) {
			return DATA;
		}
		return hasColumns(design.getDetail()) ? LIST : LAYOUT;
	}

	private static boolean hasColumns(BandDesign band) {
		return rows(band).stream().anyMatch(row -> row.getCellCount() > 1);
	}

	private static List<RowDesign> rows(BandDesign band) {
		return band instanceof TableBandDesign table ? IntStream.range(0, table.getRowCount()).mapToObj(table::getRow).toList() : List.of();
	}
}
