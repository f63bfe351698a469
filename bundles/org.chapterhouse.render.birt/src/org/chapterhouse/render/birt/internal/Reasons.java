package org.chapterhouse.render.birt.internal;

import java.util.LinkedHashSet;
import java.util.Set;

/** Says why something failed, to its root: BIRT wraps what happened in a message that tells nothing. */
final class Reasons {

	private Reasons() {
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
