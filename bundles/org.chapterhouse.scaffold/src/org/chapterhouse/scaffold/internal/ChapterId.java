package org.chapterhouse.scaffold.internal;

import java.util.Set;
import java.util.regex.Pattern;

/** Knows which ids a new chapter can have: they name its bundle, its package, its files and its classes. */
public final class ChapterId {

	private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]{1,23}");
	private static final Set<String> KEYWORDS = Set.of("abstract", "assert", "boolean", "break", "byte", "case", "catch", "char", "class", "const",
			"continue", "default", "do", "double", "else", "enum", "extends", "false", "final", "finally", "float", "for", "goto", "if", "implements",
			"import", "instanceof", "int", "interface", "long", "native", "new", "null", "package", "private", "protected", "public", "return",
			"short", "static", "strictfp", "super", "switch", "synchronized", "this", "throw", "throws", "transient", "true", "try", "void",
			"volatile", "while");
	/** What bundles beside chapters are called, and what files cannot be called on Windows. */
	private static final Pattern TAKEN = Pattern.compile("tests|internal|sample|feature|theme|con|prn|aux|nul|com[0-9]|lpt[0-9]");

	private ChapterId() {
	}

	/** Tells whether an id is of the right characters and length. */
	public static boolean isWellFormed(String id) {
		return FORM.matcher(id).matches();
	}

	/** Tells whether a well-formed id means something else to Java, to this project or to a file system. */
	public static boolean isReserved(String id) {
		return KEYWORDS.contains(id) || TAKEN.matcher(id).matches();
	}
}
