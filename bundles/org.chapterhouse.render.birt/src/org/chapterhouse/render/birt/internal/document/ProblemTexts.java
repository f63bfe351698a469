package org.chapterhouse.render.birt.internal.document;

import java.util.Locale;
import java.util.Map;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.text.Messages;

/** Makes the problems of rendering in one language. Immutable. */
public final class ProblemTexts {

	private final Messages messages;
	private final Locale language;

	private ProblemTexts(Messages messages, Locale language) {
		this.messages = messages;
		this.language = language;
	}

	/** Returns the problems in a language; in English where the language is not known. */
	public static ProblemTexts of(Locale language) {
		Locale known = language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : language;
		return new ProblemTexts(Messages.read(ProblemTexts.class::getResourceAsStream, "/org/chapterhouse/render/birt/internal/messages", known),
				known);
	}

	/** Returns the tag of the language. */
	public String language() {
		return language.toLanguageTag();
	}

	/** Returns an error whose message has its code for a key. */
	public Problem error(String code, Map<String, String> arguments, Place place) {
		return error(code, "", arguments, place);
	}

	/**
	 * Returns an error.
	 *
	 * @param code      its code; its message has the key {@code CODE.KIND}
	 * @param kind      which message of that code; empty: the code is the key
	 * @param arguments of the message
	 */
	public Problem error(String code, String kind, Map<String, String> arguments, Place place) {
		return Problem.error(code, messages.format(kind.isEmpty() ? code : code + "." + kind, arguments), place);
	}

	/** Returns a warning whose message has the key {@code CODE.KIND}. */
	public Problem warning(String code, String kind, Map<String, String> arguments, Place place) {
		return Problem.warning(code, messages.format(code + "." + kind, arguments), place);
	}
}
