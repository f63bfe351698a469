package org.chapterhouse.data.internal.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.chapterhouse.data.internal.xlsx.XlsxFault.Kind;

/** Reads the elements of one XML part of a workbook, in order. */
final class XmlPart implements AutoCloseable {

	private static final int DEEPEST = 100;
	private static final int LONGEST_TEXT = 1 << 20;
	private static final int LONGEST_NUMBER = 9;

	private final InputStream in;
	private final XMLStreamReader reader;
	private int depth;

	/** Opens a part; takes over the stream. The size is the one in the archive. */
	XmlPart(InputStream in, long compressed) throws IOException {
		this.in = in;
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		try {
			reader = factory.createXMLStreamReader(new BoundedXml(in, compressed));
		} catch (XMLStreamException e) {
			throw fault(e);
		}
	}

	/** Goes to the next beginning or end of an element; returns whether there is one. */
	boolean next() throws IOException {
		try {
			while (reader.hasNext()) {
				int event = reader.next();
				if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
					depth += event == XMLStreamConstants.START_ELEMENT ? 1 : -1;
					if (depth > DEEPEST) {
						throw new XlsxFault(Kind.DAMAGED, "elements nested more than " + DEEPEST + " deep");
					}
					return true;
				}
			}
			return false;
		} catch (XMLStreamException e) {
			throw fault(e);
		}
	}

	/** Tells whether it stands at the beginning of an element. */
	boolean begins(String element) {
		return reader.isStartElement() && reader.getLocalName().equals(element);
	}

	/** Tells whether it stands at the end of an element. */
	boolean ends(String element) {
		return reader.isEndElement() && reader.getLocalName().equals(element);
	}

	/** Returns an attribute of the element at whose beginning it stands, whatever its namespace; empty if there is none. */
	String attribute(String name) {
		for (int i = 0; i < reader.getAttributeCount(); i++) {
			if (reader.getAttributeLocalName(i).equals(name)) {
				return Objects.requireNonNullElse(reader.getAttributeValue(i), "");
			}
		}
		return "";
	}

	/** Returns an attribute as a whole number; −1 if there is none or it is none of up to nine digits. */
	int number(String name) {
		return number(attribute(name), -1);
	}

	/** Returns a text as a whole number of up to nine digits, or something else. */
	static int number(String text, int otherwise) {
		int value = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < '0' || c > '9' || i == LONGEST_NUMBER) {
				return otherwise;
			}
			value = value * 10 + c - '0';
		}
		return text.isEmpty() ? otherwise : value;
	}

	/** Adds the text of the element at whose beginning it stands to a builder, and goes to its end. */
	void text(StringBuilder text) throws IOException {
		try {
			while (reader.next() != XMLStreamConstants.END_ELEMENT) {
				if (reader.isStartElement()) {
					throw new XlsxFault(Kind.DAMAGED, "an element inside a text");
				}
				if (reader.hasText()) {
					text.append(reader.getText());
				}
				if (text.length() > LONGEST_TEXT) {
					throw new XlsxFault(Kind.TOO_LARGE, "a cell of more than " + LONGEST_TEXT + " characters");
				}
			}
			depth--;
		} catch (XMLStreamException e) {
			throw fault(e);
		}
	}

	private static IOException fault(XMLStreamException e) {
		Throwable cause = e.getNestedException() == null ? e.getCause() : e.getNestedException();
		return cause instanceof XlsxFault known ? known : new XlsxFault(Kind.DAMAGED, "XML that cannot be read");
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
