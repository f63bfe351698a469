package org.chapterhouse.core.texts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

import org.chapterhouse.api.text.Messages;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.model.report.TextDefinition;

/**
 * Tells which texts people may write for the reports of a family, in which order, and what they are called.
 *
 * @param chapters in the order of reports, those of them for which something may be written
 */
public record TextLayout(List<OfChapter> chapters) {

	/** Makes a layout; the list is copied. */
	public TextLayout {
		chapters = List.copyOf(chapters);
	}

	/**
	 * Describes what may be written for a chapter.
	 *
	 * @param title its title
	 * @param kinds its own kinds of text, then those of the family
	 */
	public record OfChapter(String id, String title, List<OfKind> kinds) {

		/** Makes a description; the list is copied. */
		public OfChapter {
			Objects.requireNonNull(id);
			Objects.requireNonNull(title);
			kinds = List.copyOf(kinds);
		}
	}

	/**
	 * Describes a kind of text.
	 *
	 * @param title      its name
	 * @param fields     the names of its fields by id, in order; none if it is one text
	 * @param repeatable whether there may be several, each with a name
	 */
	public record OfKind(String id, String title, SequencedMap<String, String> fields, boolean repeatable) {

		/** Makes a description; the map is copied. */
		public OfKind {
			Objects.requireNonNull(id);
			Objects.requireNonNull(title);
			fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
		}

		/** Tells whether it has a field, {@link TextEntry#TEXT} being that of a kind without fields. */
		public boolean has(String field) {
			return fields.isEmpty() ? field.equals(TextEntry.TEXT) : fields.containsKey(field);
		}
	}

	/** Returns the layout of a family; chapters that cannot be used are left out. */
	public static TextLayout of(Family family, Locale language) {
		Messages words = family.messages(language);
		var chapters = new ArrayList<OfChapter>();
		for (FamilyChapter chapter : family.chapters()) {
			if (chapter.isUsable()) {
				Messages own = chapter.messages(language).orElse(words);
				List<OfKind> kinds = kinds(family, chapter).map(kind -> kind(kind, own)).toList();
				if (!kinds.isEmpty()) {
					chapters.add(new OfChapter(chapter.id(), chapter.title(own), kinds));
				}
			}
		}
		return new TextLayout(chapters);
	}

	private static Stream<TextDefinition> kinds(Family family, FamilyChapter chapter) {
		return Stream.concat(chapter.declared().getTexts().stream(), family.definition().getTexts().stream());
	}

	private static OfKind kind(TextDefinition kind, Messages words) {
		var fields = new LinkedHashMap<String, String>();
		kind.getFields().forEach(field -> fields.put(field, words.text("text." + kind.getId() + "." + field)));
		return new OfKind(kind.getId(), words.text("text." + kind.getId()), fields, kind.isRepeatable());
	}

	/** Returns a chapter. */
	public Optional<OfChapter> chapter(String id) {
		return chapters.stream().filter(chapter -> chapter.id().equals(id)).findFirst();
	}

	/** Returns the kind of a text. */
	public Optional<OfKind> kind(TextKey key) {
		return chapter(key.chapter()).flatMap(chapter -> chapter.kinds().stream().filter(kind -> kind.id().equals(key.kind())).findFirst());
	}

	/** Returns the place of a chapter among all; -1 if it is not known. */
	public int rank(String chapter) {
		return chapters.stream().map(OfChapter::id).toList().indexOf(chapter);
	}

	/** Returns the place of a text's kind in its chapter; -1 if it is not known. */
	public int rank(TextKey key) {
		return chapter(key.chapter()).map(chapter -> chapter.kinds().stream().map(OfKind::id).toList().indexOf(key.kind())).orElse(-1);
	}
}
