package org.chapterhouse.render.office.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.chapterhouse.api.layout.Layout;

/**
 * Collects the parts of an office file and what they refer to (ECMA-376, part 2), and writes it as a zip archive in the order added. Used by one thread.
 */
public final class OfficePackage {

	/** Begins the types of relations of the standard. */
	public static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

	/** Names the part that {@link #properties(Layout)} writes. */
	public static final String PROPERTIES = "docProps/core.xml";

	private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

	private final Map<String, byte[]> parts = new LinkedHashMap<>();
	private final Map<String, String> types = new TreeMap<>();
	private final Map<String, List<String>> relations = new LinkedHashMap<>();

	/**
	 * Adds a part of XML.
	 *
	 * @param name without a slash in front
	 * @param type its content type behind {@code application/}
	 */
	public void add(String name, String type, CharSequence xml) {
		types.put(name, "application/" + type);
		parts.put(name, xml.toString().getBytes(StandardCharsets.UTF_8));
	}

	/** Adds a picture. */
	public void addPicture(String name, byte[] bytes) {
		parts.put(name, bytes);
	}

	/**
	 * Relates a part to another.
	 *
	 * @param from   the name of the part; empty: the package
	 * @param type   the type of relation, behind {@link #RELATIONS}
	 * @param target the name of the other part
	 * @return the id of the relation
	 */
	public String relate(String from, String type, String target) {
		return relation(from, RELATIONS + type, "/" + target, "");
	}

	/** Relates a part to an address outside of the package; returns the id of the relation. */
	public String relateOutside(String from, String type, String address) {
		return relation(from, RELATIONS + type, address, " TargetMode=\"External\"");
	}

	private String relation(String from, String type, String target, String mode) {
		List<String> all = relations.computeIfAbsent(from, name -> new ArrayList<>());
		String id = "rId" + (all.size() + 1);
		all.add("<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + Xml.text(target) + "\"" + mode + "/>");
		return id;
	}

	/** Returns the part that tells title, publisher, language and date of a report. Without a date of publication none is told. */
	public static String properties(Layout layout) {
		String created = layout.published().matches("\\d{4}-\\d\\d-\\d\\d")
				? "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + layout.published() + "T00:00:00Z</dcterms:created>"
				: "";
		return Xml.HEAD + "<cp:coreProperties xmlns:cp=\"" + PACKAGE
				+ "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
				+ "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">" + created + "<dc:creator>" + Xml.text(layout.publisher())
				+ "</dc:creator><dc:language>" + Xml.text(layout.language()) + "</dc:language><dc:title>" + Xml.text(layout.titleLine())
				+ "</dc:title></cp:coreProperties>";
	}

	/** Adds the properties of a report. */
	public void describe(Layout layout) {
		add(PROPERTIES, "vnd.openxmlformats-package.core-properties+xml", properties(layout));
		add("docProps/app.xml", "vnd.openxmlformats-officedocument.extended-properties+xml", Xml.HEAD
				+ "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>Chapterhouse</Application>"
				+ "<Company>" + Xml.text(layout.publisher()) + "</Company></Properties>");
		relation("", PACKAGE + "relationships/metadata/core-properties", "/" + PROPERTIES, "");
		relation("", RELATIONS + "extended-properties", "/docProps/app.xml", "");
	}

	/** Writes the package; the stream is not closed. */
	public void write(OutputStream output) throws IOException {
		OfficeArchive archive = new OfficeArchive(output);
		StringBuilder list = new StringBuilder(Xml.HEAD).append("<Types xmlns=\"").append(PACKAGE).append("content-types\">")
				.append("<Default Extension=\"png\" ContentType=\"image/png\"/>")
				.append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
				.append("<Default Extension=\"svg\" ContentType=\"image/svg+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
		types.forEach((name, type) -> list.append("<Override PartName=\"/").append(name).append("\" ContentType=\"").append(type).append("\"/>"));
		archive.add("[Content_Types].xml", list.append("</Types>").toString());
		for (Map.Entry<String, List<String>> one : relations.entrySet()) {
			String all = Xml.HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + String.join("", one.getValue()) + "</Relationships>";
			archive.add(relationsOf(one.getKey()), all);
		}
		for (Map.Entry<String, byte[]> one : parts.entrySet()) {
			archive.add(one.getKey(), one.getValue());
		}
		archive.finish();
	}

	private static String relationsOf(String part) {
		int folder = part.lastIndexOf('/') + 1;
		return part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels";
	}
}
