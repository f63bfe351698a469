package org.chapterhouse.ui.internal.work;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.chapterhouse.core.ChapterChoice;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.ReportRequest;
import org.chapterhouse.core.desk.DataStamp;
import org.chapterhouse.core.texts.ReportText;
import org.chapterhouse.core.texts.TextKey;
import org.chapterhouse.core.texts.TextLayout;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Holds what people work on in a report that is open: the texts that they write and the chapters that they choose, with the document; of a period of which the data have no row
 * yet there is none.
 *
 * @param request  which report it is
 * @param made     the document; null where there is none
 * @param missing  why there is no document; empty where there is one
 * @param texts    the texts as they are saved, for editing
 * @param valid    where there is no document that holds them: the texts that are valid for the report, drafts among them
 * @param kept     what was changed when the application ended without saving
 * @param layout   which texts may be written
 * @param writable whether there is a place for texts
 * @param chosen   which chapters are chosen, as it is saved
 * @param choice   the choice that the document is made with
 * @param titles   the titles of all chapters by id, and of parts by {@code part.ID}, in the language of the report
 * @param data     the data as they were before they were read; null where that is not known
 */
public record Opened(Family family, ReportRequest request, SessionWork.@Nullable Computed made, String missing, List<ReportText> texts,
		List<ReportText> valid, Unsaved kept, TextLayout layout, boolean writable, ChapterChoice chosen, ChapterChoice choice,
		Map<String, String> titles, @Nullable DataStamp data) {

	/** Makes it; lists and map are copied. */
	public Opened {
		texts = List.copyOf(texts);
		valid = List.copyOf(valid);
		titles = Map.copyOf(titles);
	}

	/** Returns the names of family, period and unit. */
	String title(Locale language) {
		SessionWork.Computed document = made;
		return String.join(" · ", family.name(language),
				document == null ? request.period().id() : String.valueOf(document.report().getPeriodLabel()),
				document == null ? request.organisation() : document.unit());
	}

	/** Returns what people call a text. */
	public String name(TextKey text) {
		String kind = layout.kind(text).map(TextLayout.OfKind::title).orElse(text.kind());
		return titles.getOrDefault(text.chapter(), text.chapter()) + " · " + kind + (text.record().isEmpty() ? "" : " · " + text.record());
	}
}
