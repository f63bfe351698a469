package org.chapterhouse.render.birt.internal.html;

import org.eclipse.jdt.annotation.Nullable;

/** Escapes text for HTML. */
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
}
