package org.chapterhouse.render.web.internal;

import java.util.Locale;

import org.chapterhouse.api.layout.Shape;
import org.chapterhouse.api.layout.Style;
import org.eclipse.jdt.annotation.Nullable;

/** Makes text and colours safe and fit for HTML. */
public final class Html {

	private Html() {
	}

	/** Returns a text that means itself in HTML, in elements and in quoted attributes; control characters are dropped. */
	public static String escape(@Nullable String text) {
		if (text == null) {
			return "";
		}
		StringBuilder escaped = new StringBuilder(text.length() + 16);
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
			case '<' -> escaped.append("&lt;");
			case '>' -> escaped.append("&gt;");
			case '&' -> escaped.append("&amp;");
			case '"' -> escaped.append("&quot;");
			case '\'' -> escaped.append("&#39;");
			default -> escaped.append(c < ' ' && c != '\n' && c != '\t' ? "" : String.valueOf(c));
			}
		}
		return escaped.toString();
	}

	/** Returns a style sheet that does not end the element it stands in. */
	public static String styles(String css) {
		return css.replace("</", "<\\/");
	}

	/** Returns a colour; {@code none} if there is none. */
	public static String colour(int rgb) {
		return rgb == Shape.NONE ? "none" : String.format(Locale.ROOT, "#%06x", rgb);
	}

	/** Returns the attribute for what rules of the template set; empty if they set nothing. */
	public static String marks(Style.Mark mark) {
		String marks = (mark.colour() == Shape.NONE ? "" : "color:" + colour(mark.colour()) + ";")
				+ (mark.background() == Shape.NONE ? "" : "background-color:" + colour(mark.background()) + ";")
				+ (mark.bold() ? "font-weight:bold;" : "");
		return marks.isEmpty() ? "" : " style=\"" + marks + '"';
	}
}
