package org.chapterhouse.render.office.internal;

import java.util.Locale;
import java.util.Map;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.text.Messages;

/** Holds the words that office files say of their own, and makes the problems of writing, in the language of the report; in English where that is not known. Immutable. */
public final class OfficeTexts {

	private final Messages messages;

	/** Makes the texts for a language tag. */
	public OfficeTexts(String language) {
		Locale locale = Locale.forLanguageTag(language);
		Locale known = locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : locale;
		messages = Messages.read(OfficeTexts.class::getResourceAsStream, "/org/chapterhouse/render/office/internal/messages", known);
	}

	/** Returns a word. */
	public String word(String key) {
		return messages.text(key);
	}

	/** Returns a text with values in it. */
	public String word(String key, Map<String, String> arguments) {
		return messages.format(key, arguments);
	}

	/** Returns an error whose message has its code for a key. */
	public Problem error(String code, Map<String, String> arguments, Place place) {
		return Problem.error(code, messages.format(code, arguments), place);
	}
}
