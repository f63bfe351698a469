package org.chapterhouse.ui.internal.work;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;

/** Lets an editor open a text of the data in the encoding that it has: UTF-8, or else GB18030, as the data are read. */
final class TextCharset {

	private static final String OTHER = "GB18030";
	/** Enough to tell: no file mixes the two, and none begins with more of what both share. */
	private static final int LOOKED_AT = 1 << 20;

	private TextCharset() {
	}

	/** Says in the workspace which encoding a file has. */
	static void set(IFile file) throws CoreException {
		String wanted = isUtf8(file) ? StandardCharsets.UTF_8.name() : OTHER;
		if (!wanted.equals(file.getCharset(true)) && Charset.isSupported(wanted)) {
			file.setCharset(wanted, null);
		}
	}

	private static boolean isUtf8(IFile file) throws CoreException {
		try (InputStream in = file.getContents(true)) {
			byte[] start = in.readNBytes(LOOKED_AT);
			var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
			// a character that is cut off at the end is none that is malformed
			return !decoder.decode(ByteBuffer.wrap(start), CharBuffer.allocate(LOOKED_AT), false).isError();
		} catch (IOException e) {
			return true;
		}
	}
}
