package org.chapterhouse.ui.internal.work;

import java.util.Locale;

import org.chapterhouse.api.text.Messages;

/** Says what the application says, in the language of its user. Thread-safe. */
public final class Words {

	private final Messages messages;

	Words(Locale language) {
		this.messages = Messages.beside(Words.class, language);
	}

	/** Returns a text; arguments are names and values in turn. */
	public String text(String key, Object... arguments) {
		return messages.text(key, arguments);
	}

	/** Returns a text; another where there is none of the key. */
	public String textOr(String key, String other) {
		return messages.find(key).orElse(other);
	}

	/** Returns the language. */
	public Locale language() {
		return messages.language();
	}
}
