package org.chapterhouse.data.internal;

import java.util.Collection;
import java.util.stream.Collectors;

/** Writes the small parts of SQL that are the same for all engines. */
public final class SqlText {

	private SqlText() {
	}

	/** Returns a name in quotes. */
	public static String name(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

	/** Returns a text as a literal. */
	public static String literal(String text) {
		return '\'' + text.replace("'", "''") + '\'';
	}

	/** Returns texts as literals with commas between. */
	public static String literals(Collection<String> texts) {
		return texts.stream().map(SqlText::literal).collect(Collectors.joining(", "));
	}
}
