package org.chapterhouse.leasedline.coverage;

import java.util.List;

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
import org.chapterhouse.api.value.Ranking;
import org.chapterhouse.chapters.Narrator;
import org.chapterhouse.chapters.Terms;

/** Says how many accounts have a line and how that changed, where the others are, and what a line brings. */
final class CoverageCommentary {

	/** Says that the units of a group are few enough to be named. */
	private enum Naming {
		NAMED
	}

	private final ChapterContext context;
	private final CoverageFigures figures;
	private final FactSheet sheet;
	private final Narrator narrator;

	CoverageCommentary(ChapterContext context, CoverageFigures figures, ChapterContent.Builder content) {
		this.context = context;
		this.figures = figures;
		this.sheet = figures.sheet();
		this.narrator = new Narrator(context, content);
	}

	/**
	 * Says the rate and how it changed since last December.
	 *
	 * @param kept     the units below with enough accounts whose rate did not fall, and those whose did
	 * @param declined all whose rate fell as a list
	 */
	void tellCoverage(Split kept, MemberList declined) {
		Fact change = sheet.self(CoverageFigures.CHANGE);
		SentenceBuilder rate = about("rate").fact("rate", sheet.self(CoverageFigures.RATE));
		narrator.tell(figures.isComparable(change) ? narrator.difference(rate, "change", change) : rate.variant(Direction.NOT_COMPARABLE));
		if (sheet.self(CoverageFigures.RATE).figure().isPresent()) {
			narrator.tell(about("gained").fact("gained", sheet.self(CoverageFigures.GAINED)).fact("lost", sheet.self(CoverageFigures.LOST)));
		}
		SentenceBuilder below = narrator.split(about("declined"), kept);
		boolean named = kept.quantifier().filter(rule -> rule == Quantifier.SOME).isPresent() && kept.failed().size() <= Narrator.MOST_NAMES;
		narrator.tell((named ? below.variant(Naming.NAMED) : below).list(declined));
		List<Fact> industries = Ranking.descending(sheet.cuts(CoverageFigures.RATE), Fact::figure);
		if (industries.size() > 1) {
			Figure highest = industries.get(0).figure();
			Figure lowest = industries.get(industries.size() - 1).figure();
			if (!highest.equals(lowest)) {
				narrator.tell(about("extremes").unitsWithValues("top", equalTo(industries, highest)).unitsWithValues("bottom",
						equalTo(industries, lowest)));
			}
		}
	}

	private static List<Fact> equalTo(List<Fact> facts, Figure figure) {
		return facts.stream().filter(fact -> fact.figure().equals(figure)).toList();
	}

	/**
	 * Says how many accounts have no line, and where most of them are.
	 *
	 * @param industries the industries with most
	 * @param counties   the counties with most
	 */
	void tellUncovered(List<Fact> industries, MemberList industryList, List<Fact> counties, MemberList countyList) {
		if (sheet.self(CoverageFigures.RATE).figure().isPresent()) {
			narrator.tell(about("uncovered").fact("uncovered", sheet.self(CoverageFigures.UNCOVERED))
					.fact("accounts", sheet.self(CoverageFigures.ACCOUNTS)));
		}
		tellTop("uncovered.industries", industries, sheet.cuts(CoverageFigures.OPEN), industryList);
		tellTop("uncovered.counties", counties, sheet.of(CoverageFigures.OPEN, CoverageChapter.counties(context)), countyList);
	}

	private void tellTop(String sentence, List<Fact> top, List<Fact> among, MemberList list) {
		if (!top.isEmpty() && top.size() <= Narrator.MOST_NAMES) {
			narrator.tell(narrator.largest(about(sentence), top, among, fact -> narrator.shown("accounts", fact)).list(list));
		}
	}

	/**
	 * Says what a line brings in a month.
	 *
	 * @param high the industries that bring more than the whole, highest first
	 */
	void tellArpu(List<Fact> high, MemberList list) {
		Fact arpu = sheet.self(CoverageFigures.ARPU);
		SentenceBuilder sentence = about("arpu").fact("arpu", arpu);
		narrator.tell(figures.isYieldComparable()
				? narrator.difference(sentence.fact("prior", sheet.self(CoverageFigures.PRIOR_ARPU)), "yoy", sheet.self(CoverageFigures.YOY))
				: sentence.variant(Direction.NOT_COMPARABLE));
		if (!high.isEmpty()) {
			List<Fact> named = high.subList(0, Math.min(Narrator.MOST_NAMES, high.size()));
			narrator.tell(about("arpu.high").fact("arpu", arpu).count("n", high).count("more", high.subList(named.size(), high.size()))
					.unitsWithValues("names", named).list(list).tone(Tone.NEUTRAL));
		}
	}

	private SentenceBuilder about(String sentence) {
		return narrator.about(sentence).word("before", new Terms(context).month(figures.data().snapshot().toString()));
	}
}
