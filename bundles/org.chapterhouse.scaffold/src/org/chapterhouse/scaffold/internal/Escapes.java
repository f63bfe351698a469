package org.chapterhouse.scaffold.internal;

/** Turns words of people into what may stand in files. */
final class Escapes {

	private Escapes() {
	}

	/** Returns a text as it stands in a file of messages: as a pattern without arguments, behind an equals sign. */
	static String message(String text) {
		String pattern = text.replace("'", "''").replace("{", "'{'").replace("}", "'}'");
		return pattern.replace("\\", "\\\\");
	}

	/** Returns a text as it stands in an attribute or element of XML. */
	static String xml(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
	}
}
