package org.chapterhouse.leasedline.revenue;

import java.time.Month;
import java.util.Optional;

import org.chapterhouse.api.ChapterContext;
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
import org.chapterhouse.chapters.TinyBase;

/** Says how revenue grew, how far it is with the targets, and which units fall behind. */
final class RevenueCommentary {

	private final ChapterContext context;
	private final RevenueFigures figures;
	private final FactSheet sheet;
	private final Narrator narrator;

	RevenueCommentary(ChapterContext context, RevenueFigures figures, ChapterContent.Builder content) {
		this.context = context;
		this.figures = figures;
		this.sheet = figures.sheet();
		this.narrator = new Narrator(context, content);
	}

	/** Says what was billed since January and in the month, which is the same in January. */
	void tellTotal() {
		OrgUnit self = context.organisation().self();
		SentenceBuilder ytd = narrator.about("ytd").fact("ytd", sheet.self(RevenueFigures.YTD));
		narrator.tell(narrator.change(ytd, "yoy", sheet.self(RevenueFigures.YOY), figures.base(self), TinyBase.MONEY));
		narrator.tell(narrator.about("annual").fact("target", sheet.self(RevenueFigures.TARGET_YEAR)).fact("completion",
				sheet.self(RevenueFigures.ANNUAL)));
		SentenceBuilder progress = narrator.about("progress").fact("target", sheet.self(RevenueFigures.TARGET_YTD));
		progress.fact("completion", sheet.self(RevenueFigures.PROGRESS));
		narrator.tell(narrator.difference(progress, "gap", sheet.self(RevenueFigures.GAP)));

		Fact month = sheet.self(RevenueFigures.MONTH);
		var before = context.period().month();
		Figure lastYear = Billing.amount(figures.billing().month(before.minusYears(1)), self);
		if (before.getMonth() != Month.JANUARY) {
			narrator.tell(narrator.change(narrator.about("month").fact("revenue", month), "yoy", sheet.self(RevenueFigures.MONTH_YOY), lastYear,
					TinyBase.MONEY));
		}
		Figure lastMonth = Billing.amount(figures.billing().month(before.minusMonths(1)), self);
		narrator.tell(narrator.change(narrator.about("month.mom"), "mom", sheet.self(RevenueFigures.MONTH_MOM), lastMonth, TinyBase.MONEY));
	}

	/**
	 * Says which units below are behind.
	 *
	 * @param target those that met the cumulative target
	 * @param missed the others as a list
	 * @param growth those with comparable growth that grew more than the unit of the report
	 * @param below  the others as a list
	 */
	void tellBranches(Split target, MemberList missed, Split growth, MemberList below) {
		narrator.tell(narrator.split(narrator.about("target.missed"), target).list(missed));
		Fact own = sheet.self(RevenueFigures.YOY);
		if (figures.isComparable(own) && Narrator.isComparison(growth)) {
			narrator.tell(narrator.split(narrator.about("yoy.below"), growth).fact("yoy", own).list(below));
		}
	}

	/**
	 * Says which counties bill less than a year before; of many it says how many they are.
	 *
	 * @param falling the counties with comparable growth that do not
	 * @param list    all that bill less as a list
	 */
	void tellCounties(Split falling, MemberList list) {
		Optional<Quantifier> rule = falling.quantifier();
		if (rule.isEmpty()) {
			return;
		}
		boolean named = !falling.met().isEmpty() && !falling.failed().isEmpty() && falling.failed().size() <= Narrator.MOST_NAMES;
		SentenceBuilder sentence = narrator.about("yoy.negative").split(falling, named ? Quantifier.ALL_BUT : rule.get());
		narrator.without(sentence, falling, context.messages().text("level.county.many")).tone(falling.failed().isEmpty() ? Tone.GOOD : Tone.BAD);
		narrator.tell(list.members().isEmpty() ? sentence : sentence.list(list));
	}
}
