package org.chapterhouse.ui.internal.page;

/** Lets texts of people and of data stand in controls that give some characters a meaning. */
public final class PlainText {

	private PlainText() {
	}

	/** Returns a text as a label shows it: its ampersands mark no key. */
	public static String inLabel(String text) {
		return text.replace("&", "&&");
	}

	/** Returns a text as it may stand in a link: it begins no link of its own, for which a link has no other way. */
	public static String inLink(String text) {
		return inLabel(text).replace('<', '‹');
	}
}
