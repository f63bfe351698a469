package org.chapterhouse.leasedline.retention;

import java.util.List;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.commentary.Quantifier;
import org.chapterhouse.api.commentary.SentenceBuilder;
import org.chapterhouse.api.commentary.Split;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.MemberList;
import org.chapterhouse.api.content.Tone;
import org.chapterhouse.chapters.Narrator;

/** Says how many lines were kept, and where and why others were lost. */
final class RetentionCommentary {

	private static final int REASONS = 4;

	private final FactSheet sheet;
	private final Narrator narrator;

	RetentionCommentary(ChapterContext context, RetentionFigures figures, ChapterContent.Builder content) {
		this.sheet = figures.sheet();
		this.narrator = new Narrator(context, content);
	}

	/**
	 * Says the rate, against the target and by unit below.
	 *
	 * @param province      the units below that are not under the unit of the report
	 * @param belowProvince the others as a list
	 * @param target        the units below that are not under the target
	 * @param belowTarget   the others as a list
	 */
	void tellRate(Split province, MemberList belowProvince, Split target, MemberList belowTarget) {
		Fact rate = sheet.self(RetentionFigures.RATE);
		Fact mark = sheet.self(RetentionFigures.TARGET);
		if (mark.figure().isPresent()) {
			boolean missed = rate.figure().isBelow(mark.figure());
			narrator.tell(narrator.about("rate.target").variant(missed ? Quantifier.NONE : Quantifier.ALL).compared("rate", rate, "target", mark)
					.tone(missed ? Tone.BAD : Tone.GOOD));
		} else {
			narrator.tell(narrator.about("rate").fact("rate", rate));
		}
		if (Narrator.isComparison(province)) {
			narrator.tell(narrator.split(narrator.about("below.province"), province).fact("rate", rate).list(belowProvince));
		}
		narrator.tell(narrator.split(narrator.about("below.target"), target).fact("target", mark).list(belowTarget));
	}

	/**
	 * Says how many lines were lost, where and why.
	 *
	 * @param top     the units below that lost most
	 * @param topList the same as a list
	 * @param reasons the reasons, most frequent first
	 */
	void tellChurn(List<Fact> top, MemberList topList, MemberList reasons) {
		Fact churned = sheet.self(RetentionFigures.CHURNED);
		Fact previous = sheet.self(RetentionFigures.PREVIOUS);
		narrator.tell(narrator.about("churned").fact("churned", churned).fact("revenue", sheet.self(RetentionFigures.REVENUE)));
		SentenceBuilder mom = narrator.about("churned.mom").fact("previous", previous);
		narrator.tell(narrator.counted(mom, "mom", sheet.self(RetentionFigures.MOM), churned, previous));
		if (Narrator.areRanked(sheet.below(RetentionFigures.CHURNED)) && !top.isEmpty()) {
			narrator.tell(
					narrator.largest(narrator.about("churned.top"), top, sheet.below(RetentionFigures.CHURNED), fact -> narrator.shown("lines", fact))
							.list(topList));
		}
		if (!reasons.members().isEmpty()) {
			List<String> main = reasons.members().subList(0, Math.min(REASONS, reasons.members().size()));
			narrator.tell(narrator.about("reasons").names("names", main).count("n", main)
					.count("more", reasons.members().subList(main.size(), reasons.members().size())).list(reasons));
		}
	}
}
