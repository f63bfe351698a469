package org.chapterhouse.core.internal.texts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.core.internal.Texts;
import org.chapterhouse.core.texts.StatedFigure;
import org.chapterhouse.core.texts.TextCheck;
import org.chapterhouse.core.texts.TextEntry;
import org.chapterhouse.core.texts.TextKey;

/**
 * Reads a file of texts:
 *
 * <pre>
 * # chapter (name)
 * ## kind (name): record
 * #: written 2017-04 1a2b3c4d
 * #: figure retention.rate@520000 99.1%
 * ### field (name)
 * lines of the text, the first of which may also stand behind a colon in the line of the field
 * #! a remark to those who edit the file
 * </pre>
 *
 * Only lines that begin with {@code #} have a meaning; a line of a text that should begin so has a blank before it. Used once.
 */
final class TextParser {

	static final String WRITTEN = "#: written";
	static final String FIGURE = "#: figure";
	private static final Pattern WRITTEN_FORM = Pattern.compile("#:\\s*written\\s+(\\S+)(?:\\s+(\\S+))?\\s*");
	private static final Pattern FIGURE_FORM = Pattern.compile("#:\\s*figure\\s+(\\S+@\\S+?)\\s+(\\S.*?)\\s*");
	private static final int MOST_PROBLEMS = 50;

	private final String file;
	private final Texts texts;
	private final List<Section> sections = new ArrayList<>();
	private final List<Problem> problems = new ArrayList<>();
	private final Set<TextKey> seen = new HashSet<>();
	private List<String> lines = new ArrayList<>();
	private int first = 1;
	private String chapter = "";

	TextParser(String file, Texts texts) {
		this.file = file;
		this.texts = texts;
	}

	TextFile parse(String content) {
		boolean marked = content.startsWith("\uFEFF");
		String body = marked ? content.substring(1) : content;
		String lineEnd = body.contains("\r\n") ? "\r\n" : "\n";
		int number = 0;
		for (String line : body.lines().toList()) {
			number++;
			int level = Heading.level(line);
			if (level == 1 || level == 2) {
				close();
				first = number;
			}
			lines.add(line);
		}
		close();
		return new TextFile(sections, new TextFile.Form(lineEnd, marked), problems.stream().limit(MOST_PROBLEMS).toList());
	}

	/** Ends the section whose lines were collected. */
	private void close() {
		if (lines.isEmpty()) {
			return;
		}
		List<String> collected = lines;
		lines = new ArrayList<>();
		switch (Heading.level(collected.get(0))) {
		case 1 -> chapter(collected);
		case 2 -> text(collected);
		default -> {
			loose(collected, 0);
			sections.add(new Section(chapter, null, false, collected));
		}
		}
	}

	private void chapter(List<String> collected) {
		Optional<Heading> heading = Heading.of(collected.get(0));
		chapter = heading.map(Heading::id).orElse("");
		if (heading.isEmpty()) {
			error("texts.heading", first, collected.get(0));
		} else if (!heading.get().record().isEmpty()) {
			problems.add(texts.warning("texts.chapter.words", new Place(file, first, chapter, "", TextLines.line(collected.get(0))), "value",
					shown(TextLines.line(collected.get(0)))));
		}
		loose(collected, 1);
		sections.add(new Section(chapter, null, heading.isPresent(), collected));
	}

	/** Tells of the first line that stands where no text may stand. */
	private void loose(List<String> collected, int from) {
		for (int at = from; at < collected.size(); at++) {
			String line = collected.get(at);
			if (!line.isBlank() && !Heading.isRemark(line)) {
				error("texts.outside", first + at, line);
				return;
			}
		}
	}

	private void text(List<String> collected) {
		Heading heading = Heading.of(collected.get(0)).orElse(null);
		if (heading == null || chapter.isEmpty()) {
			error(heading == null ? "texts.heading" : "texts.chapter.missing", first, collected.get(0));
			sections.add(new Section(chapter, null, false, collected));
			return;
		}
		TextEntry entry = entry(heading, collected);
		if (!seen.add(entry.key())) {
			error("texts.duplicate", first, collected.get(0));
			sections.add(new Section(chapter, null, false, collected));
			return;
		}
		sections.add(Section.of(entry, collected));
	}

	private TextEntry entry(Heading heading, List<String> collected) {
		var fields = new LinkedHashMap<String, StringBuilder>();
		var figures = new ArrayList<StatedFigure>();
		String[] written = new String[0];
		String field = TextEntry.TEXT;
		for (int at = 1; at < collected.size(); at++) {
			String line = collected.get(at);
			Matcher kept = WRITTEN_FORM.matcher(line);
			Matcher figure = FIGURE_FORM.matcher(line);
			if (kept.matches()) {
				written = new String[] { kept.group(1), kept.group(2) == null ? "" : kept.group(2) };
			} else if (figure.matches()) {
				figures.add(new StatedFigure(figure.group(1), figure.group(2)));
			} else if (Heading.isKept(line)) {
				error("texts.kept", first + at, line);
			} else if (Heading.level(line) > 0) {
				Optional<Heading> named = named(line);
				if (named.isEmpty()) {
					error("texts.heading", first + at, line);
				}
				field = field(line);
				String begun = named.map(Heading::record).orElse("");
				if (!begun.isEmpty()) {
					fields.computeIfAbsent(field, id -> new StringBuilder()).append(begun).append('\n');
				}
			} else if (!Heading.isRemark(line)) {
				fields.computeIfAbsent(field, id -> new StringBuilder()).append(line).append('\n');
			}
		}
		SequencedMap<String, String> said = new LinkedHashMap<>();
		fields.forEach((id, text) -> said.put(id, text.toString()));
		@org.eclipse.jdt.annotation.Nullable
		TextCheck check = written.length == 0 && figures.isEmpty() ? null
				: new TextCheck(written.length == 0 ? "" : written[0], written.length == 0 ? "" : written[1], figures);
		return new TextEntry(new TextKey(chapter, heading.id(), heading.record()), said, check, new Place(file, first, chapter, heading.id(), ""));
	}

	/** Returns the id of the field that a heading within a text opens: what stands in it where it is no heading of a field. */
	static String field(String line) {
		return named(line).map(Heading::id).orElseGet(() -> line.replaceFirst("^#+", "").strip());
	}

	private static Optional<Heading> named(String line) {
		return Heading.level(line) == 3 ? Heading.ofField(line) : Optional.empty();
	}

	/** Tells whether a line is no part of the text and nothing that the program writes anew. */
	static boolean isBeside(String line) {
		return Heading.isRemark(line) || Heading.isKept(line) && !isPrinted(line);
	}

	/** Tells whether a line holds what the program writes anew with a text. */
	static boolean isPrinted(String line) {
		return WRITTEN_FORM.matcher(line).matches() || FIGURE_FORM.matcher(line).matches();
	}

	private void error(String code, int line, String value) {
		problems.add(texts.error(code, new Place(file, line, chapter, "", TextLines.line(value)), "value", shown(TextLines.line(value))));
	}

	/** Returns a line for a message. */
	static String shown(String line) {
		return line.length() > 60 ? line.substring(0, 60) + "…" : line;
	}
}
