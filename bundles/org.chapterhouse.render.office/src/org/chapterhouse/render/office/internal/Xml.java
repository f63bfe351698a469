package org.chapterhouse.render.office.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes the pieces that all XML parts are made of: texts that cannot leave their place, lengths and colours. */
public final class Xml {

	/** Begins every part. */
	public static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

	private static final int POINT = 12700;

	private Xml() {
	}

	/** Returns a text as it stands in XML, in an attribute too. Characters that XML does not know, and halves of characters, are left out; a line break becomes a space. */
	public static String text(String text) {
		StringBuilder out = new StringBuilder(text.length() + 16);
		text.codePoints().forEach(character -> {
			switch (character) {
			case '&' -> out.append("&amp;");
			case '<' -> out.append("&lt;");
			case '>' -> out.append("&gt;");
			case '"' -> out.append("&quot;");
			case '\t', '\n', '\r' -> out.append(' ');
			default -> {
				if (isKnown(character)) {
					out.appendCodePoint(character);
				}
			}
			}
		});
		return out.toString();
	}

	private static boolean isKnown(int character) {
		boolean control = character < 0x20 || character >= 0x7F && character <= 0x9F;
		boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
		return !control && !half && (character & 0xFFFE) != 0xFFFE;
	}

	/** Returns a colour as six digits. */
	public static String colour(int colour) {
		return String.format("%06X", colour & 0xFFFFFF);
	}

	/** Returns a length of points in the units of drawings. */
	public static long emu(double points) {
		return Math.round(points * POINT);
	}

	/** Returns a number with at most two decimals. */
	public static String number(double value) {
		BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
		return rounded.signum() == 0 ? "0" : rounded.toPlainString();
	}
}
