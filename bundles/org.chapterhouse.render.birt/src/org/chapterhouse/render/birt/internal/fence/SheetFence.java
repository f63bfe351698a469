package org.chapterhouse.render.birt.internal.fence;

import java.util.List;
import java.util.Locale;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.ReportRenderer;
import org.chapterhouse.api.render.TemplateFinding;
import org.chapterhouse.api.render.TemplateFinding.Kind;
import org.chapterhouse.api.render.TemplateInspection;
import org.chapterhouse.render.birt.internal.document.ProblemTexts;

/** Judges a style sheet that is not trusted: a page that has it inside must load nothing from elsewhere and run nothing. */
final class SheetFence {

	private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([0-9a-fA-F]{1,6})[ \\t\\r\\n\\f]?|(.))", Pattern.DOTALL);
	/** What leads elsewhere or runs; pictures that are written into the sheet do neither. */
	private static final Pattern LEADING = Pattern.compile(
			"@import\\b|@namespace\\b|url\\((?!\\s*[\"']?data:image/)|\\b(?:-webkit-)?image-set\\(|\\bimage\\(|\\bsrc\\(|expression\\(|javascript:|(?<![-\\w])behavior\\s*:|-moz-binding|</|<!--");

	/** A browser takes the end of the line away with the escape, and goes on with the word on the next. */
	private static final Pattern HIDDEN = Pattern.compile("\\\\[0-9a-fA-F]{1,6}$");

	private final String origin;
	private final ProblemTexts texts;

	SheetFence(String origin, ProblemTexts texts) {
		this.origin = origin;
		this.texts = texts;
	}

	/** Judges a style sheet: the problems are empty if it may be used. */
	TemplateInspection judge(String sheet) {
		List<TemplateFinding> findings = new ArrayList<>();
		List<Problem> problems = new ArrayList<>();
		String even = sheet.replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n');
		look(even.split("\n", -1), HIDDEN, findings, problems);
		look(plain(even).split("\n", -1), LEADING, findings, problems);
		return new TemplateInspection(findings, problems);
	}

	private void look(String[] lines, Pattern pattern, List<TemplateFinding> findings, List<Problem> problems) {
		for (int i = 0; i < lines.length; i++) {
			Matcher found = pattern.matcher(lines[i]);
			while (found.find()) {
				String rest = lines[i].substring(found.start());
				Place place = new Place(origin, i + 1L, "", "", rest.strip());
				findings.add(new TemplateFinding(Kind.URL, place, found.group(), false));
				problems.add(texts.error(ReportRenderer.TEMPLATE_REFUSED, "css", Map.of("text", found.group()), place));
			}
		}
	}

	/** Resolves escapes, in which browsers understand what a reader does not; lines stay where they are. */
	private static String plain(String sheet) {
		String unfolded = ESCAPE.matcher(sheet).replaceAll(match -> {
			String code = match.group(1);
			int point = code == null ? match.group(2).codePointAt(0) : Integer.parseInt(code, 16);
			String text = Character.isValidCodePoint(point) ? Character.toString(point) : "\uFFFD";
			return Matcher.quoteReplacement(match.group().endsWith("\n") && code != null ? text + "\n" : text);
		});
		return unfolded.toLowerCase(Locale.ROOT);
	}
}
