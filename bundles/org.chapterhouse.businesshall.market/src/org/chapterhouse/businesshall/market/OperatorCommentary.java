package org.chapterhouse.businesshall.market;

import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.commentary.Direction;
import org.chapterhouse.api.commentary.SentenceBuilder;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Rational;
import org.chapterhouse.chapters.Excerpt;
import org.chapterhouse.chapters.Moves;
import org.chapterhouse.chapters.Narrator;
import org.chapterhouse.chapters.Terms;

/**
 * Says how the company stands among the operators. A share without a competitor beside it says nothing and is not told; names that fill more than a line and
 * very many are left to the table.
 */
final class OperatorCommentary {

	private final ChapterContext context;
	private final MarketFigures figures;
	private final Narrator narrator;
	private final Optional<YearMonth> last;
	private final Set<String> present;

	OperatorCommentary(ChapterContext context, MarketFigures figures, ChapterContent.Builder content) {
		this.context = context;
		this.figures = figures;
		this.narrator = new Narrator(context, content);
		this.last = figures.operators().last(figures.year());
		this.present = last.map(figures.operators()::present).orElse(Set.of());
	}

	void tell() {
		if (!present.contains(Operators.SELF) || present.size() < 2) {
			return;
		}
		SentenceBuilder share = about("share").word("when", last.map(this::when).orElse(""))
				.word("base", figures.operators().last(figures.year() - 1).map(this::base).orElse(""))
				.fact("share", figures.own(MarketFigures.SHARE));
		Fact change = figures.own(MarketFigures.SHARE_CHANGE);
		narrator.tell(change.figure().isPresent() ? narrator.difference(share, "change", change) : share);
		if (figures.isWhole()) {
			tellGap();
			tellMoves();
			tellSites();
		}
	}

	private void tellGap() {
		List<Fact> rivals = figures.largest(MarketFigures.SHARE);
		Fact gap = figures.sheet().self(MarketFigures.SHARE_GAP);
		if (areNamed(rivals)) {
			SentenceBuilder sentence = about("share.gap").count("n", rivals).unitsWithValues("rivals", rivals);
			narrator.tell(narrator.difference(sentence, "gap", gap));
		}
	}

	/** Says which competitors gained and lost share; of operators without a row in the last period nothing is said. */
	private void tellMoves() {
		List<Fact> moved = figures.competitors().stream().filter(operator -> present.contains(operator.code()))
				.map(operator -> figures.company()
						.map(unit -> figures.sheet().cut(MarketFigures.SHARE_CHANGE, unit, Map.of("operator", operator))).orElseThrow())
				.toList();
		Moves moves = Moves.of(context, moved);
		tellNames("rivals.risen", moves.risen());
		tellNames("rivals.fallen", moves.fallen());
	}

	private void tellNames(String sentence, List<Fact> changes) {
		if (areNamed(changes)) {
			narrator.tell(about(sentence).count("n", changes).unitsWithValues("names", changes));
		}
	}

	private void tellSites() {
		Fact own = figures.own(MarketFigures.SITES);
		List<Fact> rivals = figures.largest(MarketFigures.SITES);
		SentenceBuilder sentence = about("sites").fact("sites", own);
		if (areNamed(rivals)) {
			Fact rival = rivals.get(0);
			Direction direction = own.figure().isAbove(rival.figure()) ? Direction.UP
					: own.figure().isBelow(rival.figure()) ? Direction.DOWN : Direction.LEVEL;
			sentence.variant(direction).tone(direction.tone(context.metric(own).getGood())).count("n", rivals)
					.unitsWithValues("rivals", rivals, fact -> context.messages().format("sites.count",
							Map.of("v", narrator.shown(fact))));
		}
		if (own.figure().orElse(Rational.ZERO).signum() > 0 || !rivals.isEmpty()) {
			narrator.tell(sentence);
		}
	}

	private boolean areNamed(List<Fact> facts) {
		return !facts.isEmpty() && facts.size() <= Narrator.MOST_NAMES
				&& facts.stream().map(context::nameOf).allMatch(name -> Excerpt.of(name).equals(name));
	}

	private String when(YearMonth month) {
		var terms = new Terms(context);
		return month.getMonth() == Month.DECEMBER
				? context.messages().format("when.end", Map.of("year", terms.year(Integer.toString(month.getYear()))))
				: context.messages().format("when.month", Map.of("month", terms.month(month.toString())));
	}

	private String base(YearMonth month) {
		return context.messages().text(month.getMonth() == Month.DECEMBER ? "base.end" : "base.last");
	}

	private SentenceBuilder about(String sentence) {
		SentenceBuilder builder = narrator.about(sentence, "");
		String company = figures.company().filter(unit -> !figures.isWhole()).map(unit -> "aboveWhole").orElse("whole");
		return builder.word("company", new Terms(context).words().getOrDefault(company, figures.company().map(OrgUnit::shortName).orElse("")));
	}
}
