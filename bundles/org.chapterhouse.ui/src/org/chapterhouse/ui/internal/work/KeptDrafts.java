package org.chapterhouse.ui.internal.work;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.core.ChapterChoice;
import org.chapterhouse.core.texts.FolderTextStore;
import org.chapterhouse.core.texts.ReportTexts;
import org.chapterhouse.core.texts.TextEntry;
import org.chapterhouse.core.texts.TextLayout;
import org.chapterhouse.core.texts.TextPlace;

/**
 * Is where texts of reports and choices of chapters are kept that people changed and did not save yet; see {@link Keeping}. A choice stands beside the page of the texts in two
 * lines: the order, and what is off; what was saved of the texts when people began to change them is a page of its own. Never on the thread of the display.
 */
final class KeptDrafts {

	private static final String SEPARATOR = ",";

	private final FolderTextStore store;
	private final FolderTextStore begun;
	private final Desktop desktop;

	/** Makes a place for the reports of some data. */
	KeptDrafts(Desktop desktop, String location) {
		this.desktop = desktop;
		Path folder = desktop.ownFolder().resolve("drafts").resolve(LocationDigest.of(location));
		this.store = new FolderTextStore(folder, ReportTexts.FIRST_LANGUAGE);
		this.begun = new FolderTextStore(desktop.ownFolder().resolve("begun").resolve(LocationDigest.of(location)), ReportTexts.FIRST_LANGUAGE);
	}

	private KeptFile chapters(TextPlace place) {
		Path texts = store.file(place);
		return new KeptFile(desktop, texts.resolveSibling(texts.getFileName() + ".chapters"));
	}

	/** Returns what was kept; what cannot be read is set aside, so that nothing covers it; no result where it is still there and must not be covered. */
	Outcome<Unsaved> read(TextPlace place) {
		desktop.begins("reading of drafts");
		Outcome<Optional<ChapterChoice>> chapters = chapters(place).read(KeptDrafts::choice);
		Outcome<List<TextEntry>> texts = store.read(place, desktop.workplace().language());
		var problems = new ArrayList<Problem>(chapters.problems());
		boolean there = chapters.result().isEmpty();
		if (texts.result().isPresent()) {
			problems.addAll(texts.problems());
		} else {
			Outcome<Path> aside = new KeptFile(desktop, store.file(place)).setAside(texts.problems());
			problems.addAll(aside.problems());
			there |= aside.result().isEmpty();
		}
		if (there) {
			return Outcome.failed(problems);
		}
		return Outcome.of(new Unsaved(texts.result().orElse(List.of()),
				begun.read(place, desktop.workplace().language()).result().orElse(List.of()), chapters.result().orElse(Optional.empty())), problems);
	}

	/** Keeps it in the place of what was kept before, which stays where that fails; nothing takes it away. */
	Outcome<String> keep(TextPlace place, Unsaved unsaved, TextLayout layout) {
		desktop.begins("keeping of drafts");
		Outcome<String> chapters = chapters(place).keep(unsaved.chapters().map(KeptDrafts::lines));
		Outcome<String> before = begun.replace(place, unsaved.begun(), layout, desktop.workplace().language());
		if (before.result().isEmpty()) {
			return before;
		}
		Outcome<String> texts = store.replace(place, unsaved.texts(), layout, desktop.workplace().language());
		return texts.result().isPresent() ? chapters : texts;
	}

	private static String lines(ChapterChoice choice) {
		return String.join(SEPARATOR, choice.order()) + "\n" + String.join(SEPARATOR, choice.off().stream().sorted().toList()) + "\n";
	}

	private static Optional<ChapterChoice> choice(String text) {
		String[] lines = text.split("\n", -1);
		return lines.length == 3 && lines[2].isEmpty() ? Optional.of(new ChapterChoice(ids(lines[0]), Set.copyOf(ids(lines[1])))) : Optional.empty();
	}

	private static List<String> ids(String line) {
		return Stream.of(line.split(SEPARATOR)).filter(id -> !id.isEmpty()).distinct().toList();
	}
}
