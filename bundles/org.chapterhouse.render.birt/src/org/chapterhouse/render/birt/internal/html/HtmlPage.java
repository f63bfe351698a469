package org.chapterhouse.render.birt.internal.html;

import java.util.Map;

import org.chapterhouse.model.report.Report;
import org.chapterhouse.render.birt.drawing.Drawing;
import org.chapterhouse.render.birt.drawing.PageSession;
import org.chapterhouse.render.birt.drawing.PageSession.Heading;
import org.chapterhouse.render.birt.internal.RenderSession;
import org.chapterhouse.render.birt.internal.chart.SvgWriter;
import org.chapterhouse.render.birt.internal.document.Words;

/** Makes one self-contained page: head, style sheet, navigation, the body as emitted, charts as SVG in two widths of which the style sheet shows one. No scripts. */
public final class HtmlPage {

	private static final String BEFORE = "<!--picture:";
	private static final String AFTER = "-->";

	private HtmlPage() {
	}

	static String placeholder(String picture) {
		return BEFORE + picture + AFTER;
	}

	/**
	 * Makes the page.
	 *
	 * @param css    the style sheet of the theme
	 * @param narrow the pictures for narrow screens
	 */
	public static String of(Report report, RenderSession session, Words words, String css, Map<String, Drawing> narrow) {
		StringBuilder page = new StringBuilder(1 << 17);
		String title = session.title() + (report.getPeriodLabel() == null ? "" : " · " + report.getPeriodLabel());
		page.append("<!DOCTYPE html>\n<html lang=\"").append(Html.escape(session.language())).append("\">\n<head>\n<meta charset=\"utf-8\">\n")
				.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").append(Html.escape(title)).append("</title>\n");
		if (!session.author().isEmpty()) {
			page.append("<meta name=\"author\" content=\"").append(Html.escape(session.author())).append("\">\n");
		}
		page.append("<style>\n").append(css.replace("</", "<\\/")).append("</style>\n</head>\n<body>\n");
		navigation(page, session, words);
		page.append("<main>\n");
		body(page, session, narrow);
		return page.append("</main>\n</body>\n</html>\n").toString();
	}

	private static void navigation(StringBuilder page, PageSession session, Words words) {
		page.append("<nav aria-label=\"").append(Html.escape(words.get("contents"))).append("\"><p class=\"nav-title\">").append(Html.escape(words.get("contents")))
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
