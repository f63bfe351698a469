package org.chapterhouse.data.internal.xlsx;

import java.io.IOException;

/** Tells that a workbook cannot be read. */
public final class XlsxFault extends IOException {

	private static final long serialVersionUID = 1L;

	/** What stands in the way. */
	public enum Kind {
		/** The file is no workbook: not zipped, damaged, encrypted, or parts of it are missing. */
		DAMAGED,
		/** Unpacked it is larger, or one of its cells longer, than any real one. */
		TOO_LARGE,
		/** It holds a document type declaration, which no workbook has. */
		DOCTYPE
	}

	private final Kind kind;

	/** Makes a fault. */
	public XlsxFault(Kind kind, String detail) {
		super(detail);
		this.kind = kind;
	}

	/** Returns what stands in the way. */
	public Kind kind() {
		return kind;
	}
}
