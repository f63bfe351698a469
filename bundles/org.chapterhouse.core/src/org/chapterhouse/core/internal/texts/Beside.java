package org.chapterhouse.core.internal.texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.chapterhouse.core.texts.TextEntry;

/**
 * Holds what stands with a text and is none of its fields: it stays as it is, line by line, when the text is written anew.
 *
 * @param remarks remarks, and what the program does not understand of what it keeps
 * @param loose   lines before the first heading of a kind that has fields
 * @param fields  the lines of fields that the kind does not have, by id, with their headings
 */
record Beside(List<String> remarks, List<String> loose, Map<String, List<String>> fields) {

	static final Beside NOTHING = new Beside(List.of(), List.of(), Map.of());

	/**
	 * Returns what stands beside the fields.
	 *
	 * @param section the lines of the text, its heading first
	 * @param known   the fields that the kind has
	 */
	static Beside of(List<String> section, Predicate<String> known) {
		var remarks = new ArrayList<String>();
		Map<String, List<String>> fields = new LinkedHashMap<>();
		String field = TextEntry.TEXT;
		for (String line : section.subList(1, section.size())) {
			if (Heading.level(line) > 0) {
				field = TextParser.field(line);
			}
			boolean other = !known.test(field);
			if (TextParser.isBeside(line) && (!other || field.equals(TextEntry.TEXT))) {
				remarks.add(line);
			} else if (other && !TextParser.isPrinted(line)) {
				fields.computeIfAbsent(field, id -> new ArrayList<>()).add(line);
			}
		}
		fields.replaceAll((id, lines) -> withoutBlankEnds(lines));
		List<String> loose = fields.remove(TextEntry.TEXT);
		return new Beside(remarks, loose == null ? List.of() : loose, fields);
	}

	private static List<String> withoutBlankEnds(List<String> lines) {
		int from = 0;
		int to = lines.size();
		while (from < to && lines.get(from).isBlank()) {
			from++;
		}
		while (to > from && lines.get(to - 1).isBlank()) {
			to--;
		}
		return List.copyOf(lines.subList(from, to));
	}
}
