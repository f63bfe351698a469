package org.chapterhouse.data.internal.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.chapterhouse.data.internal.xlsx.XlsxFault.Kind;

/** Reads the rows of one sheet. */
final class Sheet {

	private static final int MOST_COLUMNS = 16_384;

	private final XmlPart part;
	private final SharedStrings strings;
	private final DateStyles styles;
	private final boolean from1904;

	private final List<String> cells = new ArrayList<>();
	private long number;
	private boolean filled;

	Sheet(XmlPart part, SharedStrings strings, DateStyles styles, boolean from1904) {
		this.part = part;
		this.strings = strings;
		this.styles = styles;
		this.from1904 = from1904;
	}

	void read(SheetRows rows) throws IOException {
		while (part.next()) {
			if (part.begins("row")) {
				int at = part.number("r");
				number = at > 0 ? at : number + 1;
				cells.clear();
				filled = false;
			} else if (part.begins("c")) {
				cell();
			} else if (part.ends("row") && filled) {
				rows.row(number, cells);
			}
		}
	}

	private void cell() throws IOException {
		int column = column(part.attribute("r"));
		String type = part.attribute("t");
		boolean date = styles.isDate(part.number("s"));
		String text = value(type, raw(), date);
		while (cells.size() < column) {
			cells.add("");
		}
		cells.add(text);
		filled |= !text.isBlank();
	}

	/** Goes to the end of the cell; returns the text of its value. */
	private String raw() throws IOException {
		var text = new StringBuilder();
		boolean phonetic = false;
		while (part.next() && !part.ends("c")) {
			if (part.begins("rPh") || part.ends("rPh")) {
				phonetic = part.begins("rPh");
			} else if (part.begins("v") || part.begins("t") && !phonetic) {
				part.text(text);
			}
		}
		return text.toString();
	}

	private String value(String type, String raw, boolean date) throws IOException {
		return switch (type) {
		case "s" -> raw.isEmpty() ? "" : strings.get(raw);
		case "b" -> raw.equals("1") ? "TRUE" : raw.equals("0") ? "FALSE" : raw;
		case "str", "inlineStr", "e", "d" -> raw;
		default -> date ? CellText.date(raw, from1904) : CellText.number(raw);
		};
	}

	/** Returns the column of a cell, from 0; cells without a reference follow one another. */
	private int column(String reference) throws IOException {
		int column = 0;
		for (int i = 0; i < reference.length() && i < 4 && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z'; i++) {
			column = column * 26 + reference.charAt(i) - 'A' + 1;
		}
		int place = column == 0 ? cells.size() : column - 1;
		if (place >= MOST_COLUMNS || place < cells.size()) {
			throw new XlsxFault(Kind.DAMAGED, "a cell at " + reference);
		}
		return place;
	}
}
