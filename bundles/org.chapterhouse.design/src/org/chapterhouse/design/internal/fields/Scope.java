package org.chapterhouse.design.internal.fields;

import java.util.Locale;
import java.util.Map;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.design.Design;
import org.chapterhouse.design.internal.Styles;
import org.chapterhouse.design.internal.xml.XmlText;

/**
 * Holds what is known of a whole design.
 *
 * @param text   the source
 * @param styles its looks
 * @param words  the words of the language
 * @param origin what problems name as the place
 */
public record Scope(XmlText text, Styles styles, Messages words, String origin) {

	private static final String FRAME = Design.FRAME.substring(Design.FRAME.lastIndexOf('/'));

	/** Returns the words of a language; in English where the language is not known. */
	public static Messages words(Locale language) {
		Locale known = language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : language;
		return Messages.read(Scope.class::getResourceAsStream, "/org/chapterhouse/design/internal/messages", known);
	}

	/** Tells whether the design is that of a chapter, which is printed on the pages of the frame. */
	boolean isChapter() {
		return text.root().is("report") && !("/" + origin.replace('\\', '/')).endsWith(FRAME);
	}

	/** Returns an error. */
	public Problem problem(String code, Map<String, ?> arguments, int line, String element) {
		return Problem.error(code, words.format(code, arguments), new Place(origin, line, "", element, ""));
	}

	/** Returns the words for a value. */
	String choice(String property, String value) {
		return words.find("choice." + property + "." + value).or(() -> words.find("choice." + value)).orElse(value);
	}
}
