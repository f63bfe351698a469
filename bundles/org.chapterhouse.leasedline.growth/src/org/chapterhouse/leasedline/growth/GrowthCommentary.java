package org.chapterhouse.leasedline.growth;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.chapterhouse.api.value.Ranking;
import org.chapterhouse.chapters.Narrator;
import org.chapterhouse.model.report.OrgRole;

/** Says how many lines were opened, where and in which industries. */
final class GrowthCommentary {

	private static final int TOP_COUNTIES = 3;

	private final ChapterContext context;
	private final FactSheet sheet;
	private final Narrator narrator;

	GrowthCommentary(ChapterContext context, GrowthFigures figures, ChapterContent.Builder content) {
		this.context = context;
		this.sheet = figures.sheet();
		this.narrator = new Narrator(context, content);
	}

	/** Says how many lines were opened in the month and since January, which is the same in January. */
	void tellTotal() {
		tellChange(narrator.about("month").fact("added", sheet.self(GrowthFigures.MONTH)), GrowthFigures.MONTH_YOY, GrowthFigures.MONTH,
				GrowthFigures.MONTH_PRIOR);
		tellChange(narrator.about("month.mom"), GrowthFigures.MOM, GrowthFigures.MONTH, GrowthFigures.PREVIOUS);
		if (context.period().month().getMonth() != Month.JANUARY) {
			tellChange(narrator.about("ytd").fact("added", sheet.self(GrowthFigures.YTD)), GrowthFigures.YOY, GrowthFigures.YTD, GrowthFigures.PRIOR);
		}
		narrator.tell(narrator.about("revenue").fact("revenue", sheet.self(GrowthFigures.REVENUE)).fact("mean", sheet.self(GrowthFigures.PER_LINE)));
	}

	private void tellChange(SentenceBuilder sentence, String change, String now, String base) {
		Fact against = sheet.self(base);
		narrator.tell(narrator.counted(sentence.fact("base", against), "change", sheet.self(change), sheet.self(now), against));
	}

	/**
	 * Says in which units below most lines were opened and where fewer than a year before.
	 *
	 * @param units   those with most lines
	 * @param top     the same as a list
	 * @param growing the units with comparable growth that opened no fewer than in the same months of the year before
	 * @param falling the others as a list
	 */
	void tellUnits(List<Fact> units, MemberList top, Split growing, MemberList falling) {
		if (Narrator.areRanked(sheet.below(GrowthFigures.YTD)) && !units.isEmpty()) {
			narrator.tell(
					narrator.largest(narrator.about("top"), units, sheet.below(GrowthFigures.YTD), fact -> narrator.shown("lines", fact)).list(top));
		}
		narrator.tell(narrator.split(narrator.about("falling"), growing).list(falling));
	}

	/** Says in which industries most lines were opened, and the share of each. */
	void tellIndustries(List<Fact> industries, MemberList top) {
		if (industries.isEmpty()) {
			return;
		}
		SentenceBuilder sentence = narrator.about("industries.top").count("n", industries)
				.word("all", industries.size() == sheet.cuts(GrowthFigures.YTD).size() ? "yes" : "no");
		var words = new ArrayList<String>();
		for (Fact industry : industries) {
			Fact share = share(industry);
			String said = context.messages().format("lines.share",
					Map.of("lines", narrator.shown("lines", industry), "share", narrator.shown(share)));
			words.add(context.names().withValue(context.nameOf(industry), said));
			sentence.states(industry).states(share);
		}
		narrator.tell(sentence.names("names", words).list(top));
	}

	/**
	 * Says which counties opened most lines since January, and which none in the month.
	 *
	 * @param busy those that opened some in the month
	 * @param idle the others as a list
	 */
	void tellCounties(Split busy, MemberList idle) {
		List<Fact> all = sheet.of(GrowthFigures.COUNTY_YTD, context.organisation().units(OrgRole.BELOW_BELOW));
		List<Fact> most = Ranking.top(TOP_COUNTIES, all, Fact::figure);
		if (Narrator.areRanked(all) && !most.isEmpty() && most.size() <= Narrator.MOST_NAMES) {
			narrator.tell(narrator.largest(narrator.about("counties.top"), most, all, fact -> narrator.shown("lines", fact)));
		}
		Optional<Quantifier> rule = busy.quantifier();
		if (rule.isEmpty()) {
			return;
		}
		boolean named = !busy.met().isEmpty() && !busy.failed().isEmpty() && busy.failed().size() <= Narrator.MOST_NAMES;
		SentenceBuilder sentence = narrator.about("counties.idle").split(busy, named ? Quantifier.ALL_BUT : rule.get())
				.tone(busy.failed().isEmpty() ? Tone.GOOD : Tone.BAD);
		narrator.tell(idle.members().isEmpty() ? sentence : sentence.list(idle));
	}

	private Fact share(Fact industry) {
		return sheet.cuts(GrowthFigures.SHARE).stream().filter(fact -> fact.key().dimensions().equals(industry.key().dimensions())).findFirst()
				.orElseThrow();
	}
}
