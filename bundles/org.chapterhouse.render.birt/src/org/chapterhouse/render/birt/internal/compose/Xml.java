package org.chapterhouse.render.birt.internal.compose;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.eclipse.jdt.annotation.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Parses XML that others wrote, and finds elements in it by local name. */
public final class Xml {

	private static final String LINE = "line";

	private Xml() {
	}

	/**
	 * Parses a document. A DOCTYPE is refused, nothing outside it is read.
	 *
	 * @throws SAXException if it is no XML or has a DOCTYPE
	 */
	public static Document parse(InputStream input, String name) throws IOException, SAXException {
		InputSource source = new InputSource(input);
		source.setSystemId(name);
		return parse(source);
	}

	/** Parses a document held in a text, as {@link #parse(InputStream, String)} does. */
	public static Document parse(String text) throws IOException, SAXException {
		return parse(new InputSource(new java.io.StringReader(text)));
	}

	private static Document parse(InputSource source) throws IOException, SAXException {
		try {
			// the JDK's own parser: another one on the class path need not know these features
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setXIncludeAware(false);
			factory.setExpandEntityReferences(false);
			DocumentBuilder builder = factory.newDocumentBuilder();
			builder.setErrorHandler(new Thrower());
			return builder.parse(source);
		} catch (ParserConfigurationException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Remembers on which line of its file an element begins; copies forget it. */
	public static void place(Element element, int line) {
		element.setUserData(LINE, line, null);
	}

	/** Returns the line on which an element begins, from 1; 0 if it is not known. */
	public static long line(Element element) {
		return element.getUserData(LINE) instanceof Integer line ? line : 0;
	}

	/** Returns the child elements with a local name. */
	public static List<Element> children(@Nullable Element parent, String name) {
		return elements(parent).stream().filter(e -> name.equals(e.getLocalName())).toList();
	}

	/** Returns all child elements. */
	public static List<Element> elements(@Nullable Element parent) {
		List<Element> found = new ArrayList<>();
		for (Node node = parent == null ? null : parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element element) {
				found.add(element);
			}
		}
		return found;
	}

	/** Returns the first child element with a local name; null if there is none. */
	public static @Nullable Element child(@Nullable Element parent, String name) {
		List<Element> found = children(parent, name);
		return found.isEmpty() ? null : found.get(0);
	}

	/** Returns the text of the first child element with a local name; empty if there is none. */
	public static String childText(@Nullable Element parent, String name) {
		Element child = child(parent, name);
		return child == null ? "" : child.getTextContent();
	}

	/** Returns all elements below one, in document order, itself first. */
	public static List<Element> all(Element root) {
		List<Element> found = new ArrayList<>();
		collect(root, found);
		return found;
	}

	private static void collect(Element element, List<Element> found) {
		found.add(element);
		elements(element).forEach(child -> collect(child, found));
	}

	private static final class Thrower implements ErrorHandler {

		@Override
		public void warning(SAXParseException e) {
			// a warning does not stand in the way
		}

		@Override
		public void error(SAXParseException e) throws SAXException {
			throw e;
		}

		@Override
		public void fatalError(SAXParseException e) throws SAXException {
			throw e;
		}
	}
}
