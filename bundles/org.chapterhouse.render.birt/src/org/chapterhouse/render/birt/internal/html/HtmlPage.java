package org.chapterhouse.render.birt.internal.html;

import java.io.IOException;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import org.chapterhouse.api.layout.Drawing;
import org.chapterhouse.render.birt.drawing.PageSession;
import org.chapterhouse.render.birt.drawing.PageSession.Heading;
import org.chapterhouse.render.birt.internal.RenderSession;
import org.chapterhouse.render.birt.internal.chart.SvgWriter;
import org.chapterhouse.render.birt.internal.document.Words;

/** Makes one self-contained page: head, style sheet, navigation, the body as emitted, charts as SVG in two widths of which the style sheet shows one. No scripts. */
public final class HtmlPage {

	private static final String BEFORE = "<!--picture:";
	private static final String AFTER = "-->";

	/**
	 * Holds the fonts of which each page carries what it needs.
	 *
	 * @param regular weight 400
	 * @param bold    weight 700
	 */
	public record Look(WebFont regular, WebFont bold) {
	}

	private HtmlPage() {
	}

	static String placeholder(String picture) {
		return BEFORE + picture + AFTER;
	}

	/**
	 * Makes the page.
	 *
	 * @param css    the style sheet of the theme
	 * @param look   the fonts
	 * @param narrow the pictures for narrow screens
	 * @throws IOException if a font cannot be read
	 */
	public static String of(RenderSession session, Words words, String css, Look look, Map<String, Drawing> narrow) throws IOException {
		StringBuilder content = new StringBuilder(1 << 17);
		navigation(content, session, words);
		content.append("<main>\n");
		body(content, session, narrow);
		content.append("</main>\n");
		SortedSet<Integer> characters = new TreeSet<>();
		content.codePoints().filter(c -> !Character.isISOControl(c)).forEach(characters::add);
		StringBuilder page = new StringBuilder(1 << 18);
		String title = session.titleLine();
		page.append("<!DOCTYPE html>\n<html lang=\"").append(Html.escape(session.language())).append("\">\n<head>\n<meta charset=\"utf-8\">\n")
				.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").append(Html.escape(title))
				.append("</title>\n");
		if (!session.author().isEmpty()) {
			page.append("<meta name=\"author\" content=\"").append(Html.escape(session.author())).append("\">\n");
		}
		page.append("<style>\n").append(face(look.regular(), 400, characters)).append(face(look.bold(), 700, characters))
				.append(css.replace("</", "<\\/"))
				.append("</style>\n</head>\n<body>\n");
		return page.append(content).append("</body>\n</html>\n").toString();
	}

	private static String face(WebFont font, int weight, SortedSet<Integer> characters) throws IOException {
		return "@font-face{font-family:\"Report Sans\";font-weight:" + weight + ";src:url(" + font.dataAddress(characters) + ")}\n";
	}

	private static void navigation(StringBuilder page, PageSession session, Words words) {
		page.append("<nav aria-label=\"").append(Html.escape(words.get("contents"))).append("\"><p class=\"nav-title\">")
				.append(Html.escape(words.get("contents")))
				.append("</p><ol>\n");
		for (Heading heading : session.headings()) {
			page.append("<li class=\"level-").append(heading.level()).append("\"><a href=\"#").append(Html.escape(heading.bookmark())).append("\">")
					.append(Html.escape(heading.title())).append("</a></li>\n");
		}
		page.append("</ol></nav>\n");
	}

	private static void body(StringBuilder page, RenderSession session, Map<String, Drawing> narrow) {
		String markup = session.markup().toString();
		int from = 0;
		for (int at = markup.indexOf(BEFORE); at >= 0; at = markup.indexOf(BEFORE, from)) {
			int end = markup.indexOf(AFTER, at);
			String id = markup.substring(at + BEFORE.length(), end);
			page.append(markup, from, at).append("<figure class=\"chart\">");
			session.picture(id).ifPresent(wide -> page.append(SvgWriter.write(wide, "wide")));
			Drawing small = narrow.get(id);
			page.append(small == null ? "" : SvgWriter.write(small, "narrow")).append("</figure>\n");
			from = end + AFTER.length();
		}
		page.append(markup, from, markup.length());
	}
}
