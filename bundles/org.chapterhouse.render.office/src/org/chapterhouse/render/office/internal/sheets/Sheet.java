package org.chapterhouse.render.office.internal.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.chapterhouse.render.office.internal.TextMeasure;
import org.chapterhouse.render.office.internal.Xml;

/** Collects the cells of a sheet, row by row, and writes its part. Rows and columns count from 0. Used by one thread. */
final class Sheet {

	/** The name space of workbooks. */
	static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	private static final int LONGEST_TEXT = 32_000;
	private static final double NARROWEST = 7;
	private static final double WIDEST = 46;
	private static final double LINE = 16;

	private final String name;
	private final CellStyles styles;
	private final StringBuilder rows = new StringBuilder();
	private final Map<Integer, Double> widths = new TreeMap<>();
	private final List<String> links = new ArrayList<>();
	private StringBuilder cells = new StringBuilder();
	private double height;
	private int row;
	private int frozen;
	private String filter = "";

	Sheet(String name, CellStyles styles) {
		this.name = name;
		this.styles = styles;
	}

	String name() {
		return name;
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
		boolean looksLikeFormula = "=+-@\t\r\n".indexOf(kept.charAt(0)) >= 0 || "＝＋－＠".indexOf(kept.charAt(0)) >= 0;
		String escaped = Xml.text(kept).replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
		cells.append("<c r=\"").append(place(column, row)).append("\" s=\"").append(styles.of(looksLikeFormula ? look.asText() : look))
				.append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">").append(escaped).append("</t></is></c>");
		if (look.wrap()) {
			double room = widths.getOrDefault(column, NARROWEST) * 5.6;
			height = Math.max(height, LINE * TextMeasure.lines(kept, look.font().size(), look.font().bold(), room));
		}
	}

	/** Writes a number. */
	void number(int column, BigDecimal value, CellStyles.Look look) {
		cells.append("<c r=\"").append(place(column, row)).append("\" s=\"").append(styles.of(look)).append("\"><v>").append(number(value))
				.append("</v></c>");
	}

	private static String number(BigDecimal value) {
		return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
	}

	/** Writes an empty cell that has a look. */
	void blank(int column, CellStyles.Look look) {
		cells.append("<c r=\"").append(place(column, row)).append("\" s=\"").append(styles.of(look)).append("\"/>");
	}

	/** Makes the cell written last a link to a cell of this workbook. */
	void link(int column, String sheet, int toRow) {
		links.add("<hyperlink ref=\"" + place(column, row) + "\" location=\"" + Xml.text(quoted(sheet) + "!A" + (toRow + 1)) + "\"/>");
	}

	/** Ends the row. */
	void next() {
		next(LINE);
	}

	/** Ends the row, which is at least so high. */
	void next(double least) {
		double high = Math.min(400, Math.max(least, height));
		rows.append("<row r=\"").append(row + 1).append("\" ht=\"").append(Xml.number(high)).append("\" customHeight=\"1\">").append(cells)
				.append("</row>");
		cells = new StringBuilder();
		height = 0;
		row++;
	}

	/** Makes a column at least as wide as a text of it. */
	void fit(int column, String text, boolean bold) {
		double wide = TextMeasure.width(text, 1.75, bold) + 3;
		widths.merge(column, Math.min(WIDEST, Math.max(NARROWEST, wide)), Math::max);
	}

	/** Keeps the rows above this one in sight. */
	void freeze() {
		frozen = row;
	}

	/** Lets people filter a table: its head is a row above this one. */
	void filter(int head, int columns, int last) {
		filter = place(0, head) + ":" + place(columns - 1, last);
	}

	/** Returns the place of the filter, absolute; empty if there is none. */
	String filter() {
		return filter.isEmpty() ? "" : quoted(name) + "!" + filter.replaceAll("([A-Z]+)(\\d+)", "\\$$1\\$$2");
	}

	/** Returns a name of a sheet as it stands in references. */
	static String quoted(String sheet) {
		return "'" + sheet.replace("'", "''") + "'";
	}

	/** Returns the name of a cell. */
	static String place(int column, int row) {
		StringBuilder letters = new StringBuilder();
		for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
			letters.insert(0, (char) ('A' + (rest - 1) % 26));
		}
		return letters.append(row + 1).toString();
	}

	/** Writes the part. */
	String xml(String title, boolean first) {
		StringBuilder xml = new StringBuilder(Xml.HEAD).append("<worksheet xmlns=\"").append(MAIN)
				.append("\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>")
				.append("<sheetViews><sheetView showGridLines=\"0\"").append(first ? " tabSelected=\"1\"" : "").append(" workbookViewId=\"0\">");
		if (frozen > 0) {
			xml.append("<pane ySplit=\"").append(frozen).append("\" topLeftCell=\"A").append(frozen + 1)
					.append("\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"A").append(frozen + 1)
					.append("\" sqref=\"A").append(frozen + 1).append("\"/>");
		}
		xml.append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"16\"/>");
		if (!widths.isEmpty()) {
			xml.append("<cols>");
			widths.forEach(
					(column, width) -> xml.append("<col min=\"").append(column + 1).append("\" max=\"").append(column + 1).append("\" width=\"")
							.append(Xml.number(width)).append("\" customWidth=\"1\"/>"));
			xml.append("</cols>");
		}
		xml.append("<sheetData>").append(rows).append("</sheetData>");
		if (!filter.isEmpty()) {
			xml.append("<autoFilter ref=\"").append(filter).append("\"/>");
		}
		if (!links.isEmpty()) {
			xml.append("<hyperlinks>").append(String.join("", links)).append("</hyperlinks>");
		}
		return xml.append("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>")
				.append("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;L")
				.append(Xml.text(title.replace("&", "&&"))).append("&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>").toString();
	}
}
