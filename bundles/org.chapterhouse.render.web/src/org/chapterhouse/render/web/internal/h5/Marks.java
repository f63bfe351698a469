package org.chapterhouse.render.web.internal.h5;

import java.util.LinkedHashMap;
import java.util.Map;

import org.chapterhouse.api.layout.Shape;
import org.chapterhouse.api.layout.Style;
import org.chapterhouse.render.web.internal.Html;

/** Makes classes of what rules of the template set for single pieces: the policy of the page allows no style at an element. Used for one page. */
final class Marks {

	private final Map<Style.Mark, String> classes = new LinkedHashMap<>();

	/** Returns the classes of a piece, for an attribute: the name of its style and of what rules set; empty text if there are none. */
	String classes(Style style, String more) {
		String name = style.name().replaceAll("[^\\p{L}\\p{N}_-]", "-");
		String mark = style.mark().equals(Style.Mark.NONE) ? "" : classes.computeIfAbsent(style.mark(), mark1 -> "m" + (classes.size() + 1));
		String all = String.join(" ", more, name, mark).strip().replaceAll(" +", " ");
		return all.isEmpty() ? "" : " class=\"" + Html.escape(all) + '"';
	}

	/** Returns the rules of the classes given so far. */
	String rules() {
		StringBuilder rules = new StringBuilder();
		classes.forEach((mark, name) -> rules.append('.').append(name).append('.').append(name).append('{')
				.append(mark.colour() == Shape.NONE ? "" : "color:" + Html.colour(mark.colour()) + ";")
				.append(mark.background() == Shape.NONE ? "" : "background-color:" + Html.colour(mark.background()) + ";")
				.append(mark.bold() ? "font-weight:700;" : "").append("}\n"));
		return rules.toString();
	}
}
