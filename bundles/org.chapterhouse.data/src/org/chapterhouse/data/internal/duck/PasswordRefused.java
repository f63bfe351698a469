package org.chapterhouse.data.internal.duck;

/** Says why a database that is encrypted was not opened. */
final class PasswordRefused extends Exception {

	private static final long serialVersionUID = 1L;

	private final String code;

	PasswordRefused(String code) {
		super(code);
		this.code = code;
	}

	/** Returns the code of the problem. */
	String code() {
		return code;
	}
}
