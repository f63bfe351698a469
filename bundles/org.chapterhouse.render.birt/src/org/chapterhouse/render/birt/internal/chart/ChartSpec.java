package org.chapterhouse.render.birt.internal.chart;

import java.util.List;

/**
 * Says what a chart item of a template shows, and how.
 *
 * @param id         of the picture in the report
 * @param dataSet    the name of its data set
 * @param kind       what sort of picture it is
 * @param horizontal whether bars lie
 * @param stacking   whether bars stand on one another
 * @param legend     whether its lines are named
 * @param category   the column of the categories
 * @param group      the column of what the categories belong to; empty: none
 * @param lines      what is drawn, in order
 * @param sort       the column to rank by, falling; empty: as in the data
 * @param ascending  whether to rank rising
 */
record ChartSpec(String id, String dataSet, Kind kind, boolean horizontal, Stacking stacking, boolean legend, String category, String group,
		List<Line> lines,
		String sort, boolean ascending) {

	/** What sort of picture a chart is. */
	enum Kind {
		/** Bars, lines and marks over an axis. */
		AXES,
		/** A ring of shares. */
		RING,
		/** Levels, and changes that lead from one to the next. */
		WATERFALL,
		/** A map of places. */
		MAP
	}

	/** Whether bars stand on one another. */
	enum Stacking {
		/** Beside each other. */
		NONE,
		/** On one another. */
		STACKED,
		/** On one another, each stack drawn as 100 %. */
		PERCENT
	}

	/** How a line is drawn. */
	enum Form {
		/** As bars. */
		BAR,
		/** As a line. */
		LINE,
		/** As marks without a line. */
		MARK
	}

	/**
	 * Says how one line of a chart is drawn.
	 *
	 * @param column the column of its numbers
	 * @param form   how it is drawn
	 * @param dashed whether the line is dashed
	 * @param values whether its values are written
	 */
	record Line(String column, Form form, boolean dashed, boolean values) {

		/** Returns the column of the texts of its values. */
		String text() {
			return column.endsWith("_plot") ? column.substring(0, column.length() - "_plot".length()) : column;
		}

		/** Returns the column of its name. */
		String label() {
			return text() + "_label";
		}

		/** Returns the column of its tones. */
		String tone() {
			return text() + "_tone";
		}
	}

	/** Makes a specification; the list is copied. */
	ChartSpec {
		lines = List.copyOf(lines);
	}
}
