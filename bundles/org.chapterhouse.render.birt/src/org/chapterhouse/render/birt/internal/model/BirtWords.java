package org.chapterhouse.render.birt.internal.model;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.chapterhouse.api.text.Messages;
import org.chapterhouse.render.birt.internal.document.ProblemTexts;
import org.eclipse.birt.report.model.api.DesignFileException;
import org.eclipse.birt.report.model.api.ErrorDetail;
import org.eclipse.jdt.annotation.Nullable;

/** Says in words of people what BIRT says against designs. What it says itself, in English, follows: it names the item and the value. */
public record BirtWords(Messages messages) {

	private static final String CODES = "Error.";
	/** Stands before what is said elsewhere already. */
	private static final Pattern PLACE = Pattern.compile("\\ALine Number:\\d+ Error Code:\\S+ Message:");

	/** Returns the words in the language of problems. */
	public static BirtWords of(ProblemTexts texts) {
		return new BirtWords(Messages.beside(BirtWords.class, Locale.forLanguageTag(texts.language())));
	}

	/**
	 * Returns what an error means.
	 *
	 * @param code of the error, as {@code Error.StyleException.NOT_FOUND}; what is not known by it is by its first part
	 * @param told what BIRT says
	 */
	public String of(@Nullable String code, String told) {
		return messages.text("said", "words", messages.text(key(code == null ? "" : code)), "told", PLACE.matcher(told).replaceFirst("").strip());
	}

	/** Returns what an error of a design means. */
	public String of(ErrorDetail error) {
		return of(error.getErrorCode(), String.valueOf(error.getMessage()));
	}

	/** Returns the errors that keep a file from being read; what is only a warning beside them is left out. */
	public static List<ErrorDetail> errors(DesignFileException unread) {
		return unread.getErrorList().stream().filter(error -> !DesignFileException.DESIGN_EXCEPTION_SEMANTIC_WARNING.equals(error.getType()))
				.toList();
	}

	private String key(String code) {
		String key = code.startsWith(CODES) ? code.substring(CODES.length()) : code;
		String kind = key.replaceFirst("\\..*", "");
		return messages.has(key) ? key : messages.has(kind) ? kind : "other";
	}
}
