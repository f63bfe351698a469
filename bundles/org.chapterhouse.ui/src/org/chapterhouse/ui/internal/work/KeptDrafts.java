package org.chapterhouse.ui.internal.work;

import java.nio.file.Path;
import java.util.List;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.core.texts.FolderTextStore;
import org.chapterhouse.core.texts.ReportTexts;
import org.chapterhouse.core.texts.TextEntry;
import org.chapterhouse.core.texts.TextLayout;
import org.chapterhouse.core.texts.TextPlace;

/** Is where texts of reports are kept that people typed and did not save yet; see {@link Keeping}. Never on the thread of the display. */
final class KeptDrafts {

	private final FolderTextStore store;
	private final Desktop desktop;

	/** Makes a place for the reports of some data. */
	KeptDrafts(Desktop desktop, String location) {
		this.desktop = desktop;
		Path folder = desktop.ownFolder().resolve("drafts").resolve(LocationDigest.of(location));
		this.store = new FolderTextStore(folder, ReportTexts.FIRST_LANGUAGE);
	}

	/** Returns what was kept; what cannot be read is set aside, so that nothing covers it. */
	Outcome<List<TextEntry>> read(TextPlace place) {
		desktop.begins("reading of drafts");
		Outcome<List<TextEntry>> read = store.read(place, desktop.workplace().language());
		if (read.result().isPresent()) {
			return read;
		}
		return Outcome.failed(new KeptFile(desktop, store.file(place)).setAside(read.problems()).problems());
	}

	/** Keeps drafts in the place of those before, which stay where that fails; none takes them away. */
	Outcome<String> keep(TextPlace place, List<TextEntry> drafts, TextLayout layout) {
		desktop.begins("keeping of drafts");
		return store.replace(place, drafts, layout, desktop.workplace().language());
	}
}
