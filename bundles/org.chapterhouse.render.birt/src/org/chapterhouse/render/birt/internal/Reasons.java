package org.chapterhouse.render.birt.internal;

import java.util.LinkedHashSet;
import java.util.Set;

import org.chapterhouse.render.birt.internal.document.ProblemTexts;
import org.chapterhouse.render.birt.internal.model.BirtWords;
import org.eclipse.birt.report.model.api.DesignFileException;

/** Says why something failed, to its root: BIRT wraps what happened in a message that tells nothing. */
final class Reasons {

	private Reasons() {
	}

	/** Returns the first thing that keeps a design from being read, in words; of other errors, what {@link #of(Throwable)} returns. */
	static String of(Exception error, ProblemTexts texts) {
		BirtWords words = BirtWords.of(texts);
		for (Throwable cause = error; cause != null && cause.getCause() != cause; cause = cause.getCause()) {
			if (cause instanceof DesignFileException design) {
				// the further ones may be what BIRT passes over in sound designs
				return BirtWords.errors(design).stream().findFirst().map(words::of).orElseGet(() -> of(error));
			}
		}
		return of(error);
	}

	/** Returns the messages of an error and of its causes, without those that say the same; an error without a message is named by its kind. */
	static String of(Throwable error) {
		Set<String> reasons = new LinkedHashSet<>();
		Set<Throwable> seen = new LinkedHashSet<>();
		for (Throwable cause = error; cause != null && seen.add(cause); cause = cause.getCause()) {
			String message = cause.getMessage();
			reasons.add(message == null || message.isBlank() ? cause.getClass().getSimpleName() : message.strip());
		}
		return String.join(" / ", reasons);
	}
}
