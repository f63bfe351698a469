package org.chapterhouse.render.office.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/**
 * Holds the colours and fonts of a report's theme, by what they are for. Immutable.
 *
 * @param dark   of titles and of grounds that white stands on
 * @param text   of texts
 * @param muted  of what is less important
 * @param grid   of lines
 * @param accent of what leads the eye
 * @param pale   ground of cards and of rows that are set off
 * @param good   of good news
 * @param bad    of bad news
 * @param third  a further colour of lines
 * @param fourth a further colour of lines
 * @param fifth  a further colour of lines
 * @param font   the name of the report's font
 */
public record Palette(int dark, int text, int muted, int grid, int accent, int pale, int good, int bad, int third, int fourth, int fifth,
		String font) {

	/** Stands in for the report's font where it is not installed. */
	public static final String FALLBACK_FONT = "Microsoft YaHei";

	private static final int PALE = 12;

	/**
	 * Reads the colours of a theme; those it does not name have usual ones.
	 *
	 * @param theme {@code theme.properties}
	 * @param font  the name of the report's font
	 */
	public static Palette read(InputStream theme, String font) throws IOException {
		Properties named = new Properties();
		named.load(new InputStreamReader(theme, StandardCharsets.UTF_8));
		int accent = colour(named, "chart.line.1", 0x2B6CB0);
		return new Palette(colour(named, "chart.title", 0x12304F), colour(named, "chart.text", 0x24303D), colour(named, "chart.muted", 0x5F6D80),
				colour(named, "chart.grid", 0xE1E7EE), accent, mixed(accent, 0xFFFFFF, PALE), colour(named, "chart.good", 0x1B7F5C),
				colour(named, "chart.bad", 0xB5472F), colour(named, "chart.line.3", 0xD0802F), colour(named, "chart.line.4", 0x1D5F5B),
				colour(named, "chart.line.5", 0xB06A9B), font);
	}

	private static int colour(Properties named, String name, int usual) {
		String value = named.getProperty(name, "").strip().toLowerCase(Locale.ROOT);
		return value.matches("#[0-9a-f]{6}") ? Integer.parseInt(value.substring(1), 16) : usual;
	}

	/** Returns a colour with so many parts of a hundred of the first, the rest of the second. */
	public static int mixed(int first, int second, int percent) {
		int mixed = 0;
		for (int shift = 0; shift <= 16; shift += 8) {
			int one = first >> shift & 0xFF;
			int other = second >> shift & 0xFF;
			mixed |= (one * percent + other * (100 - percent)) / 100 << shift;
		}
		return mixed;
	}

	/** Returns the part that holds colours and fonts in every office file. */
	public String theme() {
		StringBuilder xml = new StringBuilder(Xml.HEAD)
				.append("<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Chapterhouse\"><a:themeElements><a:clrScheme name=\"Chapterhouse\">");
		int[] colours = { text, 0xFFFFFF, dark, pale, accent, mixed(accent, 0xFFFFFF, 45), third, fourth, fifth, good, accent, dark };
		String[] names = { "dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink" };
		for (int at = 0; at < names.length; at++) {
			xml.append("<a:").append(names[at]).append("><a:srgbClr val=\"").append(Xml.colour(colours[at])).append("\"/></a:").append(names[at])
					.append('>');
		}
		xml.append("</a:clrScheme><a:fontScheme name=\"Chapterhouse\">");
		for (String kind : new String[] { "majorFont", "minorFont" }) {
			xml.append("<a:").append(kind).append("><a:latin typeface=\"").append(FALLBACK_FONT).append("\"/><a:ea typeface=\"").append(FALLBACK_FONT)
					.append("\"/><a:cs typeface=\"\"/><a:font script=\"Hans\" typeface=\"").append(FALLBACK_FONT).append("\"/></a:").append(kind)
					.append('>');
		}
		xml.append("</a:fontScheme><a:fmtScheme name=\"Chapterhouse\">");
		String solid = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
		xml.append("<a:fillStyleLst>").append(solid.repeat(3)).append("</a:fillStyleLst><a:lnStyleLst>");
		for (int width : new int[] { 6350, 12700, 19050 }) {
			xml.append("<a:ln w=\"").append(width).append("\">").append(solid).append("</a:ln>");
		}
		return xml.append("</a:lnStyleLst><a:effectStyleLst>").append("<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3))
				.append("</a:effectStyleLst><a:bgFillStyleLst>").append(solid.repeat(3))
				.append("</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>").toString();
	}
}
