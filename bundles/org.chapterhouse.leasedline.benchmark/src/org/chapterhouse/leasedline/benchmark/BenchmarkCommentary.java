package org.chapterhouse.leasedline.benchmark;

import java.util.List;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.commentary.SentenceBuilder;
import org.chapterhouse.api.commentary.Split;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.MemberList;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.chapters.Narrator;
import org.chapterhouse.chapters.TinyBase;

/** Says how the unit stands against the unit above and its peers. */
final class BenchmarkCommentary {

	/** Says that the unit has a rank among several. */
	private enum Standing {
		RANKED
	}

	private final ChapterContext context;
	private final BenchmarkFigures figures;
	private final FactSheet sheet;
	private final Narrator narrator;

	BenchmarkCommentary(ChapterContext context, BenchmarkFigures figures, ChapterContent.Builder content) {
		this.context = context;
		this.figures = figures;
		this.sheet = figures.sheet();
		this.narrator = new Narrator(context, content);
	}

	void tellRevenue() {
		String asOf = figures.revenue().asOf().orElse("");
		context.organisation().above().ifPresent(above -> narrator.tell(revenue("revenue.above", above, asOf)));
		OrgUnit self = context.organisation().self();
		narrator.tell(revenue("revenue.self", self, asOf));
		Fact yoy = sheet.self(BenchmarkFigures.YOY);
		if (!TinyBase.MONEY.isTooSmall(figures.base(self))) {
			boolean comparable = !context.organisation().above().map(above -> TinyBase.MONEY.isTooSmall(figures.base(above))).orElse(true);
			tellStanding("revenue.gap", "revenue.rank", yoy, asOf, comparable);
		}
	}

	void tellShare() {
		String asOf = figures.share().asOf().orElse("");
		context.organisation().above().ifPresent(above -> narrator.tell(share("share.above", above, asOf)));
		narrator.tell(share("share.self", context.organisation().self(), asOf));
		tellStanding("share.gap", "share.rank", sheet.self(BenchmarkFigures.SHARE), asOf, true);
		tellStanding("share.change.gap", "share.change.rank", sheet.self(BenchmarkFigures.CHANGE), asOf, true);
	}

	/**
	 * Says what can be said of the units below.
	 *
	 * @param top     those with the largest share
	 * @param topList the same as a list
	 * @param change  those whose share changed by more than that of the unit of the report
	 * @param below   the others as a list
	 */
	void tellBranches(List<Fact> top, MemberList topList, Split change, MemberList below) {
		String asOf = figures.share().asOf().orElse("");
		if (Narrator.areRanked(sheet.below(BenchmarkFigures.SHARE)) && !top.isEmpty()) {
			narrator.tell(
					narrator.largest(narrator.about("share.top", asOf), top, sheet.below(BenchmarkFigures.SHARE), narrator::shown).list(topList));
		}
		Fact own = sheet.self(BenchmarkFigures.CHANGE);
		if (Narrator.isComparison(change)) {
			narrator.tell(narrator.split(narrator.about("share.change.below", asOf), change).fact("change", own).list(below));
		}
	}

	private SentenceBuilder revenue(String sentence, OrgUnit unit, String asOf) {
		SentenceBuilder builder = narrator.about(sentence, asOf).fact("ytd", sheet.get(BenchmarkFigures.YTD, unit));
		return narrator.change(builder, "yoy", sheet.get(BenchmarkFigures.YOY, unit), figures.base(unit), TinyBase.MONEY);
	}

	private SentenceBuilder share(String sentence, OrgUnit unit, String asOf) {
		SentenceBuilder builder = narrator.about(sentence, asOf).fact("share", sheet.get(BenchmarkFigures.SHARE, unit));
		Fact change = sheet.get(BenchmarkFigures.CHANGE, unit);
		return change.figure().isPresent() ? narrator.difference(builder, "change", change) : builder;
	}

	/** Says the distance from the unit above together with the rank, or the rank alone where there is no distance; no rank among one. */
	private void tellStanding(String gapSentence, String rankSentence, Fact own, String asOf, boolean comparable) {
		Fact rank = sheet.self(own.metric() + ".rank");
		boolean ranked = figures.isRanked(own.metric(), context.organisation().self());
		boolean said = comparable && context.organisation().above().map(above -> {
			Fact gap = sheet.self(own.metric() + ".gap");
			SentenceBuilder builder = narrator.difference(narrator.about(gapSentence, asOf).fact("mark", sheet.get(own.metric(), above)), "gap", gap);
			return narrator.tell((ranked ? builder.variant(Standing.RANKED).fact("rank", rank) : builder).states(own));
		}).orElse(false);
		if (!said && ranked && context.organisation().above().isPresent()) {
			narrator.tell(narrator.about(rankSentence, asOf).fact("rank", rank));
		}
	}
}
