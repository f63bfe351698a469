package org.chapterhouse.render.birt.internal.fence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.chapterhouse.render.birt.internal.compose.Xml;
import org.eclipse.jdt.annotation.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Parses XML that is not trusted: no DOCTYPE, nothing from outside, no deeper and no longer than designs are. Elements know their lines. */
final class PlacedXml {

	private static final int DEEPEST = 120;
	private static final int MOST_ELEMENTS = 200_000;

	private PlacedXml() {
	}

	/**
	 * Parses a document.
	 *
	 * @throws SAXException if it is no XML, has a DOCTYPE, or is too deep or too long
	 */
	static Document parse(byte[] bytes, String name) throws IOException, SAXException {
		try {
			// the JDK's own parser: another one on the class path need not know these features
			SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setXIncludeAware(false);
			XMLReader reader = factory.newSAXParser().getXMLReader();
			var builder = new Builder(DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument());
			reader.setContentHandler(builder);
			reader.setErrorHandler(builder);
			InputSource source = new InputSource(new ByteArrayInputStream(bytes));
			source.setSystemId(name);
			reader.parse(source);
			return builder.document;
		} catch (ParserConfigurationException e) {
			throw new IllegalStateException(e);
		}
	}

	private static final class Builder extends DefaultHandler {

		private final Document document;
		private final Deque<Node> open = new ArrayDeque<>();
		private @Nullable Locator locator;
		private int elements;

		Builder(Document document) {
			this.document = document;
			open.push(document);
		}

		@Override
		public void setDocumentLocator(@Nullable Locator given) {
			locator = given;
		}

		@Override
		public void startElement(@Nullable String uri, @Nullable String localName, @Nullable String qName, @Nullable Attributes attributes)
				throws SAXException {
			Locator here = locator;
			if (open.size() > DEEPEST || ++elements > MOST_ELEMENTS) {
				throw new SAXParseException(
						open.size() > DEEPEST ? "deeper than " + DEEPEST + " elements" : "more than " + MOST_ELEMENTS + " elements", here);
			}
			Element element = document.createElementNS(uri == null || uri.isEmpty() ? null : uri, qName);
			if (here != null) {
				Xml.place(element, here.getLineNumber());
			}
			for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
				String space = attributes.getURI(i);
				element.setAttributeNS(space == null || space.isEmpty() ? null : space, attributes.getQName(i), attributes.getValue(i));
			}
			open.element().appendChild(element);
			open.push(element);
		}

		@Override
		public void endElement(@Nullable String uri, @Nullable String localName, @Nullable String qName) {
			open.pop();
		}

		@Override
		public void characters(char @Nullable [] text, int start, int length) {
			if (text != null) {
				open.element().appendChild(document.createTextNode(new String(text, start, length)));
			}
		}

		@Override
		public void error(@Nullable SAXParseException e) throws SAXException {
			throw e == null ? new SAXException() : e;
		}
	}
}
