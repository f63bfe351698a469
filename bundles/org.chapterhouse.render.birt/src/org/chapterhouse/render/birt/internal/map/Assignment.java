package org.chapterhouse.render.birt.internal.map;

import java.util.Arrays;

/** Assigns rows to columns so that the sum of costs is least (Hungarian method). */
final class Assignment {

	private Assignment() {
	}

	/** Returns for each row its column; there are as many of both. */
	static int[] of(double[][] cost) {
		int n = cost.length;
		double[] rowPrice = new double[n + 1];
		double[] columnPrice = new double[n + 1];
		int[] rowOf = new int[n + 1];
		int[] before = new int[n + 1];
		for (int row = 1; row <= n; row++) {
			rowOf[0] = row;
			int column = 0;
			double[] least = new double[n + 1];
			Arrays.fill(least, Double.MAX_VALUE);
			boolean[] used = new boolean[n + 1];
			while (rowOf[column] != 0) {
				used[column] = true;
				int at = rowOf[column];
				double step = Double.MAX_VALUE;
				int next = 0;
				for (int j = 1; j <= n; j++) {
					if (!used[j]) {
						double reduced = cost[at - 1][j - 1] - rowPrice[at] - columnPrice[j];
						if (reduced < least[j]) {
							least[j] = reduced;
							before[j] = column;
						}
						if (least[j] < step) {
							step = least[j];
							next = j;
						}
					}
				}
				for (int j = 0; j <= n; j++) {
					if (used[j]) {
						rowPrice[rowOf[j]] += step;
						columnPrice[j] -= step;
					} else {
						least[j] -= step;
					}
				}
				column = next;
			}
			while (column != 0) {
				rowOf[column] = rowOf[before[column]];
				column = before[column];
			}
		}
		int[] columns = new int[n];
		for (int j = 1; j <= n; j++) {
			columns[rowOf[j] - 1] = j - 1;
		}
		return columns;
	}
}
