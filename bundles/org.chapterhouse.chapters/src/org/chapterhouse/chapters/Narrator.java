package org.chapterhouse.chapters;

import java.util.Map;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.commentary.Direction;
import org.chapterhouse.api.commentary.Quantifier;
import org.chapterhouse.api.commentary.SentenceBuilder;
import org.chapterhouse.api.commentary.Split;
import org.chapterhouse.api.content.ChapterContent;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.SentenceContent;
import org.chapterhouse.api.content.Tone;
import org.chapterhouse.api.value.Figure;
import org.chapterhouse.model.report.PeriodKind;

/** Says the sentences of a chapter, with the words of the report at hand. Used by one thread. */
public final class Narrator {

	/** The most units that a sentence names; of more it says how many they are. */
	public static final int MOST_NAMES = 10;

	private final ChapterContext context;
	private final Terms terms;
	private final ChapterContent.Builder content;

	/** Makes a narrator that adds what it says to a content. */
	public Narrator(ChapterContext context, ChapterContent.Builder content) {
		this.context = context;
		this.terms = new Terms(context);
		this.content = content;
	}

	/** Begins a sentence that knows {@code month} or {@code year} (of which it speaks), {@code self}, {@code whole}, {@code above}, {@code units} and so on. */
	public SentenceBuilder about(String sentence, String asOf) {
		SentenceBuilder builder = context.say(sentence);
		terms.words().forEach(builder::word);
		if (asOf.isEmpty()) {
			return builder;
		}
		return context.period().kind() == PeriodKind.YEAR ? builder.word("year", terms.year(asOf))
				: builder.word("month", terms.month(asOf)).word("monthOfYear", terms.monthOfYear(asOf));
	}

	/** Begins a sentence about the period of the report. */
	public SentenceBuilder about(String sentence) {
		return about(sentence, context.period().id());
	}

	/** Says a sentence, unless a figure is missing for it; tells whether it was said. */
	public boolean tell(SentenceBuilder sentence) {
		Optional<SentenceContent> said = sentence.build();
		said.ifPresent(content::sentence);
		return said.isPresent();
	}

	/** Puts in the size of a difference, chooses the message by its direction and says whether that is good news. */
	public SentenceBuilder difference(SentenceBuilder sentence, String argument, Fact difference) {
		var metric = context.metric(difference);
		Direction direction = Direction.of(context.format(), metric, difference.figure());
		return sentence.variant(direction).magnitude(argument, difference).tone(direction.tone(metric.getGood()));
	}

	/**
	 * Puts in the size of a relative change and chooses the message by its direction, or the one that calls it not comparable; without either, the message
	 * that does not speak of a change.
	 */
	public SentenceBuilder change(SentenceBuilder sentence, String argument, Fact change, Figure base, TinyBase tinyBase) {
		var metric = context.metric(change);
		Direction direction = Direction.ofChange(context.format(), metric, change.figure(), base, tinyBase.limit());
		return switch (direction) {
		case UNKNOWN -> sentence;
		case NOT_COMPARABLE -> sentence.variant(direction);
		default -> sentence.variant(direction).magnitude(argument, change).tone(direction.tone(metric.getGood()));
		};
	}

	/**
	 * Puts in a change of a count as {@link #change} does, but says in words that nothing was counted before, or neither then nor now: the messages
	 * {@link Absence#NONE_BEFORE} and {@link Absence#NONE}.
	 *
	 * @param now what was counted of which the sentence tells
	 */
	public SentenceBuilder counted(SentenceBuilder sentence, String argument, Fact change, Fact now, Fact base) {
		if (base.figure().equals(Figure.of(0))) {
			return sentence.variant(now.figure().equals(Figure.of(0)) ? Absence.NONE : Absence.NONE_BEFORE);
		}
		return change(sentence, argument, change, base.figure(), TinyBase.COUNT);
	}

	/**
	 * Puts in a figure and one of another unit that it is held against, chooses the message by the side on which it lies, as far as is shown, and says whether that
	 * is good news; without the other one, the message that does not speak of it.
	 */
	public SentenceBuilder against(SentenceBuilder sentence, String argument, Fact fact, String markArgument, Fact mark) {
		sentence.fact(argument, fact);
		Direction direction = against(fact, mark);
		if (direction == Direction.UNKNOWN) {
			return sentence;
		}
		return sentence.fact(markArgument, mark).variant(direction).tone(direction.tone(context.metric(fact).getGood()));
	}

	/**
	 * Puts in the facts that are the largest among others, with their number {@code n} and as {@code names} with values. The message knows as {@code all}, yes or no,
	 * whether they are all of them: then none stands out.
	 */
	public SentenceBuilder largest(SentenceBuilder sentence, Collection<Fact> largest, Collection<Fact> among, Function<Fact, String> words) {
		return sentence.count("n", largest).word("all", largest.size() == among.size() ? "yes" : "no").unitsWithValues("names", largest, words);
	}

	/** Returns a fact as sentences show it. */
	public String shown(Fact fact) {
		return context.format().text(context.metric(fact), fact.figure());
	}

	/**
	 * Returns a count with what it counts, as sentences show it: the message knows it as {@code v} and, for the plural, as the number {@code n}.
	 *
	 * @param fact has a value
	 */
	public String shown(String message, Fact fact) {
		return context.messages().format(message, Map.of("v", shown(fact), "n", fact.figure().get().rounded(0)));
	}

	/** Tells on which side of another fact one lies, as far as is shown: facts that look the same are level. */
	public Direction against(Fact fact, Fact other) {
		if (!fact.figure().isPresent() || !other.figure().isPresent()) {
			return Direction.UNKNOWN;
		}
		return shown(fact).equals(shown(other)) ? Direction.LEVEL : fact.figure().isAbove(other.figure()) ? Direction.UP : Direction.DOWN;
	}

	/** Tells whether facts have a place among each other: more than one has a value. */
	public static boolean areRanked(Collection<Fact> facts) {
		return facts.stream().filter(fact -> fact.figure().isPresent()).count() > 1;
	}

	/** Tells whether a split compares units: more than one has a value. A single one is as good as the whole. */
	public static boolean isComparison(Split split) {
		return split.met().size() + split.failed().size() > 1;
	}

	/** Puts in a split and says that it is good news if all units fulfil it and bad news if none does. */
	public SentenceBuilder split(SentenceBuilder sentence, Split split) {
		String units = terms.words().getOrDefault("units", "");
		Tone tone = split.quantifier()
				.map(quantifier -> quantifier == Quantifier.ALL ? Tone.GOOD : quantifier == Quantifier.NONE ? Tone.BAD : Tone.NEUTRAL)
				.orElse(Tone.NEUTRAL);
		return without(sentence.split(split), split, units).tone(tone);
	}

	/** Counts the units apart, {@code withoutNames}, instead of naming them where they are many. */
	public SentenceBuilder without(SentenceBuilder sentence, Split split, String units) {
		int count = split.without().size();
		return count <= MOST_NAMES ? sentence
				: sentence.withoutCounted(split, context.messages().format("units.counted", Map.of("n", count, "units", units)));
	}
}
