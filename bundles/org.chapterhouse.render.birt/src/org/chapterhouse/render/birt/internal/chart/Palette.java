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
 * @param parts    of the parts of a whole, in order; the last one is for what is left
 * @param scale    of values on a map, from little to much
 */
record Palette(int title, int text, int muted, int grid, int emphasis, int good, int bad, int target, List<Integer> lines, List<Integer> parts,
		List<Integer> scale) {

	/** Makes a palette; the lists are copied and must not be empty. */
	Palette {
		lines = List.copyOf(lines);
		parts = List.copyOf(parts);
		scale = List.copyOf(scale);
	}

	/**
	 * Reads a palette.
	 *
	 * @throws IllegalArgumentException if a colour is missing or is none; the message names it
	 */
	static Palette of(Properties theme) {
		return new Palette(colour(theme, "title"), colour(theme, "text"), colour(theme, "muted"), colour(theme, "grid"), colour(theme, "emphasis"),
				colour(theme, "good"), colour(theme, "bad"), colour(theme, "target"), colours(theme, "line."), colours(theme, "part."),
				colours(theme, "scale."));
	}

	private static List<Integer> colours(Properties theme, String name) {
		List<Integer> colours = new ArrayList<>();
		for (int i = 1; theme.containsKey(ThemeKeys.CHART + name + i); i++) {
			colours.add(colour(theme, name + i));
		}
		if (colours.isEmpty()) {
			throw new IllegalArgumentException(ThemeKeys.CHART + name + "1");
		}
		return colours;
	}

	private static int colour(Properties theme, String name) {
		String value = theme.getProperty(ThemeKeys.CHART + name, "");
		if (!ThemeKeys.isColour(value)) {
			throw new IllegalArgumentException(ThemeKeys.CHART + name);
		}
		return Integer.parseInt(value.substring(1), 16);
	}

	int line(int index) {
		return lines.get(index % lines.size());
	}

	/** Returns the colour of a part of a whole, other than what is left. */
	int part(int index) {
		return parts.get(index % Math.max(1, parts.size() - 1));
	}

	/** Returns the colour of one of some classes of values; fewer than the theme has are as far from each other as can be. */
	int scale(int index, int classes) {
		return scale.get(classes < 2 ? scale.size() / 2 : (int) Math.round((double) index * (scale.size() - 1) / (classes - 1)));
	}

	/** Returns the colour of what is left of a whole. */
	int rest() {
		return parts.get(parts.size() - 1);
	}

	/** Returns the colour in which text can be read on another: white on dark ones, that of titles on light ones. */
	int on(int colour) {
		double ground = luminance(colour) + 0.05;
		return 1.05 / ground > ground / (luminance(title) + 0.05) ? 0xFFFFFF : title;
	}

	/** Returns how light a colour is to the eye, from 0 to 1 (relative luminance of WCAG 2). */
	static double luminance(int colour) {
		double sum = 0;
		double[] weights = { 0.2126, 0.7152, 0.0722 };
		for (int i = 0; i < weights.length; i++) {
			double part = (colour >> 16 - 8 * i & 0xFF) / 255.0;
			sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
		}
		return sum;
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
