package org.chapterhouse.render.office.internal.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.chapterhouse.api.layout.Layout;
import org.chapterhouse.render.office.internal.OfficeArchive;
import org.chapterhouse.render.office.internal.OfficePackage;
import org.chapterhouse.render.office.internal.Palette;

/** Holds the sheets of a workbook, gives them names that are valid and differ, and writes them. Needs a file of its own meanwhile. Used by one thread; to be closed. */
final class Workbook implements AutoCloseable {

	private static final String APPLICATION = "Chapterhouse";
	private static final int LONGEST_NAME = 31;
	private static final int LONGEST_FOOTER = 120;
	private static final int LONGEST_PROPERTY = 255;

	private final Path file;
	private final OutputStream made;
	private final org.dhatim.fastexcel.Workbook book;
	private final CellStyles styles;
	private final List<Sheet> sheets = new ArrayList<>();

	Workbook(Palette palette) throws IOException {
		this.styles = new CellStyles(palette);
		this.file = Files.createTempFile("chapterhouse-", ".xlsx");
		this.made = Files.newOutputStream(file);
		this.book = new org.dhatim.fastexcel.Workbook(made, APPLICATION, null);
		// what has no look of its own, and the unit of widths; the library keeps it for all workbooks, which is why it is the same for all
		book.setGlobalDefaultFont(Palette.FALLBACK_FONT, CellStyles.SIZE);
		// it is packed anew below
		book.setCompressionLevel(1);
	}

	CellStyles styles() {
		return styles;
	}

	/** Adds a sheet. */
	Sheet sheet(String wish) {
		Sheet sheet = new Sheet(book.newWorksheet(name(wish)));
		sheets.add(sheet);
		return sheet;
	}

	/** Names with apostrophes are left out too: the library does not double them where a name is quoted. */
	private String name(String wish) {
		String kept = wish.replace('\'', '’').replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}\\p{Cs}\\x{FFFE}\\x{FFFF}]", " ")
				.replaceAll("^[\\s’=+@-]+|[\\s’]+$", "").strip();
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
		return text.substring(0, end).replaceAll("[\\s’]+$", "");
	}

	/** Writes the sheets; the stream is not closed. Nothing can be added afterwards. */
	void write(Layout layout, OutputStream output) throws IOException {
		for (Sheet sheet : sheets) {
			sheet.end(cut(layout.titleLine(), LONGEST_FOOTER));
		}
		book.properties().setCompany(cut(layout.publisher(), LONGEST_PROPERTY));
		book.finish();
		made.close();
		settle(layout, output);
	}

	/** The library puts the clock's time and its own name among the properties, and writes archives that readers of streams do not read: pack its parts anew, with ours. */
	private void settle(Layout layout, OutputStream output) throws IOException {
		try (ZipFile parts = new ZipFile(file.toFile())) {
			OfficeArchive archive = new OfficeArchive(output);
			for (ZipEntry entry : parts.stream().toList()) {
				if (entry.getName().equals(OfficePackage.PROPERTIES)) {
					archive.add(entry.getName(), OfficePackage.properties(layout));
				} else {
					try (InputStream part = parts.getInputStream(entry)) {
						archive.add(entry.getName(), part.readAllBytes());
					}
				}
			}
			archive.finish();
		}
	}

	@Override
	public void close() throws IOException {
		made.close();
		Files.deleteIfExists(file);
	}
}
