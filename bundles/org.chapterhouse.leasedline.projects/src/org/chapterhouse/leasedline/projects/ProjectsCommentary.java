package org.chapterhouse.leasedline.projects;

import java.util.List;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.commentary.Quantifier;
import org.chapterhouse.api.commentary.SentenceBuilder;
import org.chapterhouse.api.commentary.Split;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.MemberList;
import org.chapterhouse.chapters.Narrator;

/** Says how many projects were won and how far that is with the targets, and how the voice lines grow. */
final class ProjectsCommentary {

	private final FactSheet sheet;
	private final Narrator narrator;

	ProjectsCommentary(ChapterContext context, ProjectsFigures figures, ChapterContent.Builder content) {
		this.sheet = figures.sheet();
		this.narrator = new Narrator(context, content);
	}

	void tellProjects() {
		Fact amount = sheet.self(ProjectsFigures.AMOUNT);
		SentenceBuilder won = narrator.about("won").fact("won", sheet.self(ProjectsFigures.WON)).word("priced",
				amount.figure().isPresent() ? "yes" : "no");
		if (amount.figure().isPresent()) {
			won.fact("amount", amount);
		}
		tellChange(won, ProjectsFigures.WON_YOY, ProjectsFigures.WON, ProjectsFigures.WON_PRIOR);
		SentenceBuilder progress = narrator.about("progress").fact("target", sheet.self(ProjectsFigures.TARGET_YTD)).fact("completion",
				sheet.self(ProjectsFigures.PROGRESS));
		narrator.tell(narrator.difference(progress, "gap", sheet.self(ProjectsFigures.GAP)));
		narrator.tell(narrator.about("annual").fact("target", sheet.self(ProjectsFigures.TARGET_YEAR)).fact("completion",
				sheet.self(ProjectsFigures.ANNUAL)));
		narrator.tell(narrator.about("rate").fact("lost", sheet.self(ProjectsFigures.LOST)).fact("rate", sheet.self(ProjectsFigures.RATE)));
		Fact open = sheet.self(ProjectsFigures.OPEN);
		if (open.figure().get().signum() > 0) {
			narrator.tell(narrator.about("open").fact("open", open));
		}
	}

	private void tellChange(SentenceBuilder sentence, String change, String now, String base) {
		Fact against = sheet.self(base);
		narrator.tell(narrator.counted(sentence.fact("base", against), "change", sheet.self(change), sheet.self(now), against));
	}

	/**
	 * Says which units below won most projects and which none; where only those that won most won any, in one sentence.
	 *
	 * @param most    those that won most
	 * @param top     the same as a list
	 * @param winners those that won any
	 * @param none    the others as a list
	 */
	void tellUnits(List<Fact> most, MemberList top, Split winners, MemberList none) {
		if (most.isEmpty() || !Narrator.isComparison(winners)) {
			return;
		}
		SentenceBuilder any = narrator.split(narrator.about("none"), winners).list(none);
		boolean only = winners.quantifier().filter(rule -> rule == Quantifier.ONLY).isPresent();
		if (only && most.size() == winners.met().size()) {
			narrator.tell(any.unitsWithValues("met", most, fact -> narrator.shown("projects", fact)).list(top));
			return;
		}
		if (most.size() <= Narrator.MOST_NAMES) {
			narrator.tell(narrator.largest(narrator.about("top"), most, sheet.below(ProjectsFigures.WON), fact -> narrator.shown("projects", fact))
					.list(top));
		}
		narrator.tell(any);
	}

	/**
	 * Says how many voice lines there are and where most were opened.
	 *
	 * @param most the units below that opened most
	 * @param top  the same as a list
	 */
	void tellVoice(List<Fact> most, MemberList top) {
		SentenceBuilder voice = narrator.about("voice").fact("lines", sheet.self(ProjectsFigures.VOICE));
		narrator.tell(narrator.difference(voice, "net", sheet.self(ProjectsFigures.NET)));
		tellChange(narrator.about("voice.added").fact("added", sheet.self(ProjectsFigures.ADDED)), ProjectsFigures.ADDED_YOY,
				ProjectsFigures.ADDED, ProjectsFigures.ADDED_PRIOR);
		if (Narrator.areRanked(sheet.below(ProjectsFigures.ADDED)) && !most.isEmpty() && most.size() <= Narrator.MOST_NAMES) {
			narrator.tell(narrator
					.largest(narrator.about("voice.top"), most, sheet.below(ProjectsFigures.ADDED), fact -> narrator.shown("lines", fact)).list(top));
		}
	}
}
