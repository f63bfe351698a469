package org.chapterhouse.core.internal;

import java.time.format.TextStyle;
import java.util.Locale;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.api.value.Period;
import org.chapterhouse.model.report.Severity;

/** Puts the problems of the core into words: the code of a problem is the key of its message. Immutable and thread-safe. */
public final class Texts {

	private final Messages messages;

	/** Makes the words of a language. */
	public Texts(Locale language) {
		this.messages = Messages.beside(Texts.class, language);
	}

	/** Returns an error; arguments are names and values in turn. */
	public Problem error(String code, Place place, Object... arguments) {
		return new Problem(Severity.ERROR, code, text(code, arguments), place);
	}

	/** Returns a warning; arguments are names and values in turn. */
	public Problem warning(String code, Place place, Object... arguments) {
		return new Problem(Severity.WARNING, code, text(code, arguments), place);
	}

	/** Returns a text; arguments are names and values in turn. */
	public String text(String key, Object... arguments) {
		return messages.text(key, arguments);
	}

	/** Returns a period in words. */
	public String period(Period period) {
		return text("period." + period.kind().getLiteral(), "year", Integer.toString(period.year()), "month",
				Integer.toString(period.month().getMonthValue()), "name",
				period.month().getMonth().getDisplayName(TextStyle.FULL, messages.language()));
	}
}
