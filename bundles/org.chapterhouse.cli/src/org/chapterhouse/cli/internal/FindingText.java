package org.chapterhouse.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.TemplateFinding;
import org.chapterhouse.api.render.TemplateFinding.Kind;
import org.chapterhouse.core.templates.TemplateCheck;
import org.chapterhouse.model.report.Severity;

/** Writes what was found in templates: a line for each file, {@code file:line: element: property: kind: text} below it, and how much that is in all; or as JSON objects. */
final class FindingText {

	private final Desk desk;

	FindingText(Desk desk) {
		this.desk = desk;
	}

	/** Returns a line for the file and one for each thing found in it; names of columns, constants and, unless everything is wanted, includes that may stand there are only counted. */
	List<String> lines(TemplateCheck.Checked file) {
		var lines = new ArrayList<String>();
		lines.add(desk.text(file.trusted() ? "template.check.bundled" : "template.check.file", "file", file.origin(), "bindings",
				count(file, Kind.BINDING),
				"expressions", count(file, Kind.EXPRESSION), "scripts", count(file, Kind.SCRIPT) + count(file, Kind.HANDLER), "addresses",
				count(file, Kind.URL),
				"connections", count(file, Kind.CONNECTION), "includes", count(file, Kind.INCLUDE)));
		file.inspection().findings().stream().filter(finding -> isListed(file, finding)).map(finding -> line(file, finding)).forEach(lines::add);
		return lines;
	}

	private boolean isListed(TemplateCheck.Checked file, TemplateFinding finding) {
		return switch (finding.kind()) {
		case BINDING -> false;
		case INCLUDE -> desk.verbose() || !finding.allowed() && !file.trusted();
		default -> true;
		};
	}

	/** Returns how much was found in all files, and how much is wrong. */
	String summary(List<TemplateCheck.Checked> files, List<Problem> problems) {
		return desk.text("template.check.count", "files", files.size(), "trusted", files.stream().filter(TemplateCheck.Checked::trusted).count(),
				"scripts", count(files, Kind.SCRIPT) + count(files, Kind.HANDLER), "addresses", count(files, Kind.URL), "connections",
				count(files, Kind.CONNECTION), "errors", problems.stream().filter(Problem::isError).count(), "warnings",
				problems.stream().filter(problem -> problem.severity() == Severity.WARNING).count());
	}

	private static long count(List<TemplateCheck.Checked> files, Kind kind) {
		return files.stream().mapToLong(file -> count(file, kind)).sum();
	}

	private static long count(TemplateCheck.Checked file, Kind kind) {
		return file.inspection().findings().stream().filter(finding -> finding.kind() == kind).count();
	}

	private String line(TemplateCheck.Checked file, TemplateFinding finding) {
		String element = finding.place().column();
		String text = finding.place().value().replaceAll("\\s+", " ");
		return "  " + finding.place().file() + ":" + finding.place().line() + ": " + (element.isEmpty() ? "" : element + ": ") + finding.property()
				+ ": "
				+ desk.text("template.check.kind." + kind(finding)) + ": " + text
				+ (finding.allowed() || file.trusted() ? "" : " " + desk.text("template.check.refused"));
	}

	private static String kind(TemplateFinding finding) {
		return finding.kind().name().toLowerCase(Locale.ROOT);
	}

	/** Returns a file with all that was found in it. */
	static Map<String, Object> json(TemplateCheck.Checked file) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("path", file.path());
		json.put("file", file.origin());
		json.put("trusted", file.trusted());
		json.put("findings", file.inspection().findings().stream().map(FindingText::json).toList());
		return json;
	}

	private static Map<String, Object> json(TemplateFinding finding) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("kind", kind(finding));
		json.put("line", finding.place().line());
		json.put("element", finding.place().column());
		json.put("property", finding.property());
		json.put("text", finding.place().value());
		json.put("allowed", finding.allowed());
		return json;
	}
}
