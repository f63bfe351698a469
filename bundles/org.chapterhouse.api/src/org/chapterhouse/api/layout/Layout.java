package org.chapterhouse.api.layout;

import java.util.List;
import java.util.Objects;

/**
 * Holds a report as its templates lay it out, before it takes a form: sections of blocks, with the look that the templates give them. There are no pages in it.
 * Immutable; any thread may read it. Texts are never null; empty text: there is none.
 *
 * @param title     the title of the report
 * @param titleLine title and period, on one line
 * @param language  its language tag
 * @param publisher who publishes it
 * @param published the date of publication as YYYY-MM-DD
 * @param shareUrl  the address under which it is shared
 * @param sections  its sections, in order
 */
public record Layout(String title, String titleLine, String language, String publisher, String published, String shareUrl, List<Section> sections) {

	/** Makes a layout; the list is copied. */
	public Layout {
		Objects.requireNonNull(title);
		Objects.requireNonNull(titleLine);
		Objects.requireNonNull(language);
		Objects.requireNonNull(publisher);
		Objects.requireNonNull(published);
		Objects.requireNonNull(shareUrl);
		sections = List.copyOf(sections);
	}
}
