package org.chapterhouse.render.birt.internal.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes chance out of a finished PDF: the random prefixes of font subsets become AAAAAA, AAAAAB and so on in order of appearance, and the id of the file becomes a hash of
 * its content. Lengths stay, so that the cross-reference table still holds. Objects must not be compressed into object streams.
 */
public final class PdfBytes {

	private static final Pattern PREFIX = Pattern.compile("/(?:FontName|BaseFont)\\s*/([A-Z]{6})\\+");
	private static final Pattern ID = Pattern.compile("/ID\\s*\\[\\s*<([0-9a-fA-F]{32})>\\s*<([0-9a-fA-F]{32})>\\s*\\]");
	private static final int LETTERS = 26;

	private PdfBytes() {
	}

	/** Returns the bytes of a PDF without chance in them. */
	public static byte[] settled(byte[] pdf) {
		String text = new String(pdf, StandardCharsets.ISO_8859_1);
		Map<String, String> prefixes = new LinkedHashMap<>();
		Matcher matcher = PREFIX.matcher(text);
		while (matcher.find()) {
			prefixes.putIfAbsent(matcher.group(1), prefix(prefixes.size()));
		}
		for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
			text = text.replace("/" + prefix.getKey() + "+", "/" + prefix.getValue() + "+");
		}
		Matcher id = ID.matcher(text);
		StringBuilder settled = new StringBuilder(text);
		while (id.find()) {
			settled.replace(id.start(1), id.end(1), "0".repeat(32)).replace(id.start(2), id.end(2), "0".repeat(32));
			String hash = hash(settled.toString());
			settled.replace(id.start(1), id.end(1), hash).replace(id.start(2), id.end(2), hash);
		}
		return settled.toString().getBytes(StandardCharsets.ISO_8859_1);
	}

	private static String prefix(int index) {
		char[] letters = "AAAAAA".toCharArray();
		for (int at = letters.length - 1, rest = index; rest > 0; at--, rest /= LETTERS) {
			letters[at] = (char) ('A' + rest % LETTERS);
		}
		return new String(letters);
	}

	private static String hash(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
			return HexFormat.of().formatHex(digest, 0, 16);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
