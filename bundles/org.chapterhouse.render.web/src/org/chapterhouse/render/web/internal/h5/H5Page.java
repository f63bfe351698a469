package org.chapterhouse.render.web.internal.h5;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

import org.chapterhouse.api.layout.Block;
import org.chapterhouse.api.layout.Layout;
import org.chapterhouse.api.layout.Section;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.render.web.internal.Html;
import org.chapterhouse.render.web.internal.WebFonts;

/**
 * Makes the edition for phones: one file, a chapter on pages to swipe through. Without its script it is one long page. Its policy lets nothing run or load but what is in
 * it. Used once.
 */
public final class H5Page {

	private static final double HEAD = 92;
	private static final double LIST_HEAD = 76;
	private static final int MOST_ENTRIES = 16;

	/**
	 * Is a page.
	 *
	 * @param kind  its class
	 * @param id    what links to it name
	 * @param title what the bar shows
	 * @param html  what it shows
	 */
	private record Page(String kind, String id, String title, String html) {
	}

	private final Layout layout;
	private final Messages words;
	private final Marks marks = new Marks();
	private final Pieces pieces = new Pieces(marks);
	private final List<Page> pages = new ArrayList<>();

	/**
	 * Makes a writer.
	 *
	 * @param words the fixed words, in the language of the report
	 */
	public H5Page(Layout layout, Messages words) {
		this.layout = layout;
		this.words = words;
	}

	/** Tells whether an address is too long for a code. */
	public static boolean isTooLong(String address) {
		return !address.isEmpty() && ShareCode.svg(address, "").isEmpty();
	}

	/**
	 * Writes the file.
	 *
	 * @param css   the style sheet of the theme
	 * @param fonts the fonts
	 * @throws IOException if a font cannot be read
	 */
	public String write(String css, WebFonts.Weights fonts) throws IOException {
		Section part = null;
		for (Section section : layout.sections()) {
			part = section.kind() == Section.Kind.PART ? section : part;
			switch (section.kind()) {
			case COVER -> cover(section);
			case CONTENTS -> contents(section);
			case PART -> part(section);
			case CHAPTER -> chapter(section, part);
			case SUMMARY, CLOSING -> others(section);
			}
		}
		share();
		String body = body();
		String style = "\n" + fonts.faces(body + "0123456789/") + resource("deck.css") + Html.styles(css) + marks.rules();
		String script = resource("deck.js");
		return head(style, script) + "<style>" + style + "</style>\n</head>\n<body>\n" + body + "<script>" + script + "</script>\n</body>\n</html>\n";
	}

	private String head(String style, String script) {
		StringBuilder head = new StringBuilder(2048);
		head.append("<!DOCTYPE html>\n<html lang=\"").append(Html.escape(layout.language())).append("\">\n<head>\n<meta charset=\"utf-8\">\n")
				.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-").append(hash(style))
				.append("'; script-src 'sha256-").append(hash(script))
				.append("'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'\">\n")
				.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\">\n")
				.append("<meta name=\"format-detection\" content=\"telephone=no\">\n<meta name=\"color-scheme\" content=\"light\">\n<title>")
				.append(Html.escape(layout.titleLine())).append("</title>\n");
		meta(head, "name", "author", layout.publisher());
		meta(head, "name", "description", description());
		meta(head, "property", "og:type", "article");
		meta(head, "property", "og:title", layout.titleLine());
		meta(head, "property", "og:description", description());
		meta(head, "property", "og:url", isWebAddress(layout.shareUrl()) ? layout.shareUrl() : "");
		return head.toString();
	}

	private static void meta(StringBuilder head, String kind, String name, String content) {
		if (!content.isEmpty()) {
			head.append("<meta ").append(kind).append("=\"").append(name).append("\" content=\"").append(Html.escape(content)).append("\">\n");
		}
	}

	private String description() {
		List<String> words = new ArrayList<>();
		if (!layout.publisher().isEmpty()) {
			words.add(layout.publisher());
		}
		if (!layout.published().isEmpty()) {
			words.add(layout.published());
		}
		layout.sections().stream().filter(section -> section.kind() == Section.Kind.CHAPTER).map(Section::title).forEach(words::add);
		return String.join(" · ", words);
	}

	static boolean isWebAddress(String address) {
		return address.matches("(?i)https?://\\S+");
	}

	private void cover(Section section) {
		StringBuilder html = new StringBuilder();
		section.blocks().forEach(block -> nested(block, html));
		html.append("<p class=\"swipe\">").append(Html.escape(words.pattern("h5.swipe"))).append("</p>");
		add("cover", "cover", "", html.toString());
	}

	/** The cover keeps the cells of its template, so that a style sheet can place them. */
	private void nested(Block block, StringBuilder html) {
		if (block instanceof Block.Group group) {
			group.rows().forEach(row -> row.cells().forEach(cell -> {
				html.append("<div").append(marks.classes(cell.style(), "")).append('>');
				cell.blocks().forEach(inner -> nested(inner, html));
				html.append("</div>");
			}));
		} else {
			html.append(pieces.html(block, false));
		}
	}

	private void contents(Section section) {
		List<Piece.Row> rows = new ArrayList<>();
		for (Section one : layout.sections()) {
			if (one.kind() == Section.Kind.PART) {
				rows.add(new Piece.Row("<li class=\"entry-part\"><a href=\"#" + Html.escape(one.bookmark()) + "\"><span>" + Html.escape(one.number())
						+ "</span>" + Html.escape(one.title()) + "</a></li>", 52));
			} else if (one.kind() == Section.Kind.CHAPTER) {
				rows.add(new Piece.Row(entry(one), 28 + 22 * TextMeasure.lines(one.title(), 16, Pieces.WIDTH - 60)));
			}
		}
		// a list that is little longer than a page stays one
		List<Piece.Row> kept = rows.size() > MOST_ENTRIES ? rows
				: List.of(new Piece.Row(rows.stream().map(Piece.Row::html).collect(Collectors.joining()), 0));
		List<Piece> list = new ArrayList<>(List.of(new Piece("<ol class=\"entries\">", kept, "</ol>", 0, false)));
		for (Block block : section.blocks()) {
			if (!(block instanceof Block.Table table && table.dataSet().equals(section.id()))) {
				list.addAll(pieces.of(List.of(block), section.title()));
			}
		}
		pages("contents", "contents", section.title(), list, "<h2 class=\"page-title\">" + Html.escape(section.title()) + "</h2>", LIST_HEAD);
	}

	private static String entry(Section chapter) {
		return "<li class=\"entry\"><a href=\"#" + Html.escape(chapter.bookmark()) + "\"><span>" + Html.escape(chapter.number()) + "</span>"
				+ Html.escape(chapter.title()) + "</a></li>";
	}

	private void part(Section section) {
		StringBuilder html = new StringBuilder("<div class=\"part-face\"><p class=\"part-number\">").append(Html.escape(section.number()))
				.append("</p><h2 class=\"part-title\">").append(Html.escape(section.title())).append("</h2></div>\n<ol class=\"entries\">");
		boolean mine = false;
		for (Section one : layout.sections()) {
			mine = one.kind() == Section.Kind.PART ? one.bookmark().equals(section.bookmark()) : mine;
			if (mine && one.kind() == Section.Kind.CHAPTER) {
				html.append(entry(one));
			}
		}
		add("part", section.bookmark(), section.title(), html.append("</ol>").toString());
	}

	private void chapter(Section section, @org.eclipse.jdt.annotation.Nullable Section part) {
		String head = "<div class=\"chapter-face\"><p class=\"chapter-number\">" + Html.escape(section.number()) + "</p><div>"
				+ (part == null ? "" : "<p class=\"chapter-part\">" + Html.escape(part.title()) + "</p>") + "<h2 class=\"page-title\">"
				+ Html.escape(section.title()) + "</h2></div></div>";
		pages("chapter", section.bookmark(), section.number() + " " + section.title(), pieces.of(section.blocks(), section.title()), head, HEAD);
	}

	private void others(Section section) {
		List<Block> blocks = new ArrayList<>(section.blocks());
		String head = section.title().isEmpty() ? "" : "<h2 class=\"page-title\">" + Html.escape(section.title()) + "</h2>";
		pages("summary", section.bookmark().isEmpty() ? section.id() : section.bookmark(), section.title(), pieces.of(blocks, section.title()), head,
				head.isEmpty() ? 0 : LIST_HEAD);
	}

	private void pages(String kind, String id, String title, List<Piece> content, String head, double height) {
		List<List<Piece>> split = Paging.of(content, height);
		int number = 1;
		for (List<Piece> page : split.isEmpty() ? List.of(List.<Piece>of()) : split) {
			StringBuilder html = new StringBuilder(number == 1 ? head : "");
			page.forEach(piece -> html.append(piece.html()).append('\n'));
			add(number == 1 ? kind : kind + " more", number == 1 ? id : id + "." + number, title, html.toString());
			number++;
		}
	}

	/** The last page: the code that leads to the report, where it has an address. */
	private void share() {
		String address = layout.shareUrl();
		StringBuilder html = new StringBuilder("<p class=\"thanks\">").append(Html.escape(words.pattern("h5.thanks"))).append("</p>\n");
		String title = address.isEmpty() ? "" : words.pattern("h5.share");
		if (!address.isEmpty()) {
			ShareCode.svg(address, title).ifPresent(code -> html.append("<div class=\"share-card\">").append(code).append("<p class=\"share-title\">")
					.append(Html.escape(title)).append("</p></div>\n"));
			String shown = Html.escape(address);
			html.append("<p class=\"share-address\">")
					.append(isWebAddress(address) ? "<a rel=\"noopener noreferrer\" href=\"" + shown + "\">" + shown + "</a>" : shown)
					.append("</p>\n");
		}
		html.append("<p class=\"share-report\">").append(Html.escape(layout.titleLine())).append("</p>");
		String imprint = (layout.publisher() + "  " + layout.published()).strip();
		html.append(imprint.isEmpty() ? "" : "<p class=\"share-imprint\">" + Html.escape(imprint) + "</p>");
		html.append("\n<p class=\"again\"><a href=\"#cover\">").append(Html.escape(words.pattern("h5.again"))).append("</a></p>");
		add("share", "share", title, html.toString());
	}

	private void add(String kind, String id, String title, String html) {
		pages.add(new Page(kind, id, title, html));
	}

	private String body() {
		StringBuilder body = new StringBuilder(1 << 17);
		body.append("<header class=\"bar\"><a class=\"bar-contents\" href=\"#contents\" aria-label=\"").append(word("h5.contents"))
				.append("\"><i></i><i></i><i></i></a><p class=\"bar-title\" aria-live=\"polite\"></p><p class=\"bar-count\"></p>")
				.append("<div class=\"bar-progress\"><i></i></div></header>\n<main class=\"deck\" aria-label=\"").append(Html.escape(layout.title()))
				.append("\">\n");
		for (Page page : pages) {
			body.append("<section class=\"page ").append(page.kind()).append("\" id=\"").append(Html.escape(page.id())).append("\" data-title=\"")
					.append(Html.escape(page.title())).append("\"")
					.append(page.title().isEmpty() ? "" : " aria-label=\"" + Html.escape(page.title()) + "\"")
					.append("><div class=\"page-body\">\n").append(page.html()).append("\n</div></section>\n");
		}
		return body.append("</main>\n<nav class=\"turn\" aria-label=\"").append(word("h5.pages"))
				.append("\"><button class=\"back\" type=\"button\" aria-label=\"")
				.append(word("h5.back"))
				.append("\"><i></i></button><p class=\"dots\" aria-hidden=\"true\"></p><button class=\"on\" type=\"button\" aria-label=\"")
				.append(word("h5.on")).append("\"><i></i></button></nav>\n<dialog class=\"lens\" aria-label=\"").append(word("h5.chart"))
				.append("\"><button type=\"button\" aria-label=\"").append(word("h5.close")).append("\"></button><div></div></dialog>\n").toString();
	}

	private String word(String key) {
		return Html.escape(words.pattern(key));
	}

	private static String resource(String name) {
		try (InputStream input = H5Page.class.getResourceAsStream(name)) {
			if (input == null) {
				throw new IllegalStateException(name);
			}
			return new String(input.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String hash(String text) {
		try {
			return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
