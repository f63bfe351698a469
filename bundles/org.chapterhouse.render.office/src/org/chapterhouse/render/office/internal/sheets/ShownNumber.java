package org.chapterhouse.render.office.internal.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Is a figure as a number of a cell: exact, in the units in which the report shows it, with the number format that shows it as the report does.
 *
 * @param value  in the units shown; of percentages the fraction
 * @param format a number format of spreadsheets
 */
record ShownNumber(BigDecimal value, String format) {

	private static final Pattern SHOWN = Pattern.compile("([^\\d+−-]*)([+−-]?)([^\\d+−-]*)(\\d+(?:\\.(\\d+))?)(%?)([^\\d]*)");
	private static final int[] EXPONENTS = { 0, 2, -4, -8, -6, -3, -9, -7, -5, -2 };
	private static final MathContext PRECISION = new MathContext(17, RoundingMode.HALF_EVEN);

	/**
	 * Returns a figure.
	 *
	 * @param text   how the report shows it: {@code +2.3}, {@code 29.5%}, {@code 6277万元}
	 * @param value  its exact value in base units
	 * @param signed whether figures beside it show a plus sign
	 */
	static ShownNumber of(String text, BigDecimal value, boolean signed) {
		Matcher shown = SHOWN.matcher(text.strip());
		if (!shown.matches()) {
			return new ShownNumber(value.round(PRECISION), "General");
		}
		String digits = "0" + (shown.group(5) == null ? "" : "." + "0".repeat(shown.group(5).length()));
		String prefix = literal(shown.group(1) + shown.group(3));
		boolean percent = !shown.group(6).isEmpty();
		String number = prefix + digits + (percent ? "%" : "") + literal(shown.group(7));
		String format = signed || shown.group(2).equals("+") ? "+" + number + ";-" + number + ";" + number : number;
		BigDecimal seen = new BigDecimal(shown.group(4));
		if (percent) {
			return rounded(value, 2, seen) ? new ShownNumber(value.round(PRECISION), format) : new ShownNumber(value.round(PRECISION), "General");
		}
		for (int exponent : EXPONENTS) {
			if (rounded(value, exponent, seen)) {
				return new ShownNumber(value.movePointRight(exponent).round(PRECISION), format);
			}
		}
		return new ShownNumber(value.round(PRECISION), "General");
	}

	private static boolean rounded(BigDecimal value, int exponent, BigDecimal seen) {
		return value.movePointRight(exponent).abs().setScale(seen.scale(), RoundingMode.HALF_UP).compareTo(seen) == 0;
	}

	private static String literal(String text) {
		String kept = text.replace("\"", "");
		return kept.isBlank() ? "" : "\"" + kept + "\"";
	}

	/** Reads a decimal of a document; null if there is none or it is not one. */
	static @Nullable BigDecimal decimal(@Nullable String text) {
		return text == null || !text.matches("[+-]?\\d{1,40}(\\.\\d{1,60})?") ? null : new BigDecimal(text);
	}
}
