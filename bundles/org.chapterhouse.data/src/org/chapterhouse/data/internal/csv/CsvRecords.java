package org.chapterhouse.data.internal.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.chapterhouse.data.internal.csv.CsvFault.Kind;

/**
 * Reads the records of a UTF-8 CSV file one by one (RFC 4180) without making objects of their fields: a record is a range of bytes for each field.
 * <p>
 * Memory is bounded: a record may be {@value #LONGEST_RECORD} bytes long and have {@value #MOST_FIELDS} fields. Line ends are LF, CRLF or CR. A quote inside
 * an unquoted field is a character like any other.
 */
public final class CsvRecords {

	/** The most bytes of a record. */
	public static final int LONGEST_RECORD = 1 << 20;
	/** The most fields of a record. */
	public static final int MOST_FIELDS = 4096;

	private static final int QUOTE = '"';
	private static final int[] BYTE_ORDER_MARK = { 0xEF, 0xBB, 0xBF };

	private final InputStream in;
	private byte[] buffer = new byte[1 << 18];
	private int limit;
	private int next;
	private boolean ended;
	private boolean begun;

	private int[] starts = new int[64];
	private int[] ends = new int[64];
	private int fields;
	private long line;
	private long nextLine = 1;
	private int breaks;
	private int signs;
	private boolean quoted;
	private boolean textAfterQuote;
	private boolean irregular;
	private LineEnd lineEnd = LineEnd.NONE;

	/** How a record ends. */
	public enum LineEnd {
		/** At the end of the file. */
		NONE,
		/** With a line feed. */
		LF,
		/** With carriage return and line feed. */
		CRLF,
		/** With a carriage return. */
		CR
	}

	/** Reads from a stream, which the caller closes. */
	public CsvRecords(InputStream in) {
		this.in = in;
	}

	/**
	 * Goes to the next record.
	 *
	 * @return false at the end of the file
	 * @throws CsvFault if the file cannot be read further
	 */
	public boolean next() throws IOException, CsvFault {
		if (!begun) {
			begin();
		}
		line = nextLine;
		int start = next;
		while (!parse(start)) {
			start = fill(start);
		}
		if (fields == 0) {
			return false;
		}
		if (signs < 0 && !Utf8.isValid(buffer, start, next)) {
			throw new CsvFault(Kind.ENCODING, line + Utf8.linesBeforeFault(buffer, start, next));
		}
		nextLine = line + breaks;
		return true;
	}

	private void begin() throws IOException {
		begun = true;
		fill(0);
		boolean marked = limit >= BYTE_ORDER_MARK.length;
		for (int i = 0; marked && i < BYTE_ORDER_MARK.length; i++) {
			marked = (buffer[i] & 0xFF) == BYTE_ORDER_MARK[i];
		}
		next = marked ? BYTE_ORDER_MARK.length : 0;
	}

	/** Reads more bytes behind a record that has begun; returns where it begins now. */
	private int fill(int start) throws IOException {
		int held = limit - start;
		if (start > 0) {
			System.arraycopy(buffer, start, buffer, 0, held);
		} else if (held == buffer.length) {
			buffer = Arrays.copyOf(buffer, buffer.length * 2);
		}
		int read = in.readNBytes(buffer, held, buffer.length - held);
		ended = read < buffer.length - held;
		limit = held + read;
		return 0;
	}

	/** Finds the fields of the record that begins at a byte; returns false if its end is not in the buffer yet. */
	private boolean parse(int start) throws CsvFault {
		fields = 0;
		breaks = 0;
		signs = 0;
		quoted = false;
		textAfterQuote = false;
		irregular = false;
		lineEnd = LineEnd.NONE;
		if (start == limit) {
			return ended;
		}
		int p = start;
		while (true) {
			p = p < limit && buffer[p] == QUOTE ? quotedField(p) : plainField(p);
			if (p - start > LONGEST_RECORD || p < 0 && limit - start > LONGEST_RECORD) {
				throw new CsvFault(p < 0 && quoted ? Kind.OPEN_QUOTE : Kind.LONG_LINE, line);
			}
			if (p < 0) {
				return false;
			}
			if (p == limit || buffer[p] != ',') {
				return endOfRecord(p);
			}
			p++;
		}
	}

	private int plainField(int start) throws CsvFault {
		int p = start;
		int seen = 0;
		while (p < limit) {
			int b = buffer[p];
			if (b == ',' || b == '\n' || b == '\r') {
				break;
			}
			if (b == 0) {
				throw new CsvFault(Kind.BINARY, line + breaks);
			}
			irregular |= b == QUOTE;
			seen |= b;
			p++;
		}
		signs |= seen;
		if (p == limit && !ended) {
			quoted = false;
			return -1;
		}
		addField(start, p);
		return p;
	}

	private int quotedField(int start) throws CsvFault {
		quoted = true;
		int p = start + 1;
		while (p < limit) {
			int b = buffer[p];
			if (b == QUOTE) {
				if (p + 1 == limit && !ended) {
					return -1;
				}
				if (p + 1 == limit || buffer[p + 1] != QUOTE) {
					addField(start, p + 1);
					return afterQuote(p + 1);
				}
				p++;
			} else if (b == 0) {
				throw new CsvFault(Kind.BINARY, line + breaks);
			} else if (b == '\n' || b == '\r' && p + 1 < limit && buffer[p + 1] != '\n') {
				breaks++;
				irregular = true;
			}
			signs |= b;
			p++;
		}
		if (ended) {
			throw new CsvFault(Kind.OPEN_QUOTE, line);
		}
		return -1;
	}

	private int afterQuote(int start) {
		int p = start;
		while (p < limit && buffer[p] != ',' && buffer[p] != '\n' && buffer[p] != '\r') {
			irregular = true;
			textAfterQuote |= buffer[p] != ' ' && buffer[p] != '\t';
			p++;
		}
		return p == limit && !ended ? -1 : p;
	}

	private boolean endOfRecord(int p) {
		if (p == limit) {
			next = p;
			return true;
		}
		breaks++;
		if (buffer[p] == '\n') {
			lineEnd = LineEnd.LF;
			next = p + 1;
			return true;
		}
		if (p + 1 == limit && !ended) {
			return false;
		}
		boolean both = p + 1 < limit && buffer[p + 1] == '\n';
		lineEnd = both ? LineEnd.CRLF : LineEnd.CR;
		next = both ? p + 2 : p + 1;
		return true;
	}

	private void addField(int start, int end) throws CsvFault {
		if (fields == MOST_FIELDS) {
			throw new CsvFault(Kind.MANY_FIELDS, line);
		}
		if (fields == starts.length) {
			starts = Arrays.copyOf(starts, fields * 2);
			ends = Arrays.copyOf(ends, fields * 2);
		}
		starts[fields] = start;
		ends[fields] = end;
		fields++;
	}

	/** Returns the line, from 1, on which the record begins. */
	public long line() {
		return line;
	}

	/** Returns the number of fields. */
	public int fields() {
		return fields;
	}

	/** Tells whether the record is an empty line. */
	public boolean isBlank() {
		return fields == 1 && starts[0] == ends[0];
	}

	/** Tells whether other text than blanks stands behind a closing quote. */
	public boolean hasTextAfterQuote() {
		return textAfterQuote;
	}

	/** Tells whether the record is one that strict readers refuse or that spans several lines. */
	public boolean isIrregular() {
		return irregular;
	}

	/** Returns how the record ends. */
	public LineEnd lineEnd() {
		return lineEnd;
	}

	/** Returns the bytes in which the fields lie; valid until the next record. */
	byte[] bytes() {
		return buffer;
	}

	/** Returns where a field begins, its quote included. */
	int start(int field) {
		return starts[field];
	}

	/** Returns where a field ends, its quote included. */
	int end(int field) {
		return ends[field];
	}

	/** Returns the text of a field, without its quotes. */
	public String text(int field) {
		String raw = new String(buffer, starts[field], ends[field] - starts[field], StandardCharsets.UTF_8);
		return raw.startsWith("\"") ? raw.substring(1, raw.length() - 1).replace("\"\"", "\"") : raw;
	}
}
