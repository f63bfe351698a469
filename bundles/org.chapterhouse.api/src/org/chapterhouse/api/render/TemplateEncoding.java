package org.chapterhouse.api.render;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows in which encoding a design is written. */
public final class TemplateEncoding {

	private static final Pattern DECLARED = Pattern.compile("\\A\\x{FEFF}?<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
	private static final int HEAD = 200;

	private TemplateEncoding() {
	}

	/** Returns the encoding that a text says it has; UTF-8 where it says none or one that is not known. */
	public static Charset of(String xml) {
		Matcher matcher = DECLARED.matcher(xml.substring(0, Math.min(HEAD, xml.length())));
		return matcher.find() && Charset.isSupported(matcher.group(1)) ? Charset.forName(matcher.group(1)) : StandardCharsets.UTF_8;
	}

	/** Returns the text of a file by the encoding that it says it has. */
	public static String decode(byte[] bytes) {
		String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
		return new String(bytes, of(head));
	}
}
