package org.chapterhouse.render.birt.internal.font;

import java.io.IOException;

/** Says that a font of the report is not installed or cannot be read; the message names its file. */
public final class FontException extends IOException {

	private static final long serialVersionUID = 1;

	/** Makes the exception. */
	public FontException(String file) {
		super(file);
	}

	/** Makes the exception with its cause. */
	public FontException(String file, Throwable cause) {
		super(file, cause);
	}
}
