package org.chapterhouse.render.birt.internal.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import org.chapterhouse.api.layout.Shape;

/**
 * Holds the colours of a theme for charts, 0xRRGGBB. Read from {@code theme.properties}: {@code chart.NAME=#RRGGBB} and {@code chart.line.1} and so on.
 *
 * @param title    of titles
 * @param text     of labels
 * @param muted    of axes and units
 * @param grid     of grid lines
 * @param emphasis of the unit of the report itself
 * @param good     of good news
 * @param bad      of bad news
 * @param target   of reference lines
 * @param lines    of lines and bars, in order
 */
record Palette(int title, int text, int muted, int grid, int emphasis, int good, int bad, int target, List<Integer> lines) {

	/** Makes a palette; the list is copied and must not be empty. */
	Palette {
		lines = List.copyOf(lines);
	}

	/**
	 * Reads a palette.
	 *
	 * @throws IllegalArgumentException if a colour is missing or is none; the message names it
	 */
	static Palette of(Properties theme) {
		List<Integer> lines = new ArrayList<>();
		for (int i = 1; theme.containsKey("chart.line." + i); i++) {
			lines.add(colour(theme, "line." + i));
		}
		if (lines.isEmpty()) {
			throw new IllegalArgumentException("chart.line.1");
		}
		return new Palette(colour(theme, "title"), colour(theme, "text"), colour(theme, "muted"), colour(theme, "grid"), colour(theme, "emphasis"),
				colour(theme, "good"), colour(theme, "bad"), colour(theme, "target"), lines);
	}

	private static int colour(Properties theme, String name) {
		String value = theme.getProperty("chart." + name, "");
		if (!value.matches("#[0-9A-Fa-f]{6}")) {
			throw new IllegalArgumentException("chart." + name);
		}
		return Integer.parseInt(value.substring(1), 16);
	}

	int line(int index) {
		return lines.get(index % lines.size());
	}

	/** Returns a colour mixed with white; 1 is the colour itself. */
	static int tint(int colour, double share) {
		int mixed = 0;
		for (int shift = 16; shift >= 0; shift -= 8) {
			int part = colour >> shift & 0xFF;
			mixed |= (int) Math.round(255 - (255 - part) * share) << shift;
		}
		return mixed == Shape.NONE ? colour : mixed;
	}
}
