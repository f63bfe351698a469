package org.chapterhouse.core.internal.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.chapterhouse.api.Problem;
import org.chapterhouse.core.texts.TextEntry;
import org.chapterhouse.core.texts.TextKey;
import org.chapterhouse.core.texts.TextLayout;

/**
 * Holds a file of texts, line by line, so that what is not understood stays as it is when something else is changed.
 *
 * @param sections in order
 * @param form     how its lines end and whether it begins with a mark
 * @param problems what is wrong with it
 */
record TextFile(List<Section> sections, Form form, List<Problem> problems) {

	TextFile {
		sections = List.copyOf(sections);
		problems = List.copyOf(problems);
	}

	/**
	 * Tells how a file is written.
	 *
	 * @param lineEnd what ends a line
	 * @param marked  whether it begins with a byte order mark
	 */
	record Form(String lineEnd, boolean marked) {
		static final Form PLAIN = new Form("\n", false);
	}

	/** Returns the texts that can be understood, in order. */
	List<TextEntry> entries() {
		var entries = new ArrayList<TextEntry>();
		for (Section section : sections) {
			TextEntry text = section.text();
			if (text != null) {
				entries.add(text);
			}
		}
		return entries;
	}

	/** Returns the file with a text put in its place: where it stands, else behind its neighbours in the layout. */
	TextFile put(TextEntry entry, TextLayout layout) {
		var changed = new ArrayList<>(sections);
		for (int at = 0; at < changed.size(); at++) {
			TextEntry there = changed.get(at).text();
			if (there != null && there.key().equals(entry.key())) {
				Predicate<String> known = field -> layout.kind(entry.key()).map(kind -> kind.has(field)).orElse(true);
				Beside beside = Beside.of(changed.get(at).lines(), known);
				changed.set(at, Section.of(entry, new TextPrinter(layout).lines(entry, beside)));
				return new TextFile(changed, form, problems);
			}
		}
		int heading = headingOf(entry.key().chapter(), changed, layout);
		changed.add(placeOf(entry.key(), heading, changed, layout), Section.of(entry, new TextPrinter(layout).lines(entry, Beside.NOTHING)));
		return new TextFile(changed, form, problems);
	}

	/** Returns where the heading of a chapter stands; puts it in its place if there is none. */
	private static int headingOf(String chapter, List<Section> sections, TextLayout layout) {
		int after = 0;
		for (int at = 0; at < sections.size(); at++) {
			Section section = sections.get(at);
			if (section.opens() && section.chapter().equals(chapter)) {
				return at;
			}
			if (section.chapter().isEmpty() || layout.rank(section.chapter()) <= layout.rank(chapter)) {
				after = at + 1;
			}
		}
		sections.add(after, Section.heading(chapter, new TextPrinter(layout).heading(chapter)));
		return after;
	}

	private static int placeOf(TextKey key, int heading, List<Section> sections, TextLayout layout) {
		int after = heading + 1;
		for (int at = heading + 1; at < sections.size() && !sections.get(at).opens(); at++) {
			TextEntry text = sections.get(at).text();
			if (text == null || layout.rank(text.key()) <= layout.rank(key)) {
				after = at + 1;
			}
		}
		return after;
	}

	/** Returns the file as text. */
	String print() {
		var text = new StringBuilder(form.marked() ? "\uFEFF" : "");
		for (Section section : sections) {
			boolean newHeading = section.opens() || section.text() != null;
			if (newHeading && text.length() > 1 && !endsWithBlankLine(text)) {
				text.append(form.lineEnd());
			}
			section.lines().forEach(line -> text.append(line).append(form.lineEnd()));
		}
		return text.toString();
	}

	private boolean endsWithBlankLine(StringBuilder text) {
		return text.toString().endsWith(form.lineEnd() + form.lineEnd());
	}
}
