package org.chapterhouse.design.internal.xml;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.eclipse.jdt.annotation.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.Locator2;
import org.xml.sax.helpers.DefaultHandler;

/** Is an XML text whose elements know where they stand. It need not be trusted: XML 1.0 only, no DOCTYPE, nothing from outside, no deeper and no longer than designs are. */
public final class XmlText {

	private static final int DEEPEST = 120;
	private static final int MOST_ELEMENTS = 200_000;
	private static final String LANGUAGE = "http://apache.org/xml/properties/locale";

	private final String text;
	private @Nullable XmlNode root;

	private XmlText(String text) {
		this.text = text;
	}

	/**
	 * Reads a text.
	 *
	 * @param language of the messages
	 * @throws SAXParseException if it is no XML 1.0, has a DOCTYPE, or is too deep or too long; it tells line and column
	 */
	public static XmlText parse(String text, Locale language) throws SAXParseException {
		check(text, language);
		var parsed = new XmlText(text);
		parsed.root = new Scanner(parsed).scan();
		return parsed;
	}

	/** Returns the text. */
	public String text() {
		return text;
	}

	/** Returns the outermost element. */
	public XmlNode root() {
		XmlNode known = root;
		if (known == null) {
			throw new IllegalStateException();
		}
		return known;
	}

	/** Returns what stands for the ends of lines. */
	public String lineEnd() {
		return text.contains("\r\n") ? "\r\n" : "\n";
	}

	private static void check(String text, Locale language) throws SAXParseException {
		try {
			// the JDK's own parser: another one on the class path need not know these features
			SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setXIncludeAware(false);
			XMLReader reader = factory.newSAXParser().getXMLReader();
			reader.setProperty(LANGUAGE, language);
			var limits = new Limits();
			reader.setContentHandler(limits);
			reader.setErrorHandler(limits);
			reader.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
			reader.parse(new InputSource(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text)));
		} catch (SAXParseException e) {
			throw e;
		} catch (SAXException | IOException e) {
			throw new SAXParseException(e.getMessage(), null, null, 1, 1);
		} catch (ParserConfigurationException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Returns a part of the text with entities and CDATA as what they stand for, comments left out. */
	String decode(int from, int to) {
		StringBuilder out = new StringBuilder(to - from);
		int at = from;
		while (at < to) {
			if (text.startsWith("<![CDATA[", at)) {
				int close = text.indexOf("]]>", at);
				out.append(text, at + 9, close);
				at = close + 3;
			} else if (text.startsWith("<!--", at)) {
				at = text.indexOf("-->", at) + 3;
			} else if (text.startsWith("<?", at)) {
				at = text.indexOf("?>", at) + 2;
			} else if (text.charAt(at) == '&') {
				int close = text.indexOf(';', at);
				out.append(entity(text.substring(at + 1, close)));
				at = close + 1;
			} else {
				out.append(text.charAt(at++));
			}
		}
		return out.toString();
	}

	private static String entity(String name) {
		return switch (name) {
		case "lt" -> "<";
		case "gt" -> ">";
		case "amp" -> "&";
		case "quot" -> "\"";
		case "apos" -> "'";
		default -> Character.toString(name.startsWith("#x") ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1)));
		};
	}

	/** Finds elements in a text that is known to be well formed. */
	private static final class Scanner {

		private final XmlText owner;
		private final String text;
		private int at;
		private int line = 1;
		private int counted;

		Scanner(XmlText owner) {
			this.owner = owner;
			this.text = owner.text;
		}

		XmlNode scan() {
			XmlNode open = null;
			XmlNode first = null;
			while ((at = text.indexOf('<', at)) >= 0) {
				if (text.startsWith("<!--", at)) {
					at = text.indexOf("-->", at) + 3;
				} else if (text.startsWith("<![CDATA[", at)) {
					at = text.indexOf("]]>", at) + 3;
				} else if (text.startsWith("<?", at)) {
					at = text.indexOf("?>", at) + 2;
				} else if (text.startsWith("</", at)) {
					if (open == null) {
						break;
					}
					open.contentEnd = at;
					at = text.indexOf('>', at) + 1;
					open.end = at;
					open.lastLine = lineAt(at);
					open = open.parent();
				} else {
					XmlNode node = open(open);
					first = first == null ? node : first;
					open = node.isShort() ? open : node;
				}
			}
			if (first == null) {
				throw new IllegalStateException("no element in a well-formed text");
			}
			return first;
		}

		private XmlNode open(@Nullable XmlNode parent) {
			int start = at++;
			int name = at;
			while (!isSpace(text.charAt(at)) && text.charAt(at) != '>' && text.charAt(at) != '/') {
				at++;
			}
			XmlNode node = new XmlNode(owner, text.substring(name, at), parent, start, lineAt(start));
			while (true) {
				while (isSpace(text.charAt(at))) {
					at++;
				}
				if (text.charAt(at) == '>') {
					node.contentStart = ++at;
					node.contentEnd = at;
					node.lastLine = node.line();
					return node;
				}
				if (text.charAt(at) == '/') {
					at += 2;
					node.contentStart = at;
					node.contentEnd = at;
					node.end = at;
					node.lastLine = lineAt(at);
					return node;
				}
				attribute(node);
			}
		}

		private void attribute(XmlNode node) {
			int equals = text.indexOf('=', at);
			String name = text.substring(at, equals).strip();
			at = equals + 1;
			while (isSpace(text.charAt(at))) {
				at++;
			}
			int close = text.indexOf(text.charAt(at), at + 1);
			node.attribute(name, owner.decode(at + 1, close));
			at = close + 1;
		}

		private int lineAt(int offset) {
			for (; counted < offset; counted++) {
				line += text.charAt(counted) == '\n' ? 1 : 0;
			}
			return line;
		}

		private static boolean isSpace(char c) {
			return c == ' ' || c == '\t' || c == '\n' || c == '\r';
		}
	}

	private static final class Limits extends DefaultHandler {

		private @Nullable Locator locator;
		private int depth;
		private int elements;

		@Override
		public void setDocumentLocator(@Nullable Locator given) {
			locator = given;
		}

		@Override
		public void startElement(@Nullable String uri, @Nullable String localName, @Nullable String qName, @Nullable Attributes attributes)
				throws SAXException {
			// other versions have further blanks, and characters that no design holds
			if (elements == 0 && locator instanceof Locator2 known && known.getXMLVersion() != null && !known.getXMLVersion().equals("1.0")) {
				throw new SAXParseException("XML " + known.getXMLVersion(), locator);
			}
			if (++depth > DEEPEST || ++elements > MOST_ELEMENTS) {
				throw new SAXParseException(depth > DEEPEST ? "> " + DEEPEST : "> " + MOST_ELEMENTS, locator);
			}
		}

		@Override
		public void endElement(@Nullable String uri, @Nullable String localName, @Nullable String qName) {
			depth--;
		}

		@Override
		public void error(@Nullable SAXParseException e) throws SAXException {
			throw e == null ? new SAXException() : e;
		}
	}
}
