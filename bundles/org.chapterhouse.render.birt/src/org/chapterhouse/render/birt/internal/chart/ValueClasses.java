package org.chapterhouse.render.birt.internal.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Puts values into a few classes, so that those within one are as near to each other as can be (natural breaks), and gives each class a colour. Values below zero have classes of
 * their own. Immutable.
 */
final class ValueClasses {

	private static final int MOST = 5;
	private static final int MOST_BELOW = 2;

	/**
	 * Is a class.
	 *
	 * @param low    its smallest value
	 * @param high   its largest value
	 * @param colour its colour
	 */
	record Band(double low, double high, int colour) {
	}

	private final List<Band> bands = new ArrayList<>();

	ValueClasses(Collection<Double> values, Palette palette) {
		List<Double> below = values.stream().filter(v -> v < 0).distinct().sorted().toList();
		List<Double> above = values.stream().filter(v -> v >= 0).distinct().sorted().toList();
		List<List<Double>> negative = breaks(below, MOST_BELOW);
		for (int i = 0; i < negative.size(); i++) {
			add(negative.get(i), Palette.tint(palette.bad(), i == 0 && negative.size() > 1 ? 0.85 : 0.45));
		}
		List<List<Double>> positive = breaks(above, below.isEmpty() ? MOST : MOST - MOST_BELOW);
		for (int i = 0; i < positive.size(); i++) {
			add(positive.get(i), palette.scale(i, positive.size()));
		}
	}

	private void add(List<Double> values, int colour) {
		bands.add(new Band(values.get(0), values.get(values.size() - 1), colour));
	}

	/** Returns the classes, rising. */
	List<Band> bands() {
		return List.copyOf(bands);
	}

	int colour(double value) {
		return bands.stream().filter(band -> band.low() <= value && value <= band.high()).findFirst().map(Band::colour).orElseThrow();
	}

	/** Splits rising values so that the sum of squared distances from the means is least (Fisher and Jenks). */
	static List<List<Double>> breaks(List<Double> rising, int most) {
		int n = rising.size();
		int classes = Math.min(most, n);
		double[][] cost = new double[classes + 1][n + 1];
		int[][] start = new int[classes + 1][n + 1];
		for (int end = 1; end <= n; end++) {
			cost[0][end] = Double.MAX_VALUE;
		}
		for (int k = 1; k <= classes; k++) {
			for (int end = 1; end <= n; end++) {
				cost[k][end] = Double.MAX_VALUE;
				double sum = 0;
				double squares = 0;
				for (int from = end; from >= k; from--) {
					double value = rising.get(from - 1);
					sum += value;
					squares += value * value;
					double spread = cost[k - 1][from - 1] + Math.max(0, squares - sum * sum / (end - from + 1));
					if (cost[k - 1][from - 1] < Double.MAX_VALUE && spread < cost[k][end]) {
						cost[k][end] = spread;
						start[k][end] = from;
					}
				}
			}
		}
		List<List<Double>> split = new ArrayList<>();
		int end = n;
		for (int k = classes; k >= 1; k--) {
			split.add(0, rising.subList(start[k][end] - 1, end));
			end = start[k][end] - 1;
		}
		return split;
	}
}
