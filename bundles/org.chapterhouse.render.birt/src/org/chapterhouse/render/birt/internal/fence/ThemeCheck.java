package org.chapterhouse.render.birt.internal.fence;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.render.ReportRenderer;
import org.chapterhouse.api.render.TemplateFinding;
import org.chapterhouse.api.render.TemplateFinding.Kind;
import org.chapterhouse.api.render.TemplateInspection;
import org.chapterhouse.render.birt.internal.chart.ThemeKeys;
import org.chapterhouse.render.birt.internal.document.ProblemTexts;

/** Checks the properties of a theme: the colours that charts need, how much larger they are on pages, and keys that nothing reads, with their lines. */
final class ThemeCheck {

	/** What it is called among the files of a theme. */
	static final String NAME = "theme.properties";

	private static final Pattern NUMBERED = Pattern.compile("((?:chart\\.(?:line|part|scale)|map)\\.)([1-9][0-9]{0,3})");

	private record Entry(String value, int line) {
	}

	private final String origin;
	private final ProblemTexts texts;
	private final Map<String, Entry> entries = new LinkedHashMap<>();
	private final List<Problem> problems = new ArrayList<>();
	private final List<TemplateFinding> findings = new ArrayList<>();

	ThemeCheck(String origin, ProblemTexts texts) {
		this.origin = origin;
		this.texts = texts;
	}

	/** Returns the maps that the file names, and what is wrong: errors keep the file from being used, warnings do not. */
	TemplateInspection inspect(String text) {
		read(text);
		ThemeKeys.NEEDED.stream().filter(key -> !entries.containsKey(key)).forEach(key -> refused("missing", key, "", 0));
		entries.forEach(this::check);
		return new TemplateInspection(findings, problems);
	}

	/** Reads one line after the other, as {@link Properties} does, which tells no lines. */
	private void read(String text) {
		String[] lines = text.split("\r\n|\n|\r", -1);
		for (int at = 0; at < lines.length; at++) {
			int first = at;
			var whole = new StringBuilder(lines[at]);
			while (at + 1 < lines.length && goesOn(lines[first], lines[at])) {
				at++;
				whole.append('\n').append(lines[at]);
			}
			var one = new Properties();
			try {
				one.load(new StringReader(whole.toString()));
			} catch (IOException | IllegalArgumentException e) {
				refused("form", whole.toString().strip(), "", first + 1);
			}
			one.forEach((key, value) -> entries.put(String.valueOf(key), new Entry(String.valueOf(value), first + 1)));
		}
	}

	/** Comments never go on; other lines do that end with an odd number of backslashes. */
	private static boolean goesOn(String first, String line) {
		String begin = first.stripLeading();
		int end = line.length();
		while (end > 0 && line.charAt(end - 1) == '\\') {
			end--;
		}
		return !begin.startsWith("#") && !begin.startsWith("!") && (line.length() - end) % 2 == 1;
	}

	private void check(String key, Entry entry) {
		Matcher numbered = NUMBERED.matcher(key);
		boolean many = numbered.matches();
		if (many && !isReached(numbered.group(1), Integer.parseInt(numbered.group(2)))) {
			problems.add(texts.warning("render.theme.unread", "gap",
					Map.of("key", key, "before", numbered.group(1) + (Integer.parseInt(numbered.group(2)) - 1)), place(key, entry.line())));
		} else if (key.equals(ThemeKeys.ZOOM)) {
			if (!ThemeKeys.isZoom(entry.value())) {
				refused("factor", key, entry.value(), entry.line());
			}
		} else if (many && key.startsWith("chart.") || ThemeKeys.NEEDED.contains(key)) {
			if (!ThemeKeys.isColour(entry.value())) {
				refused("colour", key, entry.value(), entry.line());
			}
		} else if (many) {
			map(key, entry);
		} else {
			problems.add(texts.warning("render.theme.unread", "key", Map.of("key", key, "known", String.join(", ", ThemeKeys.NEEDED)),
					place(key, entry.line())));
		}
	}

	/** Maps are files of the theme: what leads elsewhere is told as such. */
	private void map(String key, Entry entry) {
		String name = entry.value().strip();
		boolean elsewhere = name.matches("[A-Za-z][A-Za-z0-9+.-]*:.*");
		boolean good = !elsewhere && !name.isEmpty() && !name.matches("[/\\\\].*") && !List.of(name.split("[/\\\\]")).contains("..");
		findings.add(new TemplateFinding(elsewhere ? Kind.URL : Kind.INCLUDE, new Place(origin, entry.line(), "", key, name), key, good));
		if (!good) {
			refused("map", key, name, entry.line());
		}
	}

	/** Of keys with numbers those count that follow each other from 1 on. */
	private boolean isReached(String many, int number) {
		return number == 1 || entries.containsKey(many + (number - 1)) && isReached(many, number - 1);
	}

	private void refused(String why, String key, String value, int line) {
		problems.add(texts.error(ReportRenderer.TEMPLATE_REFUSED, "theme." + why, Map.of("key", key, "value", value), place(key, line)));
	}

	private Place place(String key, int line) {
		return new Place(origin, line, "", key, "");
	}
}
