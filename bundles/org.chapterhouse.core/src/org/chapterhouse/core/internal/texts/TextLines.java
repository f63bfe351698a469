package org.chapterhouse.core.internal.texts;

import java.util.stream.Collectors;

/** Cleans what people write, so that it can stand in a file of lines and in every form of a report. */
public final class TextLines {

	private TextLines() {
	}

	/** Returns a text without control and direction characters, blanks around its lines, and more than one blank line between paragraphs. */
	public static String clean(String text) {
		String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u2028', '\n').replace('\u2029', '\n').lines()
				.map(TextLines::line).collect(Collectors.joining("\n"));
		return lines.strip().replaceAll("\n{3,}", "\n\n");
	}

	/** Returns a line without control and direction characters and blanks around it. */
	static String line(String line) {
		StringBuilder kept = new StringBuilder();
		line.codePoints().filter(TextLines::isKept).map(point -> point == '\t' ? ' ' : point).forEach(kept::appendCodePoint);
		return kept.toString().strip();
	}

	/** Characters that turn the direction of writing could make a text read as another, those for private use mean something else to the renderer; the rest cannot be written. */
	private static boolean isKept(int point) {
		boolean turns = point == 0x200E || point == 0x200F || point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
		boolean broken = point >= 0xD800 && point <= 0xDFFF || (point & 0xFFFE) == 0xFFFE || point == 0xFEFF;
		return point == '\t' || !Character.isISOControl(point) && Character.getType(point) != Character.PRIVATE_USE && !turns && !broken;
	}
}
