package org.chapterhouse.render.web.internal;

import java.io.IOException;

import org.chapterhouse.api.layout.Layout;
import org.chapterhouse.api.layout.Section;

/** Makes one self-contained page: head, style sheet, navigation, the report, charts as SVG in two widths of which the style sheet shows one. No scripts. */
final class HtmlPage {

	private HtmlPage() {
	}

	/**
	 * Makes the page.
	 *
	 * @param css   the style sheet of the theme
	 * @param fonts the fonts
	 * @throws IOException if a font cannot be read
	 */
	static String of(Layout layout, String css, WebFonts.Weights fonts) throws IOException {
		StringBuilder content = new StringBuilder(1 << 17);
		navigation(content, layout);
		content.append("<main>\n");
		HtmlBody body = new HtmlBody(content);
		layout.sections().forEach(section -> section.blocks().forEach(body::append));
		content.append("</main>\n");
		StringBuilder page = new StringBuilder(1 << 18);
		page.append("<!DOCTYPE html>\n<html lang=\"").append(Html.escape(layout.language())).append("\">\n<head>\n<meta charset=\"utf-8\">\n")
				.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").append(Html.escape(layout.titleLine()))
				.append("</title>\n");
		if (!layout.publisher().isEmpty()) {
			page.append("<meta name=\"author\" content=\"").append(Html.escape(layout.publisher())).append("\">\n");
		}
		page.append("<style>\n").append(fonts.faces(content)).append(Html.styles(css)).append("</style>\n</head>\n<body>\n");
		return page.append(content).append("</body>\n</html>\n").toString();
	}

	private static void navigation(StringBuilder page, Layout layout) {
		String contents = layout.sections().stream().filter(section -> section.kind() == Section.Kind.CONTENTS).map(Section::title).findFirst()
				.orElse(layout.title());
		page.append("<nav aria-label=\"").append(Html.escape(contents)).append("\"><p class=\"nav-title\">").append(Html.escape(contents))
				.append("</p><ol>\n");
		for (Section section : layout.sections()) {
			if (section.kind() == Section.Kind.PART || section.kind() == Section.Kind.CHAPTER) {
				page.append("<li class=\"level-").append(section.level()).append("\"><a href=\"#").append(Html.escape(section.bookmark()))
						.append("\">").append(Html.escape(section.title())).append("</a></li>\n");
			}
		}
		page.append("</ol></nav>\n");
	}
}
