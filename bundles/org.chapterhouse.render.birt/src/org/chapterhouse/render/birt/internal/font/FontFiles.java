package org.chapterhouse.render.birt.internal.font;

import java.io.IOException;
import java.nio.file.Path;

/** Measures texts in the two weights of the report's font. */
public final class FontFiles implements TextMetrics {

	private final TrueTypeMetrics regular;
	private final TrueTypeMetrics bold;

	private FontFiles(TrueTypeMetrics regular, TrueTypeMetrics bold) {
		this.regular = regular;
		this.bold = bold;
	}

	/** Reads what is needed of two font files. */
	public static FontFiles read(Path regular, Path bold) throws IOException {
		return new FontFiles(TrueTypeMetrics.read(regular), TrueTypeMetrics.read(bold));
	}

	@Override
	public double width(String text, double size, boolean isBold) {
		return (isBold ? bold : regular).width(text, size);
	}

	@Override
	public boolean has(int codePoint) {
		return regular.has(codePoint) && bold.has(codePoint);
	}
}
