package org.chapterhouse.leasedline.service;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.commentary.Direction;
import org.chapterhouse.api.commentary.Quantifier;
import org.chapterhouse.api.commentary.SentenceBuilder;
import org.chapterhouse.api.commentary.Split;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.MemberList;
import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.chapters.Narrator;
import org.chapterhouse.chapters.Terms;
import org.chapterhouse.chapters.TinyBase;
import org.chapterhouse.leasedline.Level;

/** Says how long orders took. */
final class ServiceCommentary {

	private final ChapterContext context;
	private final ServiceFigures figures;
	private final FactSheet sheet;
	private final Narrator narrator;

	ServiceCommentary(ChapterContext context, ServiceFigures figures, ChapterContent.Builder content) {
		this.context = context;
		this.figures = figures;
		this.sheet = figures.sheet();
		this.narrator = new Narrator(context, content);
	}

	/**
	 * Says it of one kind.
	 *
	 * @param target the branches that kept to the target
	 * @param over   the others as a list
	 */
	void tell(Kind kind, Split target, MemberList over) {
		if (Level.COUNTY.is(context.organisation().self())) {
			context.organisation().above().ifPresent(branch -> tellBranchOf(kind, branch));
			return;
		}
		tellTotal(kind);
		SentenceBuilder split = narrator.split(about(kind, "over"), target).list(over);
		narrator.tell(split.fact("target", sheet.self(kind.target())));
		tellStanding(kind);
		Fact within = sheet.self(kind.own(ServiceFigures.WITHIN));
		narrator.tell(about(kind, "within").fact("within", within).fact("target", sheet.self(kind.target())));
		Fact open = sheet.self(kind.own(ServiceFigures.OPEN));
		if (open.figure().isAbove(Figure.of(0))) {
			narrator.tell(about(kind, "open").fact("open", open));
		}
	}

	private void tellTotal(Kind kind) {
		Fact orders = sheet.self(kind.orders());
		Fact days = sheet.self(kind.days());
		Fact mark = sheet.self(kind.target());
		if (!days.figure().isPresent()) {
			narrator.tell(about(kind, "none").fact("orders", orders));
			return;
		}
		SentenceBuilder total = about(kind, "total").fact("orders", orders);
		if (mark.figure().isPresent()) {
			boolean met = days.figure().isAtMost(mark.figure());
			total.variant(met ? Quantifier.ALL : Quantifier.NONE).compared("days", days, "target", mark).tone(met ? Tone.GOOD : Tone.BAD);
		} else {
			total.fact("days", days);
		}
		narrator.tell(total);
		SentenceBuilder change = about(kind, "change").fact("previous", sheet.self(kind.own(ServiceFigures.PREVIOUS)));
		Figure base = Figure.of(figures.before(kind).total(context.organisation().self(), WorkOrders.ORDERS));
		if (TinyBase.COUNT.isTooSmall(base)) {
			narrator.tell(change.variant(Direction.NOT_COMPARABLE));
		} else {
			narrator.tell(narrator.difference(change, "change", sheet.self(kind.own(ServiceFigures.CHANGE))));
		}
	}

	/** Says how a branch stands against the province, unless it is the only one with orders. */
	private void tellStanding(Kind kind) {
		if (!figures.isRanked(kind)) {
			return;
		}
		context.organisation().above().ifPresent(above -> {
			SentenceBuilder standing = about(kind, "above").fact("mark", sheet.get(kind.own(ServiceFigures.ABOVE_DAYS), above)).fact("rank",
					sheet.self(kind.own(ServiceFigures.RANK)));
			narrator.tell(narrator.difference(standing, "gap", sheet.self(kind.own(ServiceFigures.ABOVE_GAP))));
		});
	}

	/** Says of the branch of a county what is not known of the county. */
	private void tellBranchOf(Kind kind, OrgUnit branch) {
		Fact orders = sheet.get(kind.own(ServiceFigures.ABOVE_ORDERS), branch);
		Fact days = sheet.get(kind.own(ServiceFigures.ABOVE_DAYS), branch);
		Fact mark = sheet.self(kind.target());
		if (!days.figure().isPresent()) {
			narrator.tell(about(kind, "branch.none").fact("orders", orders));
		} else if (mark.figure().isPresent()) {
			boolean met = days.figure().isAtMost(mark.figure());
			narrator.tell(about(kind, "branch").variant(met ? Quantifier.ALL : Quantifier.NONE).fact("orders", orders)
					.compared("days", days, "target", mark).tone(met ? Tone.GOOD : Tone.BAD));
		} else {
			narrator.tell(about(kind, "branch").fact("orders", orders).fact("days", days));
		}
	}

	private SentenceBuilder about(Kind kind, String sentence) {
		return narrator.about(kind.id() + "." + sentence).word("quarter", new Terms(context).quarterOfYear(context.period().month()));
	}
}
