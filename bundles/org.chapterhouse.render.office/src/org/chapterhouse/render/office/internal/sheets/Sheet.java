package org.chapterhouse.render.office.internal.sheets;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.chapterhouse.render.office.internal.Palette;
import org.chapterhouse.render.office.internal.TextMeasure;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/** Fills a sheet, row by row. Rows and columns count from 0. Used by one thread. */
final class Sheet {

	private static final int LONGEST_TEXT = 32_000;
	private static final double NARROWEST = 7;
	private static final double WIDEST = 46;
	private static final double UNFITTED = 9;
	private static final double LINE = 16;
	private static final double HIGHEST = 400;
	private static final int FOOTER_SIZE = 9;
	private static final Pattern BREAK = Pattern.compile("[\\t\\n\\r]");
	private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9F}]");
	/** Is how workbooks write characters that XML does not know; a text that only looks so is not to be read so. */
	private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

	private final Worksheet sheet;
	private final Map<Integer, Double> widths = new TreeMap<>();
	private double height;
	private int row;
	private int frozen;

	Sheet(Worksheet sheet) {
		this.sheet = sheet;
	}

	String name() {
		return sheet.getName();
	}

	/** Returns the row that is being filled. */
	int row() {
		return row;
	}

	/** Returns the first row that moves when the sheet is scrolled; 0: all. */
	int frozen() {
		return frozen;
	}

	/** Writes a text; it is text whatever it begins with. */
	void text(int column, String text, CellStyles.Look look) {
		if (text.isEmpty()) {
			blank(column, look);
			return;
		}
		String kept = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text;
		boolean looksLikeFormula = "=+-@\t\r\n＝＋－＠".indexOf(kept.charAt(0)) >= 0;
		String clean = CONTROL.matcher(BREAK.matcher(kept).replaceAll(" ")).replaceAll("");
		sheet.value(row, column, ESCAPE.matcher(clean).replaceAll("_x005F_"));
		blank(column, looksLikeFormula ? look.asText() : look);
		if (look.wrap()) {
			double room = widths.getOrDefault(column, NARROWEST) * 5.6;
			height = Math.max(height, LINE * TextMeasure.lines(kept, look.font().size(), look.font().bold(), room));
		}
	}

	/** Writes a number, with all its digits. */
	void number(int column, BigDecimal value, CellStyles.Look look) {
		BigDecimal stripped = value.stripTrailingZeros();
		sheet.value(row, column, stripped.scale() < 0 ? stripped.setScale(0) : stripped);
		blank(column, look);
	}

	/** Gives a cell its look. */
	void blank(int column, CellStyles.Look look) {
		widths.putIfAbsent(column, UNFITTED);
		look.apply(sheet.style(row, column));
	}

	/** Makes a cell of this row that has a text a link to a cell of this workbook. */
	void link(int column, String toSheet, int toRow) {
		String place = "'" + toSheet + "'!A" + (toRow + 1);
		sheet.hyperlink(row, column, HyperLink.internal(place, String.valueOf(sheet.value(row, column))));
	}

	/** Ends the row. */
	void next() {
		next(LINE);
	}

	/** Ends the row, which is at least so high. */
	void next(double least) {
		if (sheet.value(row, 0) == null) {
			// rows without cells would have no height
			sheet.value(row, 0, (String) null);
		}
		sheet.rowHeight(row, Math.min(HIGHEST, Math.max(least, height)));
		height = 0;
		row++;
	}

	/** Makes a column at least as wide as a text of it. */
	void fit(int column, String text, boolean bold) {
		double wide = TextMeasure.width(text, 1.75, bold) + 3;
		widths.merge(column, Math.min(WIDEST, Math.max(NARROWEST, wide)), Math::max);
	}

	/** Keeps the rows above this one in sight, and prints them on every page. */
	void freeze() {
		frozen = row;
		sheet.freezePane(0, frozen);
		sheet.repeatRows(0, frozen - 1);
	}

	/** Lets people filter a table: its head is a row above this one. */
	void filter(int head, int columns, int last) {
		sheet.setAutoFilter(head, 0, last, columns - 1);
	}

	/**
	 * Sets what is as in all sheets.
	 *
	 * @param title stands below each page
	 */
	void end(String title) {
		widths.forEach(sheet::width);
		sheet.hideGridLines();
		sheet.paperSize(PaperSize.A4_PAPER);
		sheet.pageOrientation("landscape");
		sheet.fitToWidth((short) 1);
		sheet.fitToHeight((short) 0);
		sheet.leftMargin(0.5f);
		sheet.rightMargin(0.5f);
		sheet.topMargin(0.6f);
		sheet.bottomMargin(0.6f);
		sheet.footer(CONTROL.matcher(title).replaceAll(" ").replace("&", "&&"), Position.LEFT, Palette.FALLBACK_FONT, FOOTER_SIZE);
		sheet.footer("&P / &N", Position.RIGHT, Palette.FALLBACK_FONT, FOOTER_SIZE);
	}
}
