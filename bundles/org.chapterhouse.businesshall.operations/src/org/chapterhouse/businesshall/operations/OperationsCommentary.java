package org.chapterhouse.businesshall.operations;

import java.util.List;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.commentary.SentenceBuilder;
import org.chapterhouse.api.commentary.Split;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.MemberList;
import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Ranking;
import org.chapterhouse.chapters.Moves;
import org.chapterhouse.chapters.Narrator;
import org.chapterhouse.chapters.TinyBase;

/** Says what was spent and how staff were trained. */
final class OperationsCommentary {

	private static final Figure ZERO = Figure.of(0);

	private final ChapterContext context;
	private final OperationsFigures figures;
	private final FactSheet sheet;
	private final OrgUnit self;
	private final Narrator narrator;
	private final ChapterContent.Builder content;

	OperationsCommentary(ChapterContext context, OperationsFigures figures, ChapterContent.Builder content) {
		this.context = context;
		this.figures = figures;
		this.sheet = figures.sheet();
		this.self = context.organisation().self();
		this.narrator = new Narrator(context, content);
		this.content = content;
	}

	void tellCosts() {
		Spending spending = figures.spending();
		Split halls = Split.of(sheet.below(OperationsFigures.YOY), fact -> !TinyBase.MONEY.isTooSmall(before(fact)),
				fact -> !fact.figure().isAbove(ZERO));
		MemberList list = content.list(halls.failedAs("hall.cost.risen"));
		if (!spending.isBooked(self, spending.year())) {
			return;
		}
		SentenceBuilder cost = narrator.about("cost").fact("cost", sheet.self(OperationsFigures.COST));
		narrator.tell(
				narrator.change(cost, "change", sheet.self(OperationsFigures.YOY), sheet.self(OperationsFigures.PRIOR).figure(), TinyBase.MONEY));
		tellLargest();
		Moves moves = Moves.of(context, sheet.cuts(OperationsFigures.YOY, self, "category"), this::before, TinyBase.MONEY);
		tellCategories("category.risen", moves.risen(), Tone.BAD);
		tellCategories("category.fallen", moves.fallen(), Tone.GOOD);
		tellCategories("category.level", moves.level(), Tone.NEUTRAL);
		narrator.tell(narrator.split(narrator.about("cost.halls"), halls).list(list));
	}

	private Figure before(Fact change) {
		return sheet.alike(OperationsFigures.PRIOR, change).figure();
	}

	private void tellCategories(String sentence, List<Fact> moved, Tone tone) {
		if (!moved.isEmpty()) {
			narrator.tell(narrator.about(sentence).count("n", moved).unitsWithValues("names", moved).tone(tone));
		}
	}

	/** Names the category that takes most; where one is below zero, none is a share. */
	private void tellLargest() {
		List<Fact> shares = sheet.cuts(OperationsFigures.SHARE, self, "category");
		boolean negative = sheet.cuts(OperationsFigures.COST, self, "category").stream().anyMatch(fact -> fact.figure().isBelow(ZERO));
		List<Fact> largest = Ranking.top(1, shares, Fact::figure);
		if (!negative && !largest.isEmpty()) {
			narrator.tell(narrator.about("cost.largest").count("n", largest).unitsWithValues("names", largest));
		}
	}

	void tellTraining() {
		Fact sessions = sheet.self(OperationsFigures.SESSIONS);
		Fact passed = sheet.self(OperationsFigures.PASSED);
		Split halls = Split.of(sheet.below(OperationsFigures.PASSED), fact -> !fact.figure().isBelow(passed.figure()));
		MemberList list = content.list(halls.failedAs("training.halls.below"));
		if (!sessions.figure().isAbove(ZERO)) {
			narrator.tell(narrator.about("training.none").fact("sessions", sessions));
			return;
		}
		Fact attendees = sheet.self(OperationsFigures.ATTENDEES);
		SentenceBuilder held = narrator.about(attendees.figure().isAbove(ZERO) ? "training" : "training.unattended").fact("sessions", sessions);
		narrator.tell(attendees.figure().isAbove(ZERO) ? held.fact("attendees", attendees).fact("hours", sheet.self(OperationsFigures.HOURS)) : held);
		narrator.tell(narrator.about("training.passed").fact("rate", passed));
		narrator.tell(narrator.split(narrator.about("training.halls"), halls).fact("company", passed).list(list).tone(Tone.NEUTRAL));
	}
}
