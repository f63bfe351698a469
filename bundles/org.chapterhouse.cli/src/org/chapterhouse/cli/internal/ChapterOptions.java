package org.chapterhouse.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.core.ChapterChoice;
import org.chapterhouse.core.Family;
import org.chapterhouse.core.FamilyChapter;
import org.chapterhouse.core.desk.ChapterFile;
import org.chapterhouse.core.desk.ReportData;

import picocli.CommandLine.Option;

/** Holds the option that says which chapters are wanted, in the place of those chosen beside the data. */
final class ChapterOptions {

	@Option(names = "--chapters", paramLabel = "IDS", split = ",", order = 14)
	private List<String> chapters = new ArrayList<>();

	/** Tells whether it is given. */
	boolean isGiven() {
		return !chapters.isEmpty();
	}

	/** Returns the choice, with what is wrong with that beside the data where this counts. Refuses ids that the family does not have, and a report without chapters. */
	Outcome<ChapterChoice> choice(Desk desk, ReportData data, Family family) {
		List<String> known = family.chapters().stream().map(FamilyChapter::id).toList();
		List<String> ids = chapters.stream().map(ChapterChoice::id).toList();
		ids.stream().filter(id -> !known.contains(id) && !id.equals(ChapterChoice.ALL)).forEach(id -> {
			throw desk.unknown("usage.chapters.unknown", id, Stream.concat(known.stream(), Stream.of(ChapterChoice.ALL)).toList());
		});
		Outcome<ChapterChoice> before = ChapterFile.read(data, desk.workplace(), family);
		if (!isGiven()) {
			return before;
		}
		ChapterChoice choice = ChapterChoice.of(chapters.stream().map(String::strip).toList(), before.result().orElse(ChapterChoice.EVERYTHING),
				family);
		if (family.chapters().stream().noneMatch(choice::shows)) {
			throw desk.usage("usage.chapters.none");
		}
		choice.background(family).forEach(chapter -> desk.say(desk.text("chapters.background", "chapter", chapter.id(), "followers",
				String.join(", ", choice.followers(family, chapter).stream().map(FamilyChapter::id).toList()))));
		boolean anew = chapters.stream().anyMatch(word -> !word.strip().startsWith("-"));
		return anew ? Outcome.of(choice) : Outcome.of(choice, before.problems());
	}
}
