package org.chapterhouse.render.birt.internal.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes sums and shares of the values of a chart. */
final class Shares {

	private static final Pattern DECIMALS = Pattern.compile("[.](\\d+)");

	private Shares() {
	}

	/** Returns a share of the whole as a percentage: whole numbers, one decimal below 10 %. */
	static String text(double share) {
		return BigDecimal.valueOf(share).movePointRight(2).setScale(share >= 0.0995 || share == 0 ? 0 : 1, RoundingMode.HALF_UP).toPlainString()
				+ "%";
	}

	/** Returns the sum of values, written as they are: as many decimals as any of them has, digits grouped and percent signs as theirs. */
	static String sum(List<Double> values, List<String> texts) {
		int decimals = 0;
		for (String text : texts) {
			Matcher matcher = DECIMALS.matcher(text);
			decimals = matcher.find() ? Math.max(decimals, matcher.group(1).length()) : decimals;
		}
		BigDecimal sum = values.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add).setScale(decimals, RoundingMode.HALF_UP);
		String text = sum.abs().toPlainString();
		if (texts.stream().anyMatch(t -> t.indexOf(',') >= 0)) {
			int point = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
			text = text.substring(0, point).replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + text.substring(point);
		}
		boolean percent = !texts.isEmpty() && texts.stream().allMatch(t -> t.endsWith("%"));
		return (sum.signum() < 0 ? "−" : "") + text + (percent ? "%" : "");
	}
}
