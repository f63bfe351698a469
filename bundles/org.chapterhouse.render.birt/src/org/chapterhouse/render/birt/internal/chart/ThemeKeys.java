package org.chapterhouse.render.birt.internal.chart;

import java.util.List;
import java.util.regex.Pattern;

/** Names what {@code theme.properties} must and may say of charts, and tells which values it may have. */
public final class ThemeKeys {

	/** What is before the name of each. */
	static final String CHART = "chart.";
	/** How many times as large as usual letters and lines of charts are on a page; need not be there. */
	public static final String ZOOM = CHART + "zoom";
	/** The colours without which there is no chart; those with a number are the first of several. */
	public static final List<String> NEEDED = List.of("chart.title", "chart.text", "chart.muted", "chart.grid", "chart.emphasis", "chart.good",
			"chart.bad", "chart.target", "chart.line.1", "chart.part.1", "chart.scale.1");
	private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
	private static final Pattern FACTOR = Pattern.compile("[1-3](\\.[0-9]{1,3})?");

	private ThemeKeys() {
	}

	/** Tells whether a value is a colour. */
	public static boolean isColour(String value) {
		return COLOUR.matcher(value).matches();
	}

	/** Tells whether a value is a zoom: a number from 1 to less than 4. */
	public static boolean isZoom(String value) {
		return FACTOR.matcher(value.strip()).matches();
	}
}
