package org.chapterhouse.data.internal.csv;

/** Tells that a CSV file cannot be read further from some line on. */
public final class CsvFault extends Exception {

	private static final long serialVersionUID = 1L;

	/** What stands in the way. */
	public enum Kind {
		/** Bytes that are no UTF-8. */
		ENCODING,
		/** A zero byte: no text file. */
		BINARY,
		/** A quote that is opened and never closed, or not for very long. */
		OPEN_QUOTE,
		/** A line longer than any that makes sense. */
		LONG_LINE,
		/** More fields in a line than any table has. */
		MANY_FIELDS
	}

	private final Kind kind;
	private final long line;

	/** Makes a fault at a line, from 1. */
	public CsvFault(Kind kind, long line) {
		super(kind + " at line " + line);
		this.kind = kind;
		this.line = line;
	}

	/** Returns what stands in the way. */
	public Kind kind() {
		return kind;
	}

	/** Returns the line, from 1, where the record in question begins. */
	public long line() {
		return line;
	}
}
