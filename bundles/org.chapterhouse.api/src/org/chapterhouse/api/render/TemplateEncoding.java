package org.chapterhouse.api.render;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows in which encoding a design is written. */
public final class TemplateEncoding {

	private static final Pattern DECLARED = Pattern.compile("\\A\\x{FEFF}?<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
	private static final int HEAD = 200;
	private static final int ROOM = 8192;

	private TemplateEncoding() {
	}

	/** Returns the encoding that a text says it has; UTF-8 where it says none or one that is not known. */
	public static Charset of(String xml) {
		Matcher matcher = DECLARED.matcher(xml.substring(0, Math.min(HEAD, xml.length())));
		return matcher.find() && Charset.isSupported(matcher.group(1)) ? Charset.forName(matcher.group(1)) : StandardCharsets.UTF_8;
	}

	/** Returns where the first character stands that the encoding of a text has no place for; empty if there is none. */
	public static OptionalInt unwritable(String xml) {
		Charset charset = of(xml);
		if (!charset.canEncode()) {
			return OptionalInt.empty();
		}
		var encoder = charset.newEncoder();
		var from = CharBuffer.wrap(xml);
		var to = ByteBuffer.allocate(ROOM);
		while (true) {
			CoderResult result = encoder.encode(from, to, true);
			if (!result.isOverflow()) {
				return result.isUnmappable() ? OptionalInt.of(from.position()) : OptionalInt.empty();
			}
			to.clear();
		}
	}

	/** Returns a text whose first line says that it is written in UTF-8, which holds every character; the same where it names no encoding. */
	public static String inUnicode(String xml) {
		Matcher matcher = DECLARED.matcher(xml.substring(0, Math.min(HEAD, xml.length())));
		return matcher.find() ? xml.substring(0, matcher.start(1)) + StandardCharsets.UTF_8.name() + xml.substring(matcher.end(1)) : xml;
	}

	/** Returns the text of a file by the encoding that it says it has. */
	public static String decode(byte[] bytes) {
		String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
		return new String(bytes, of(head));
	}
}
