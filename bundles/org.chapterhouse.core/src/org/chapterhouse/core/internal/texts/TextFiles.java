package org.chapterhouse.core.internal.texts;

import java.util.List;
import java.util.Optional;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.core.internal.Texts;
import org.chapterhouse.core.texts.TextEntry;
import org.chapterhouse.core.texts.TextKey;
import org.chapterhouse.core.texts.TextLayout;

/**
 * Reads and changes the content of files of texts.
 *
 * <pre>
 * # chapter (name)
 *
 * ## kind (name)
 * the text of a kind without fields
 *
 * ## kind (name): record
 * #: written 2017-04 1a2b3c4d
 * #: figure retention.rate@520000 99.1%
 * ### field (name)
 * the text of a field, which may also begin behind a colon in the line above
 * #! a remark to those who edit the file
 * </pre>
 *
 * Only lines that begin with {@code #} have a meaning of their own; a line of a text that begins so has a blank before it. Names in brackets are for people.
 */
public final class TextFiles {

	private TextFiles() {
	}

	/** Tells whether a name behind the colon of a heading is read again as it is. */
	public static boolean isRecord(String name) {
		return Heading.of("## kind: " + name).filter(heading -> heading.record().equals(name)).isPresent();
	}

	/** Returns the texts of a file, and what is wrong with the rest; no result if it is no text. */
	public static Outcome<List<TextEntry>> read(byte[] content, String file, Texts texts) {
		Outcome<TextFile> parsed = parse(content, file, texts);
		TextFile read = parsed.result().orElse(null);
		return read == null ? Outcome.failed(parsed.problems()) : Outcome.of(read.entries(), read.problems());
	}

	/**
	 * Returns the content of a file with texts put in.
	 *
	 * @param content what stands in it; nothing if there is no file
	 * @param head    lines for a new file
	 * @return no result where the file is no text, or a name could not be read again
	 */
	public static Outcome<String> write(byte[] content, List<TextEntry> entries, TextLayout layout, String head, String file, Texts texts) {
		for (TextEntry entry : entries) {
			String record = entry.key().record();
			if (!isRecord(record)) {
				// it would be written, and never be found again
				return Outcome.failed(texts.error("texts.name", Place.file(file), "name", TextParser.shown(TextLines.line(record)), "limit",
						TextKey.LONGEST_RECORD));
			}
		}
		TextFile changed;
		if (content.length == 0) {
			List<String> lines = head.lines().map(line -> "#! " + line).toList();
			changed = new TextFile(List.of(new Section("", null, false, lines)), TextFile.Form.PLAIN, List.of());
		} else {
			Outcome<TextFile> parsed = parse(content, file, texts);
			TextFile read = parsed.result().orElse(null);
			if (read == null) {
				return Outcome.failed(parsed.problems());
			}
			changed = read;
		}
		for (TextEntry entry : entries) {
			changed = changed.put(entry, layout);
		}
		return Outcome.of(changed.print());
	}

	private static Outcome<TextFile> parse(byte[] content, String file, Texts texts) {
		Optional<String> text = TextBytes.decode(content);
		return text.isPresent() ? Outcome.of(new TextParser(file, texts).parse(text.get()))
				: Outcome.failed(texts.error("texts.encoding", new Place(file, TextBytes.badLine(content), "", "", "")));
	}
}
