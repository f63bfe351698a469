package org.chapterhouse.render.office.internal.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.chapterhouse.api.layout.Layout;
import org.chapterhouse.render.office.internal.OfficePackage;
import org.chapterhouse.render.office.internal.Palette;
import org.chapterhouse.render.office.internal.Xml;

/** Holds the sheets of a workbook, gives them names that are valid and differ, and packs them. Used by one thread. */
final class Workbook {

	private static final int LONGEST_NAME = 31;
	private static final int LONGEST_FOOTER = 120;
	private static final String TYPE = "vnd.openxmlformats-officedocument.spreadsheetml.";

	private final CellStyles styles;
	private final List<Sheet> sheets = new ArrayList<>();

	Workbook(Palette palette) {
		this.styles = new CellStyles(palette);
	}

	CellStyles styles() {
		return styles;
	}

	/** Adds a sheet. */
	Sheet sheet(String wish) {
		Sheet sheet = new Sheet(name(wish), styles);
		sheets.add(sheet);
		return sheet;
	}

	private String name(String wish) {
		String kept = wish.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}\\p{Cs}\\x{FFFE}\\x{FFFF}]", " ").replaceAll("^[\\s'=+@-]+|[\\s']+$", "").strip();
		String base = kept.isEmpty() || kept.equalsIgnoreCase("history") ? "Sheet" : kept;
		for (int count = 1;; count++) {
			String end = count == 1 ? "" : " " + count;
			String name = cut(base, LONGEST_NAME - end.length()) + end;
			if (sheets.stream().noneMatch(sheet -> sheet.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))) {
				return name;
			}
		}
	}

	private static String cut(String text, int length) {
		if (text.length() <= length) {
			return text;
		}
		int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
		return text.substring(0, end).replaceAll("[\\s']+$", "");
	}

	/** Packs the sheets. */
	OfficePackage pack(Layout layout) {
		OfficePackage file = new OfficePackage();
		String book = "xl/workbook.xml";
		StringBuilder list = new StringBuilder();
		StringBuilder names = new StringBuilder();
		file.relate("", "officeDocument", book);
		for (int at = 0; at < sheets.size(); at++) {
			Sheet sheet = sheets.get(at);
			String part = "xl/worksheets/sheet" + (at + 1) + ".xml";
			file.add(part, TYPE + "worksheet+xml", sheet.xml(cut(layout.titleLine(), LONGEST_FOOTER), at == 0));
			list.append("<sheet name=\"").append(Xml.text(sheet.name())).append("\" sheetId=\"").append(at + 1).append("\" r:id=\"")
					.append(file.relate(book, "worksheet", part)).append("\"/>");
			if (!sheet.filter().isEmpty()) {
				names.append("<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"").append(at).append("\" hidden=\"1\">")
						.append(Xml.text(sheet.filter())).append("</definedName>");
			}
			if (sheet.frozen() > 0) {
				names.append("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"").append(at).append("\">")
						.append(Xml.text(Sheet.quoted(sheet.name()) + "!$1:$" + sheet.frozen())).append("</definedName>");
			}
		}
		file.add("xl/styles.xml", TYPE + "styles+xml", styles.xml());
		file.relate(book, "styles", "xl/styles.xml");
		file.add("xl/theme/theme1.xml", "vnd.openxmlformats-officedocument.theme+xml", styles.palette().theme());
		file.relate(book, "theme", "xl/theme/theme1.xml");
		file.add(book, TYPE + "sheet.main+xml", Xml.HEAD + "<workbook xmlns=\"" + Sheet.MAIN
				+ "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><bookViews><workbookView xWindow=\"0\" yWindow=\"0\" "
				+ "windowWidth=\"24000\" windowHeight=\"14000\" tabRatio=\"800\"/></bookViews><sheets>" + list + "</sheets>"
				+ (names.isEmpty() ? "" : "<definedNames>" + names + "</definedNames>") + "</workbook>");
		file.describe(layout);
		return file;
	}
}
