package org.chapterhouse.core.internal.texts;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns the bytes of a file into text: UTF-8, what other editors on Windows write (UTF-16 with a mark), or GB18030. */
final class TextBytes {

	private TextBytes() {
	}

	/** Returns the text, with its mark if it has one; empty if it is in none of these encodings. */
	static Optional<String> decode(byte[] bytes) {
		if (begins(bytes, 0xFF, 0xFE)) {
			return decode(bytes, StandardCharsets.UTF_16LE);
		}
		if (begins(bytes, 0xFE, 0xFF)) {
			return decode(bytes, StandardCharsets.UTF_16BE);
		}
		return decode(bytes, StandardCharsets.UTF_8).or(() -> decode(bytes, Charset.forName("GB18030")));
	}

	/** Returns the line of the first byte that is no UTF-8. */
	static long badLine(byte[] bytes) {
		var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
		ByteBuffer in = ByteBuffer.wrap(bytes);
		decoder.decode(in, java.nio.CharBuffer.allocate(bytes.length + 1), true);
		long line = 1;
		for (int at = 0; at < in.position(); at++) {
			line += bytes[at] == '\n' ? 1 : 0;
		}
		return line;
	}

	private static boolean begins(byte[] bytes, int first, int second) {
		return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
	}

	private static Optional<String> decode(byte[] bytes, Charset charset) {
		try {
			return Optional.of(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
					.decode(ByteBuffer.wrap(bytes)).toString());
		} catch (CharacterCodingException e) {
			return Optional.empty();
		}
	}
}
