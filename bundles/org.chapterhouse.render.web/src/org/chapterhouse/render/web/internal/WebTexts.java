package org.chapterhouse.render.web.internal;

import java.util.Locale;
import java.util.Map;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.text.Messages;

/** Holds the texts of pages and problems in one language; in English where it is not known. Immutable. */
final class WebTexts {

	private final Messages messages;

	WebTexts(String language) {
		Locale locale = Locale.forLanguageTag(language);
		Locale known = locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : locale;
		messages = Messages.read(WebTexts.class::getResourceAsStream, "/org/chapterhouse/render/web/internal/messages", known);
	}

	/** Returns all texts. */
	Messages messages() {
		return messages;
	}

	/** Returns a warning whose message has its code for a key. */
	Problem warning(String code, Place place) {
		return Problem.warning(code, messages.format(code, Map.of()), place);
	}

	/** Returns an error whose message has its code for a key. */
	Problem error(String code, Map<String, String> arguments, Place place) {
		return Problem.error(code, messages.format(code, arguments), place);
	}
}
