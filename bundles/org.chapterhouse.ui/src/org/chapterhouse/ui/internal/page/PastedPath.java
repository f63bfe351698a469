package org.chapterhouse.ui.internal.page;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Map;

/** Reads the path of a file or folder as people paste it: file managers and terminals put quotes around it, or copy it as an address {@code file://…}. */
public final class PastedPath {

	private static final Map<Character, Character> QUOTES = Map.of('"', '"', '\'', '\'', '“', '”', '‘', '’', '「', '」');
	private static final String FILE = "file:";

	private PastedPath() {
	}

	/** Returns a text without blanks and quotes around it, and the path that an address of a file stands for; any other text as it is. */
	public static String of(String text) {
		String bare = unquoted(text.strip());
		return bare.regionMatches(true, 0, FILE, 0, FILE.length()) ? named(bare) : bare;
	}

	private static String unquoted(String text) {
		int last = text.length() - 1;
		boolean quoted = last > 0 && Character.valueOf(text.charAt(last)).equals(QUOTES.get(text.charAt(0)));
		return quoted ? text.substring(1, last).strip() : text;
	}

	private static String named(String address) {
		try {
			return Path.of(URI.create(address.replace(" ", "%20"))).toString();
		} catch (IllegalArgumentException | FileSystemNotFoundException e) {
			return address;
		}
	}
}
