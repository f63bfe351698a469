package org.chapterhouse.core.internal.texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

import org.chapterhouse.core.texts.StatedFigure;
import org.chapterhouse.core.texts.TextCheck;
import org.chapterhouse.core.texts.TextEntry;
import org.chapterhouse.core.texts.TextLayout;

/** Prints texts as lines of a file, with headings that say in words what they are. */
final class TextPrinter {

	private final TextLayout layout;

	TextPrinter(TextLayout layout) {
		this.layout = layout;
	}

	List<String> heading(String chapter) {
		return List.of("# " + chapter + layout.chapter(chapter).map(one -> named(one.title())).orElse(""), "");
	}

	/** Returns a text as lines; fields that its kind does not have stay as they stand. */
	List<String> lines(TextEntry entry, Beside beside) {
		var lines = new ArrayList<String>();
		var kind = layout.kind(entry.key());
		String record = entry.key().record();
		lines.add("## " + entry.key().kind() + kind.map(one -> named(one.title())).orElse("") + (record.isEmpty() ? "" : ": " + record));
		lines.addAll(beside.remarks());
		TextCheck check = entry.check();
		if (check != null) {
			lines.add(TextParser.WRITTEN + " " + check.written() + " " + check.mark());
			for (StatedFigure figure : check.figures()) {
				lines.add(TextParser.FIGURE + " " + figure.fact() + " " + figure.shown());
			}
		}
		SequencedMap<String, String> named = kind.map(TextLayout.OfKind::fields).orElseGet(LinkedHashMap::new);
		if (!named.containsKey(TextEntry.TEXT)) {
			lines.addAll(beside.loose());
			addText(beside.loose().isEmpty() ? entry.fields().get(TextEntry.TEXT) : null, lines);
		}
		Set<String> fields = new LinkedHashSet<>(named.keySet());
		entry.fields().keySet().stream().filter(field -> !field.equals(TextEntry.TEXT)).forEach(fields::add);
		fields.removeAll(beside.fields().keySet());
		for (String field : fields) {
			lines.add("### " + field + Optional.ofNullable(named.get(field)).map(TextPrinter::named).orElse(""));
			addText(entry.fields().get(field), lines);
		}
		beside.fields().values().forEach(lines::addAll);
		lines.add("");
		return lines;
	}

	private static void addText(@org.eclipse.jdt.annotation.Nullable String text, List<String> lines) {
		if (text != null) {
			// a line that is no heading must not look like one; blanks before it mean nothing
			text.lines().forEach(line -> lines.add(line.startsWith("#") ? " " + line : line));
		}
	}

	/** Names for people stand in brackets, so they hold none. */
	private static String named(String title) {
		String plain = TextLines.line(title).replaceAll("[()（）]", " ").strip();
		return plain.isEmpty() ? "" : " (" + plain + ")";
	}
}
