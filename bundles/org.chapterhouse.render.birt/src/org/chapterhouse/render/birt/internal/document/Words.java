package org.chapterhouse.render.birt.internal.document;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Gives the fixed words of a report in its language. Immutable. */
public final class Words {

	private final ResourceBundle bundle;
	private final Locale locale;

	private Words(ResourceBundle bundle, Locale locale) {
		this.bundle = bundle;
		this.locale = locale;
	}

	/**
	 * Returns the words of a language.
	 *
	 * @param language its tag; English where the language is not known
	 */
	public static Words of(String language) {
		Locale locale = Locale.forLanguageTag(language);
		ResourceBundle.Control exact = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
		return new Words(ResourceBundle.getBundle("org.chapterhouse.render.birt.internal.words", locale, Words.class.getClassLoader(), exact),
				locale);
	}

	/** Returns the words for a key. */
	public String get(String key) {
		return bundle.getString(key);
	}

	/** Returns the words for a key with values put in. */
	public String get(String key, Object... values) {
		return new MessageFormat(bundle.getString(key), locale).format(values);
	}

	/** Returns the locale. */
	public Locale locale() {
		return locale;
	}
}
