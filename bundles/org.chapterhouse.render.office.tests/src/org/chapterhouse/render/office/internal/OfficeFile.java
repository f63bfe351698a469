package org.chapterhouse.render.office.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.chapterhouse.api.render.LaidOut;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads an office file back: every part is well-formed, every relation leads to a part, every part has a type. */
public final class OfficeFile {

	private final Map<String, byte[]> parts = new LinkedHashMap<>();

	private OfficeFile(byte[] bytes) {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				assertThat(parts.put(entry.getName(), zip.readAllBytes())).as(entry.getName()).isNull();
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	public static byte[] bytes(LaidOut report, String format) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		assertThat(new OfficeWriter().write(report, format, bytes, new NullProgressMonitor())).isEmpty();
		return bytes.toByteArray();
	}

	public static OfficeFile of(LaidOut report, String format) {
		OfficeFile file = new OfficeFile(bytes(report, format));
		file.isWhole();
		return file;
	}

	private void isWhole() {
		String types = text("[Content_Types].xml");
		for (String name : parts.keySet()) {
			if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".svg")) {
				xml(name);
			}
			if (name.endsWith(".xml") && !name.startsWith("[")) {
				assertThat(types).contains("PartName=\"/" + name + "\"");
			}
			if (name.endsWith(".rels")) {
				for (Element relation : elements(name, "Relationship")) {
					if (!relation.getAttribute("TargetMode").equals("External")) {
						assertThat(parts.keySet()).contains(target(name, relation.getAttribute("Target")));
					}
				}
			}
		}
	}

	/** Relations may be told from the package's root, or from the folder of the part that has them. */
	private static String target(String relations, String target) {
		return target.startsWith("/") ? target.substring(1) : relations.substring(0, relations.lastIndexOf("_rels/")) + target;
	}

	/** Returns the names of parts that begin so, by number. */
	public List<String> parts(String start) {
		return parts.keySet().stream().filter(name -> name.startsWith(start)).toList();
	}

	public String text(String part) {
		return new String(parts.get(part), StandardCharsets.UTF_8);
	}

	public byte[] bytes(String part) {
		return parts.get(part);
	}

	public Document xml(String part) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setNamespaceAware(true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			return factory.newDocumentBuilder().parse(new ByteArrayInputStream(parts.get(part)));
		} catch (ParserConfigurationException | SAXException | IOException e) {
			throw new AssertionError(part, e);
		}
	}

	/** Returns the elements of a name, whatever their name space. */
	public List<Element> elements(String part, String name) {
		return elements(xml(part).getDocumentElement(), name);
	}

	public static List<Element> elements(Element parent, String name) {
		NodeList nodes = parent.getElementsByTagNameNS("*", name);
		List<Element> elements = new ArrayList<>();
		for (int at = 0; at < nodes.getLength(); at++) {
			elements.add((Element) nodes.item(at));
		}
		return elements;
	}
}
