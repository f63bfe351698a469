package org.chapterhouse.data.internal.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks part by part, wrong ones too. */
public final class TestWorkbook {

	private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

	private final Map<String, String> parts = new LinkedHashMap<>();
	private final StringBuilder rows = new StringBuilder();
	private int row;

	/** Makes an empty workbook whose second style shows dates. */
	public TestWorkbook() {
		part("xl/workbook.xml",
				"<workbook " + MAIN + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr/><sheets>"
						+ "<sheet name=\"数据\" sheetId=\"7\" r:id=\"rId3\"/><sheet name=\"other\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
		part("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
				+ "<Relationship Id=\"rId1\" Type=\"t\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId3\" Type=\"t\" Target=\"worksheets/sheet9.xml\"/>"
				+ "</Relationships>");
		part("xl/styles.xml", "<styleSheet " + MAIN + "><numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy\\-mm\\-dd;@\"/><numFmt numFmtId=\"171\""
				+ " formatCode=\"0.00&quot;days&quot;[Red]\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/>"
				+ "<xf numFmtId=\"171\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>");
	}

	/** Adds or replaces a part. */
	public TestWorkbook part(String name, String xml) {
		parts.put(name, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml);
		return this;
	}

	/** Returns a part as it was added. */
	public byte[] partBytes(String name) {
		return parts.get(name).getBytes(StandardCharsets.UTF_8);
	}

	/** Adds shared strings. */
	public TestWorkbook strings(String... items) {
		return part("xl/sharedStrings.xml", "<sst " + MAIN + "><si>" + String.join("</si><si>", items) + "</si></sst>");
	}

	/** Adds a row of cells as XML. */
	public TestWorkbook cells(String xml) {
		row++;
		rows.append("<row r=\"").append(row).append("\">").append(xml).append("</row>");
		return this;
	}

	/** Adds a row of texts; null leaves a cell out. */
	public TestWorkbook texts(String... texts) {
		var xml = new StringBuilder();
		for (int i = 0; i < texts.length; i++) {
			if (texts[i] != null) {
				String text = texts[i].replace("&", "&amp;").replace("<", "&lt;").replace("\r", "&#13;");
				xml.append("<c r=\"").append((char) ('A' + i)).append(row + 1).append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
						.append(text)
						.append("</t></is></c>");
			}
		}
		return cells(xml.toString());
	}

	/** Leaves rows out. */
	public TestWorkbook skip(int count) {
		row += count;
		return this;
	}

	/** Returns the file. */
	public byte[] bytes() {
		if (!parts.containsKey("xl/worksheets/sheet9.xml")) {
			part("xl/worksheets/sheet9.xml", "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
		}
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			for (var part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}
}
