package org.chapterhouse.ui.internal.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.chapterhouse.core.texts.FolderTextStore;
import org.chapterhouse.core.texts.ReportTexts;
import org.chapterhouse.core.texts.TextEntry;
import org.chapterhouse.core.texts.TextLayout;
import org.chapterhouse.core.texts.TextPlace;

/** Keeps what people typed and did not save yet, so that no text is lost when the application ends in another way than by being closed. Never on the thread of the display. */
final class KeptDrafts {

	private final FolderTextStore store;
	private final Desktop desktop;

	/** Makes a keeper for the reports of some data. */
	KeptDrafts(Desktop desktop, String location) {
		this.desktop = desktop;
		Path folder = desktop.ownFolder().resolve("drafts").resolve(LocationDigest.of(location));
		this.store = new FolderTextStore(folder, ReportTexts.FIRST_LANGUAGE);
	}

	/** Returns what was kept. */
	List<TextEntry> read(TextPlace place) {
		desktop.begins("reading of drafts");
		return store.read(place, Locale.ENGLISH).result().orElse(List.of());
	}

	/** Keeps drafts in the place of those before; none takes them away. */
	void keep(TextPlace place, List<TextEntry> drafts, TextLayout layout) {
		desktop.begins("keeping of drafts");
		try {
			Files.deleteIfExists(store.file(place));
		} catch (IOException e) {
			desktop.workplace().log().failed("removal of drafts", e);
		}
		if (!drafts.isEmpty()) {
			store.write(place, drafts, layout, Locale.ENGLISH);
		}
	}
}
