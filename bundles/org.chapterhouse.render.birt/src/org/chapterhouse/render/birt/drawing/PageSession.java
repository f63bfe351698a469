package org.chapterhouse.render.birt.drawing;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.chapterhouse.api.layout.Drawing;

/**
 * Answers what a page emitter asks while it writes a report, and hears what it did. One for each report rendered; used by one thread.
 * <p>
 * Some texts are known only when all pages are laid out. In the text that BIRT lays out, one character of the private use area stands for each of them: the emitter
 * leaves its place empty and writes the text at the end, in the style of the character and ending where it would have ended.
 */
public interface PageSession {

	/** The name under which the application context of a BIRT task holds the session. */
	String KEY = "org.chapterhouse.render.birt.session";

	/** Stands for "page x of y". */
	char PAGE_LINE = '\uE8FF';

	/** Stands for the title of the chapter that the page belongs to. */
	char RUNNING_HEAD = '\uE8FE';

	/** Stands for the title and the period of the document; this text begins where its character begins. */
	char TITLE_LINE = '\uE8FD';

	/** Stands, plus the place of an entry in the contents, for its page number. */
	char FIRST_ENTRY = '\uE000';

	/**
	 * Names a heading that contents and outline show.
	 *
	 * @param bookmark its bookmark
	 * @param title    as printed
	 * @param level    0 for parts, 1 for chapters; 0 for chapters of a report whose parts have no titles
	 */
	record Heading(String bookmark, String title, int level) {
	}

	/** Is a standard that a file may claim to keep. */
	enum Claim {
		/** ISO 19005-2, level B: looks the same in years to come. */
		PDF_A_2B,
		/** ISO 14289-1: can be read by those who cannot see it. */
		PDF_UA_1
	}

	/** Returns what the file is to claim. */
	Set<Claim> claims();

	/** Returns the headings, in order. */
	List<Heading> headings();

	/** Returns the picture with an id. */
	Optional<Drawing> picture(String id);

	/** Hears that a picture stands in the output. */
	void painted(String id);

	/** Hears that a font lacks a character. */
	void missingGlyph(int codePoint, String text, int page);

	/** Hears that a piece of a page could not be drawn. */
	void failed(Throwable cause);

	/** Hears how many pages there are. */
	void finished(int pages);

	/** Returns the words for "page x of y". */
	String pageLine(int page, int pages);

	/** Returns the title of the document. */
	String title();

	/** Returns title and period of the document, for the head of its pages. */
	String titleLine();

	/** Returns who publishes it; may be empty. */
	String author();

	/** Returns the date of publication as YYYY-MM-DD; empty: none is written. */
	String published();

	/** Returns the language tag. */
	String language();
}
