package org.chapterhouse.businesshall.market;

import java.util.List;
import java.util.Map;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.commentary.Direction;
import org.chapterhouse.api.commentary.SentenceBuilder;
import org.chapterhouse.api.commentary.Split;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactSheet;
import org.chapterhouse.api.content.MemberList;
import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.value.DimensionMember;
import org.chapterhouse.api.value.OrgUnit;
import org.chapterhouse.api.value.Ranking;
import org.chapterhouse.chapters.Moves;
import org.chapterhouse.chapters.Narrator;

/** Says what customers think, where they came from and what value-added services bring; of a hall, how it stands against the company. */
final class CustomerCommentary {

	private final ChapterContext context;
	private final MarketFigures figures;
	private final FactSheet sheet;
	private final OrgUnit self;
	private final Narrator narrator;
	private final ChapterContent.Builder content;

	CustomerCommentary(ChapterContext context, MarketFigures figures, ChapterContent.Builder content) {
		this.context = context;
		this.figures = figures;
		this.sheet = figures.sheet();
		this.self = context.organisation().self();
		this.narrator = new Narrator(context, content);
		this.content = content;
	}

	void tell() {
		if (figures.isWhole()) {
			tellSatisfaction();
		} else {
			tellAgainstCompany("satisfaction.company", MarketFigures.HALL_SCORE, MarketFigures.SCORE, "satisfaction");
		}
		tellTarget();
		tellDimensions();
		if (figures.isWhole()) {
			tellChanges(MarketFigures.SCORE_CHANGE, "dimension", true);
			tellChannels();
		}
		tellHalls();
		tellSources();
		tellPenetration();
	}

	private void tellSatisfaction() {
		SentenceBuilder sentence = narrator.about("satisfaction").fact("score", sheet.self(MarketFigures.SCORE));
		Fact change = sheet.self(MarketFigures.SCORE_CHANGE);
		narrator.tell(change.figure().isPresent() ? narrator.difference(sentence, "change", change) : sentence);
	}

	/** Says a figure of a hall and which side of the company's it lies, as far as is shown; without one of the company, the figure alone. */
	private void tellAgainstCompany(String sentence, String own, String company, String alone) {
		Fact fact = sheet.self(own);
		Fact mark = figures.company().map(unit -> sheet.get(company, unit)).orElseGet(() -> sheet.self(company));
		narrator.tell(mark.figure().isPresent() ? narrator.against(narrator.about(sentence), "score", fact, "mark", mark)
				: narrator.about(alone).fact("score", fact));
	}

	/** Says whether the target is met; one that is missed by less than is shown is said to be missed narrowly. */
	private void tellTarget() {
		Fact score = sheet.self(MarketFigures.HALL_SCORE);
		Fact target = sheet.self(MarketFigures.TARGET);
		if (!score.figure().isPresent() || !target.figure().isPresent()) {
			return;
		}
		boolean missed = score.figure().isBelow(target.figure());
		Direction direction = missed ? narrator.against(score, target) : Direction.UP;
		narrator.tell(narrator.about("satisfaction.target").fact("target", target).variant(direction).tone(missed ? Tone.BAD : Tone.GOOD));
	}

	private List<Fact> dimensions() {
		return sheet.cuts(figures.isWhole() ? MarketFigures.SCORE : MarketFigures.HALL_SCORE, self, "dimension");
	}

	/** Names what is thought best and worst of, unless they look equal. */
	private void tellDimensions() {
		List<Fact> scores = Ranking.descending(dimensions(), Fact::figure);
		if (scores.isEmpty() || narrator.shown(scores.getFirst()).equals(narrator.shown(scores.getLast()))) {
			return;
		}
		List<Fact> highest = scores.stream().filter(fact -> narrator.shown(fact).equals(narrator.shown(scores.getFirst()))).toList();
		List<Fact> lowest = scores.stream().filter(fact -> narrator.shown(fact).equals(narrator.shown(scores.getLast()))).toList();
		narrator.tell(
				narrator.about("dimension.extremes").unitsWithValues("highest", highest, this::score).unitsWithValues("lowest", lowest, this::score));
	}

	private String score(Fact fact) {
		return context.messages().format("score.text", Map.of("v", narrator.shown(fact)));
	}

	/** Says which members of a dimension rose and which fell. */
	private void tellChanges(String metric, String dimension, boolean scores) {
		Moves moves = Moves.of(context, sheet.cuts(metric, self, dimension));
		tellMoved(dimension + ".risen", moves.risen(), Direction.UP, scores);
		tellMoved(dimension + ".fallen", moves.fallen(), Direction.DOWN, scores);
	}

	private void tellMoved(String sentence, List<Fact> moved, Direction direction, boolean scores) {
		if (!moved.isEmpty()) {
			narrator.tell(
					narrator.about(sentence).count("n", moved).unitsWithValues("names", moved, fact -> scores ? score(fact) : narrator.shown(fact))
							.tone(direction.tone(context.metric(moved.get(0).metric()).getGood())));
		}
	}

	/** Says for which dimensions customers who answered online give more, and for which less, than those in the hall, as far as is shown. */
	private void tellChannels() {
		DimensionMember online = channel(0);
		DimensionMember offline = channel(1);
		for (Direction direction : List.of(Direction.UP, Direction.DOWN)) {
			List<DimensionMember> members = context.dimension("dimension").stream()
					.filter(member -> narrator.against(cut(member, online), cut(member, offline)) == direction).toList();
			if (!members.isEmpty()) {
				SentenceBuilder sentence = narrator.about(direction == Direction.UP ? "channel.online" : "channel.offline").count("n", members)
						.names("names", members.stream().map(DimensionMember::name).toList());
				members.forEach(member -> sentence.states(cut(member, online)).states(cut(member, offline)));
				narrator.tell(sentence);
			}
		}
	}

	private DimensionMember channel(int at) {
		return context.dimension("channel").get(at);
	}

	private Fact cut(DimensionMember dimension, DimensionMember channel) {
		return sheet.cut(MarketFigures.SCORE, self, Map.of("dimension", dimension, "channel", channel));
	}

	/** Says which halls reach the score of the company. */
	private void tellHalls() {
		Fact company = sheet.self(MarketFigures.HALL_SCORE);
		Split halls = Split.of(sheet.below(MarketFigures.HALL_SCORE), fact -> !fact.figure().isBelow(company.figure()));
		MemberList list = content.list(halls.failedAs("satisfaction.halls.below"));
		narrator.tell(narrator.split(narrator.about("satisfaction.halls"), halls).fact("company", company).list(list)
				.tone(Tone.NEUTRAL));
	}

	private void tellSources() {
		List<Fact> largest = Ranking.top(1, sheet.cuts(MarketFigures.HALL_SOURCE, self, "source"), Fact::figure);
		if (!largest.isEmpty()) {
			narrator.tell(narrator.about("source.largest").count("n", largest).unitsWithValues("names", largest));
		}
		if (figures.isWhole()) {
			tellChanges(MarketFigures.SOURCE_CHANGE, "source", false);
		}
	}

	/** A part of a revenue that is not above zero, or a negative one, is no share. */
	private void tellPenetration() {
		var earned = figures.customers().earned();
		if (earned.sum(self, "amount").get().signum() <= 0 || earned.sum(self, "value_added").get().signum() < 0) {
			return;
		}
		if (figures.isWhole()) {
			narrator.tell(narrator.about("penetration").fact("score", sheet.self(MarketFigures.PENETRATION)));
		} else {
			tellAgainstCompany("penetration.company", MarketFigures.HALL_PENETRATION, MarketFigures.PENETRATION, "penetration");
		}
	}
}
