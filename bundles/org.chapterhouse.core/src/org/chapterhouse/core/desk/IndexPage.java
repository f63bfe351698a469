package org.chapterhouse.core.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapterhouse.api.Problem;
import org.chapterhouse.api.text.Messages;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.ReportDocuments;
import org.chapterhouse.core.ReportRequest;
import org.chapterhouse.model.report.Severity;

/** Writes the page that leads to many reports: a tree of the units with links to what was written, and what is wrong. It needs no other file. */
final class IndexPage {

	private static final int MOST_PROBLEMS = 5;

	private final Family family;
	private final ReportRequest request;
	private final Path folder;
	private final Messages words;

	/**
	 * Makes a page in the language of the reports.
	 *
	 * @param folder where it will stand
	 */
	IndexPage(Family family, ReportRequest request, Path folder) {
		this.family = family;
		this.request = request;
		this.folder = folder;
		this.words = Messages.beside(IndexPage.class, request.language());
	}

	/** Returns the page. The first result is that of the unit above all others. */
	String of(List<BatchResult> results, List<Problem> common) {
		String name = family.name(request.language());
		BatchResult first = results.get(0);
		String title = first.title().isEmpty() ? name + " · " + request.period().id() : first.title();
		var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"").append(request.language().toLanguageTag())
				.append("\">\n<head><meta charset=\"utf-8\">")
				.append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>").append(escaped(title))
				.append("</title><style>\n")
				.append(style()).append("</style></head>\n<body>\n<header><div><p class=\"kind\">")
				.append(escaped(name + " · " + request.period().id()))
				.append("</p><h1>").append(escaped(title)).append("</h1><p class=\"imprint\">").append(escaped(imprint()))
				.append("</p></div></header>\n<main>\n");
		counts(results, page);
		Map<String, BatchResult> byCode = new LinkedHashMap<>();
		results.forEach(result -> byCode.put(result.unit().code(), result));
		// units whose own unit above has no report here stand below the first
		Map<String, List<BatchResult>> below = results.stream().skip(1).collect(Collectors.groupingBy(
				result -> byCode.containsKey(result.unit().parentCode()) ? result.unit().parentCode() : first.unit().code(), LinkedHashMap::new,
				Collectors.toList()));
		page.append("<section class=\"top\">").append(row(first, 2)).append("</section>\n");
		List<BatchResult> leaves = below.getOrDefault(first.unit().code(), List.of()).stream().filter(one -> !below.containsKey(one.unit().code()))
				.toList();
		below.getOrDefault(first.unit().code(), List.of()).stream().filter(one -> below.containsKey(one.unit().code()))
				.forEach(one -> branch(one, below, page));
		leaves(leaves, page);
		problems(common, page);
		return page.append("</main>\n</body>\n</html>\n").toString();
	}

	private void counts(List<BatchResult> results, StringBuilder page) {
		page.append("<div class=\"counts\">");
		count("all", results.size(), page);
		for (BatchResult.State state : BatchResult.State.values()) {
			count(state.name().toLowerCase(Locale.ROOT), results.stream().filter(result -> result.state() == state).count(), page);
		}
		page.append("</div>\n");
	}

	private void count(String what, long number, StringBuilder page) {
		page.append("<p class=\"").append(what).append(number == 0 ? " none" : "").append("\"><b>").append(number).append("</b> ")
				.append(escaped(words.format("index.count." + what, Map.of("count", number)))).append("</p>");
	}

	private void branch(BatchResult one, Map<String, List<BatchResult>> below, StringBuilder page) {
		page.append("<section class=\"branch\">").append(row(one, 2)).append('\n');
		List<BatchResult> children = below.getOrDefault(one.unit().code(), List.of());
		leaves(children.stream().filter(child -> !below.containsKey(child.unit().code())).toList(), page);
		children.stream().filter(child -> below.containsKey(child.unit().code())).forEach(child -> branch(child, below, page));
		page.append("</section>\n");
	}

	private void leaves(List<BatchResult> results, StringBuilder page) {
		if (!results.isEmpty()) {
			page.append("<ul>");
			results.forEach(result -> page.append("<li>").append(row(result, 3)).append("</li>\n"));
			page.append("</ul>\n");
		}
	}

	private String row(BatchResult result, int heading) {
		var row = new StringBuilder("<div class=\"unit ").append(result.state().name().toLowerCase(Locale.ROOT)).append("\" id=\"u")
				.append(escaped(result.unit().code())).append("\"><h").append(heading).append('>')
				.append(escaped(result.unit().name().isEmpty() ? result.unit().code() : result.unit().name())).append(" <span class=\"code\">")
				.append(escaped(result.unit().code())).append("</span></h").append(heading).append("><p class=\"files\">");
		// people come for the outputs; the document is for making them again
		Comparator<Path> documentLast = Comparator.comparing(file -> file.toString().endsWith("." + ReportDocuments.ENDING));
		for (Path file : result.files().stream().sorted(documentLast).toList()) {
			String name = Objects.requireNonNull(file.getFileName()).toString();
			row.append("<a href=\"").append(escaped(link(file))).append("\">").append(escaped(form(name))).append("</a> ");
		}
		row.append("</p>");
		if (result.faulty()) {
			row.append("<p class=\"state\">").append(escaped(words.text("index.state." + result.state().name().toLowerCase(Locale.ROOT))))
					.append("</p>");
		}
		Set<String> told = new LinkedHashSet<>();
		result.problems().stream().filter(problem -> problem.severity() != Severity.INFO).forEach(problem -> told.add(problem.message()));
		told.stream().limit(MOST_PROBLEMS).forEach(message -> row.append("<p class=\"problem\">").append(escaped(message)).append("</p>"));
		if (told.size() > MOST_PROBLEMS) {
			row.append("<p class=\"problem\">").append(escaped(words.format("index.more", Map.of("count", told.size() - MOST_PROBLEMS))))
					.append("</p>");
		}
		return row.append("</div>").toString();
	}

	private void problems(List<Problem> common, StringBuilder page) {
		if (common.isEmpty()) {
			return;
		}
		page.append("<section class=\"common\"><h2>").append(escaped(words.format("index.common", Map.of("count", common.size()))))
				.append("</h2><ol>");
		common.stream().limit(MOST_PROBLEMS * 4L).forEach(problem -> page.append("<li>").append(escaped(problem.message())).append("</li>"));
		page.append("</ol>");
		if (common.size() > MOST_PROBLEMS * 4) {
			page.append("<p>").append(escaped(words.format("index.more", Map.of("count", common.size() - MOST_PROBLEMS * 4)))).append("</p>");
		}
		page.append("</section>\n");
	}

	private String imprint() {
		return request.publisher() + (request.publisher().isEmpty() || request.publicationDate().isEmpty() ? "" : " · ")
				+ request.publicationDate().map(Object::toString).orElse("");
	}

	/** Returns what a file is, by its ending: {@code PDF}, {@code H5}. */
	private static String form(String name) {
		String ending = name.substring(name.indexOf('.') + 1);
		int dot = ending.indexOf('.');
		return (dot < 0 ? ending : ending.substring(0, dot)).toUpperCase(Locale.ROOT);
	}

	private String link(Path file) {
		String path = folder.relativize(file).toString().replace('\\', '/');
		var link = new StringBuilder();
		for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
			char c = (char) (one & 0xFF);
			boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-_./".indexOf(c) >= 0);
			link.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
		}
		return link.toString();
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

	private static String style() {
		try (InputStream in = IndexPage.class.getResourceAsStream("index.css")) {
			return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
