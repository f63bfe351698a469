package org.chapterhouse.render.birt.internal.font;

/** Measures texts in the fonts of the report. */
public interface TextMetrics {

	/** Returns the width of a text in points. */
	double width(String text, double size, boolean bold);

	/** Tells whether the fonts have a character. */
	boolean has(int codePoint);
}
