package org.chapterhouse.data.internal.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.chapterhouse.data.internal.csv.CsvFault.Kind;

/** Turns files in GB18030, which Excel and CRM systems in China write, into UTF-8. */
public final class Transcoder {

	private static final int BLOCK = 1 << 16;
	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private final CharsetDecoder decoder = Charset.forName("GB18030").newDecoder();
	private final CharBuffer chars = CharBuffer.allocate(BLOCK);
	private final Writer writer;
	private boolean begun;
	private long line = 1;

	private Transcoder(Writer writer) {
		this.writer = writer;
	}

	/**
	 * Writes a GB18030 file again in UTF-8.
	 *
	 * @throws CsvFault if it is not GB18030 either; at the line where the first such bytes stand
	 */
	public static void toUtf8(Path source, Path target) throws IOException, CsvFault {
		try (InputStream in = Files.newInputStream(source); Writer writer = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
			new Transcoder(writer).copy(in);
		}
	}

	private void copy(InputStream in) throws IOException, CsvFault {
		ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
		boolean ended = false;
		while (!ended) {
			int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
			ended = read < 0;
			bytes.position(bytes.position() + Math.max(read, 0));
			bytes.flip();
			decode(bytes, ended);
			bytes.compact();
		}
	}

	private void decode(ByteBuffer bytes, boolean ended) throws IOException, CsvFault {
		CoderResult result = CoderResult.OVERFLOW;
		while (result.isOverflow()) {
			result = decoder.decode(bytes, chars, ended);
			write();
		}
		if (result.isError()) {
			throw new CsvFault(Kind.ENCODING, line);
		}
	}

	private void write() throws IOException {
		char[] array = chars.array();
		int length = chars.position();
		for (int i = 0; i < length; i++) {
			line += array[i] == '\n' ? 1 : 0;
		}
		int skipped = !begun && length > 0 && array[0] == BYTE_ORDER_MARK ? 1 : 0;
		begun |= length > 0;
		writer.write(array, skipped, length - skipped);
		chars.clear();
	}
}
