package org.chapterhouse.render.birt.internal.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Maps values to lengths, over a span between round numbers.
 *
 * @param min  the lower end
 * @param max  the upper end, above the lower
 * @param step between the round numbers
 */
record ValueScale(double min, double max, double step) {

	private static final double[] ROUND = { 1, 2, 2.5, 5, 10 };

	/**
	 * Makes a scale that holds all values. Of whole numbers, as counts are, the round numbers are whole, too.
	 *
	 * @param values   any; none: 0 to 1
	 * @param fromZero whether 0 must be on it
	 * @param steps    about how many steps are wanted
	 */
	static ValueScale over(List<Double> values, boolean fromZero, int steps) {
		DoubleStream with = values.stream().mapToDouble(Double::doubleValue);
		double low = fromZero ? Math.min(0, with.min().orElse(0)) : with.min().orElse(0);
		double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
		high = fromZero ? Math.max(0, high) : high;
		if (high - low < 1e-9 * Math.max(1, Math.abs(high))) {
			double room = Math.abs(high) < 1e-9 ? 1 : Math.abs(high) * 0.1;
			low = fromZero && low >= 0 ? 0 : low - room;
			high = high + room;
		}
		double step = step((high - low) / steps, values.stream().allMatch(value -> isWhole(value)));
		double min = Math.floor(low / step + 1e-9) * step;
		double max = Math.ceil(high / step - 1e-9) * step;
		return new ValueScale(min, max, step);
	}

	/** Makes a scale of percentages: 0 to 100, and as much below zero as there is. */
	static ValueScale hundred(List<Double> values) {
		double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
		double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(100);
		return new ValueScale(low < -1e-9 ? Math.floor(low / 25 + 1e-9) * 25 : 0, high > 1e-9 ? Math.ceil(high / 25 - 1e-9) * 25 : low < 0 ? 0 : 100,
				25);
	}

	private static double step(double rough, boolean whole) {
		double power = whole ? Math.max(1, power(rough)) : power(rough);
		for (double round : ROUND) {
			if (round * power >= rough * (1 - 1e-9) && (!whole || isWhole(round * power))) {
				return round * power;
			}
		}
		return 10 * power;
	}

	private static double power(double rough) {
		return Math.pow(10, Math.floor(Math.log10(rough)));
	}

	private static boolean isWhole(double value) {
		return Math.abs(value - Math.rint(value)) < 1e-9;
	}

	/** Returns the share of the span below a value. */
	double share(double value) {
		return (value - min) / (max - min);
	}

	/** Returns the round numbers, rising. */
	List<Double> ticks() {
		List<Double> ticks = new ArrayList<>();
		long count = Math.round((max - min) / step);
		for (long i = 0; i <= count; i++) {
			ticks.add(min + i * step);
		}
		return ticks;
	}

	/** Returns how a round number is written. */
	String text(double tick) {
		int decimals = Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-9));
		BigDecimal fine = BigDecimal.valueOf(step).setScale(decimals, java.math.RoundingMode.HALF_UP);
		boolean exact = fine.subtract(BigDecimal.valueOf(step)).abs().doubleValue() < step * 1e-6;
		String text = BigDecimal.valueOf(tick).setScale(exact ? decimals : decimals + 1, java.math.RoundingMode.HALF_UP).toPlainString();
		return text.startsWith("-") ? text.replaceAll("[-0.]", "").isEmpty() ? text.substring(1) : "−" + text.substring(1) : text;
	}
}
