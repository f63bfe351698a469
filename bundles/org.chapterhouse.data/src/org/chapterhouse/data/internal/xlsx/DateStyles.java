package org.chapterhouse.data.internal.xlsx;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Knows which cell styles show numbers as dates. */
final class DateStyles {

	private final BitSet dates = new BitSet();

	/** Reads the part that holds the styles. */
	static DateStyles read(XmlPart part) throws IOException {
		var styles = new DateStyles();
		Map<String, String> formats = new HashMap<>();
		boolean cells = false;
		int style = 0;
		while (part.next()) {
			if (part.begins("numFmt")) {
				formats.put(part.attribute("numFmtId"), part.attribute("formatCode"));
			} else if (part.begins("cellXfs") || part.ends("cellXfs")) {
				cells = part.begins("cellXfs");
			} else if (cells && part.begins("xf")) {
				String id = part.attribute("numFmtId");
				styles.dates.set(style, formats.containsKey(id) ? isDateFormat(formats.getOrDefault(id, "")) : isBuiltInDate(id));
				style++;
			}
		}
		return styles;
	}

	/** Tells whether a style, by the number that cells give, shows dates; −1 is none. */
	boolean isDate(int style) {
		return style >= 0 && dates.get(style);
	}

	/** The formats that need no definition: ECMA-376 18.8.30, with the Chinese ones among them. */
	private static boolean isBuiltInDate(String id) {
		int number = id.matches("\\d{1,6}") ? Integer.parseInt(id) : 0;
		return number >= 14 && number <= 22 || number >= 27 && number <= 36 || number >= 45 && number <= 47 || number >= 50 && number <= 58;
	}

	/** Tells whether a format has a place for a day, month, year or hour outside quotes and brackets. */
	static boolean isDateFormat(String format) {
		String bare = format.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]", "");
		return bare.toLowerCase(Locale.ROOT).replace("general", "").matches("(?s).*[dmyhs].*");
	}
}
