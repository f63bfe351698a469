package org.chapterhouse.data.internal.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.chapterhouse.data.internal.xlsx.XlsxFault.Kind;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Passes the XML of a workbook's part to the parser and stops it before it would take more memory than any real workbook needs: the whole part, and each text,
 * attribute, comment and instruction in it, are bounded; document types and parts in UTF-16, which could hide them, are refused.
 */
final class BoundedXml extends FilterInputStream {

	private static final long LONGEST_PART = 1L << 30;
	private static final int LONGEST_PIECE = 1 << 20;
	private static final long SMALL = 1 << 25;
	private static final int STRONGEST_COMPRESSION = 200;

	private final long longest;
	private long total;
	private int piece;
	private boolean declaration;
	private int last;
	private int beforeLast;

	/**
	 * Bounds a part.
	 *
	 * @param in         the part unpacked
	 * @param compressed its size in the archive; real parts shrink to a tenth, hardly ever to a fiftieth
	 */
	BoundedXml(InputStream in, long compressed) {
		super(in);
		this.longest = Math.min(LONGEST_PART, Math.max(SMALL, compressed * STRONGEST_COMPRESSION));
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
	}

	@Override
	@NonNullByDefault({})
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int read = super.read(bytes, offset, length);
		for (int i = offset; i < offset + read; i++) {
			look(bytes[i]);
		}
		total += Math.max(read, 0);
		if (total > longest) {
			throw new XlsxFault(Kind.TOO_LARGE, "a part of more than " + longest + " bytes");
		}
		return read;
	}

	private void look(int b) throws XlsxFault {
		piece++;
		if (b == 0 || total == 0 && (b == -1 || b == -2)) {
			throw new XlsxFault(Kind.DAMAGED, "a part that is not UTF-8");
		}
		if (beforeLast == '<' && last == '!' && b == 'D') {
			throw new XlsxFault(Kind.DOCTYPE, "a document type declaration");
		}
		if (declaration) {
			declaration = !(b == '>' && (last == '?' || last == '-' && beforeLast == '-' || last == ']' && beforeLast == ']'));
		} else if (b == '<') {
			piece = 0;
		} else if (last == '<' && (b == '!' || b == '?')) {
			declaration = true;
		}
		if (piece > LONGEST_PIECE) {
			throw new XlsxFault(Kind.TOO_LARGE, "a text of more than " + LONGEST_PIECE + " bytes");
		}
		beforeLast = last;
		last = b;
	}
}
