package org.chapterhouse.core;

/** Keeps the causes of failures for those who mend them; users are told in problems. Used by several threads. */
@FunctionalInterface
public interface FailureLog {

	/** Keeps nothing. */
	FailureLog NONE = (what, cause) -> {
		// nobody wants to know
	};

	/** Keeps a failure: what failed (in English) and its cause. */
	void failed(String what, Throwable cause);
}
