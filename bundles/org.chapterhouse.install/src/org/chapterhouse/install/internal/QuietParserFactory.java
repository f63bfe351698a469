package org.chapterhouse.install.internal;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import org.eclipse.jdt.annotation.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.helpers.DefaultHandler;

/** Makes the parsers that Java makes, which throw what is wrong and print nothing. Made by Java, by its name. */
public final class QuietParserFactory extends SAXParserFactory {

	private final SAXParserFactory javas = SAXParserFactory.newDefaultInstance();

	@Override
	public SAXParser newSAXParser() throws ParserConfigurationException, SAXException {
		javas.setNamespaceAware(isNamespaceAware());
		javas.setValidating(isValidating());
		SAXParser parser = javas.newSAXParser();
		parser.getXMLReader().setErrorHandler(new DefaultHandler());
		return parser;
	}

	@Override
	public void setFeature(@Nullable String name, boolean value)
			throws ParserConfigurationException, SAXNotRecognizedException, SAXNotSupportedException {
		javas.setFeature(name, value);
	}

	@Override
	public boolean getFeature(@Nullable String name) throws ParserConfigurationException, SAXNotRecognizedException, SAXNotSupportedException {
		return javas.getFeature(name);
	}
}
