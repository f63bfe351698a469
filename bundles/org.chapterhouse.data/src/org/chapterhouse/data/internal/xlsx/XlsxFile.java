package org.chapterhouse.data.internal.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.chapterhouse.data.internal.xlsx.XlsxFault.Kind;

/**
 * Reads the first sheet of a workbook (ECMA-376), a row at a time and in bounded memory.
 * <p>
 * Written here because nothing that can be had bounds what a hostile file may take, and because the little that tables need of the format is small.
 */
public final class XlsxFile implements AutoCloseable {

	private static final String WORKBOOK = "xl/workbook.xml";

	private final ZipFile zip;
	private final String sheet;
	private final boolean from1904;

	private XlsxFile(ZipFile zip, String sheet, boolean from1904) {
		this.zip = zip;
		this.sheet = sheet;
		this.from1904 = from1904;
	}

	/**
	 * Opens a workbook.
	 *
	 * @throws XlsxFault if it is none or cannot be read
	 */
	public static XlsxFile open(Path file) throws IOException {
		ZipFile zip;
		try {
			zip = new ZipFile(file.toFile());
		} catch (ZipException e) {
			throw new XlsxFault(Kind.DAMAGED, "no zip archive");
		}
		try {
			return open(zip);
		} catch (IOException e) {
			zip.close();
			throw e;
		}
	}

	private static XlsxFile open(ZipFile zip) throws IOException {
		String relation = "";
		boolean from1904 = false;
		try (XmlPart part = part(zip, WORKBOOK).orElseThrow(() -> new XlsxFault(Kind.DAMAGED, "no " + WORKBOOK))) {
			while (part.next()) {
				if (part.begins("workbookPr")) {
					from1904 = part.attribute("date1904").matches("1|true");
				} else if (part.begins("sheet") && relation.isEmpty()) {
					relation = part.attribute("id");
				}
			}
		}
		return new XlsxFile(zip, target(zip, relation), from1904);
	}

	private static String target(ZipFile zip, String relation) throws IOException {
		try (XmlPart part = part(zip, "xl/_rels/workbook.xml.rels").orElseThrow(() -> new XlsxFault(Kind.DAMAGED, "no list of sheets"))) {
			while (part.next()) {
				if (part.begins("Relationship") && part.attribute("Id").equals(relation)) {
					String target = part.attribute("Target");
					return target.startsWith("/") ? target.substring(1) : target.startsWith("../") ? target.substring(3) : "xl/" + target;
				}
			}
		}
		throw new XlsxFault(Kind.DAMAGED, "no sheet");
	}

	/** Reads the rows of the first sheet into a receiver. */
	public void read(SheetRows rows) throws IOException {
		SharedStrings strings = new SharedStrings();
		Optional<XmlPart> shared = part(zip, "xl/sharedStrings.xml");
		if (shared.isPresent()) {
			try (XmlPart part = shared.get()) {
				strings = SharedStrings.read(part);
			}
		}
		DateStyles styles = new DateStyles();
		Optional<XmlPart> styled = part(zip, "xl/styles.xml");
		if (styled.isPresent()) {
			try (XmlPart part = styled.get()) {
				styles = DateStyles.read(part);
			}
		}
		try (XmlPart part = part(zip, sheet).orElseThrow(() -> new XlsxFault(Kind.DAMAGED, "no " + sheet))) {
			new Sheet(part, strings, styles, from1904).read(rows);
		}
	}

	private static Optional<XmlPart> part(ZipFile zip, String name) throws IOException {
		ZipEntry entry = zip.getEntry(name);
		return entry == null ? Optional.empty() : Optional.of(new XmlPart(zip.getInputStream(entry), entry.getCompressedSize()));
	}

	@Override
	public void close() throws IOException {
		zip.close();
	}
}
