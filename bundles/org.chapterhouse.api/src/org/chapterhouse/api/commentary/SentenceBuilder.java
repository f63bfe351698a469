package org.chapterhouse.api.commentary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.FactKey;
import org.chapterhouse.api.content.MemberList;
import org.chapterhouse.api.content.SentenceContent;
import org.chapterhouse.api.content.Tone;

/**
 * Builds one sentence from a message and facts, and keeps which facts it states.
 * <p>
 * The message has the key {@code sentence.ID}, or {@code sentence.ID.VARIANT} once {@link #variant} was called. Numbers come from facts only, names from
 * facts, lists or the organisation. A sentence one of whose facts has no value is not said.
 */
public final class SentenceBuilder {

	private final ChapterContext context;
	private final String id;
	private final Map<String, Object> arguments = new LinkedHashMap<>();
	private final Set<FactKey> facts = new LinkedHashSet<>();
	private final Set<String> lists = new LinkedHashSet<>();
	private String variant = "";
	private Tone tone = Tone.NEUTRAL;
	private boolean complete = true;

	/** Begins a sentence that the chapter declares. */
	public SentenceBuilder(ChapterContext context, String id) {
		this.context = context;
		this.id = id;
	}

	/** Chooses the message by the case that was computed; more calls append with a dot. */
	public SentenceBuilder variant(Enum<?> computed) {
		variant += "." + computed.name();
		complete &= computed != Direction.UNKNOWN;
		return this;
	}

	/** Puts in a fact in the text format of its metric, and its number in the base unit as {@code ARGUMENT_n} for messages with plurals. */
	public SentenceBuilder fact(String argument, Fact fact) {
		arguments.put(argument, context.format().text(context.metric(fact), fact.figure()));
		fact.figure().value().ifPresent(value -> arguments.put(argument + "_n", value.rounded(context.metric(fact).getDecimals())));
		return states(fact);
	}

	/**
	 * Puts in two facts that the sentence holds against each other: in the text format, or as tables show them where they differ and the text format would hide
	 * it.
	 */
	public SentenceBuilder compared(String argument, Fact fact, String otherArgument, Fact other) {
		fact(argument, fact).fact(otherArgument, other);
		if (!fact.figure().equals(other.figure()) && Objects.equals(arguments.get(argument), arguments.get(otherArgument))) {
			arguments.put(argument, context.format().label(context.metric(fact), fact.figure()));
			arguments.put(otherArgument, context.format().label(context.metric(other), other.figure()));
		}
		return this;
	}

	/** Puts in a fact without its sign, for messages that say the direction in words. */
	public SentenceBuilder magnitude(String argument, Fact fact) {
		arguments.put(argument, context.format().magnitude(context.metric(fact), fact.figure()));
		return states(fact);
	}

	/** Puts in the names of the units of facts, or of the members that they are cut by. */
	public SentenceBuilder units(String argument, Collection<Fact> of) {
		arguments.put(argument, context.names().join(of.stream().map(context::nameOf).toList()));
		of.forEach(this::mentions);
		return this;
	}

	/** Puts in the names of the units or members of facts, each with its value behind it. */
	public SentenceBuilder unitsWithValues(String argument, Collection<Fact> of) {
		return unitsWithValues(argument, of, fact -> context.format().text(context.metric(fact), fact.figure()));
	}

	/** Puts in the names of the units of facts, each with its value in words behind it, for instance with the thing that it counts. */
	public SentenceBuilder unitsWithValues(String argument, Collection<Fact> of, Function<Fact, String> words) {
		var items = new ArrayList<String>();
		for (Fact fact : of) {
			items.add(context.names().withValue(context.nameOf(fact), words.apply(fact)));
			states(fact);
		}
		arguments.put(argument, context.names().join(items));
		return this;
	}

	/** Puts in the number of some facts that a sentence counts, for messages with plurals. */
	public SentenceBuilder count(String argument, Collection<?> of) {
		arguments.put(argument, of.size());
		return this;
	}

	/** Puts in names that are no facts, for instance of units or reasons. */
	public SentenceBuilder names(String argument, List<String> names) {
		arguments.put(argument, context.names().join(names));
		return this;
	}

	/** Puts in a word that carries no figure: the month, the name of a unit. */
	public SentenceBuilder word(String argument, String word) {
		arguments.put(argument, word);
		return this;
	}

	/**
	 * Puts in a split: chooses the message by its quantifier and gives it what {@link #split(Split, Quantifier)} does. Nothing is said of a split without
	 * values.
	 */
	public SentenceBuilder split(Split split) {
		complete &= split.quantifier().isPresent();
		return split(split, split.quantifier().orElse(Quantifier.NONE));
	}

	/**
	 * Puts in a split, in the way that the caller chose: the message gets {@code n} (units with a value), {@code m} (those that fulfil it), {@code k} (those
	 * that fail), {@code met}, {@code failed} (their names) and {@code without} (the number without a value) and {@code withoutNames}.
	 */
	public SentenceBuilder split(Split split, Quantifier quantifier) {
		variant(quantifier);
		split.met().forEach(this::mentions);
		split.failed().forEach(this::mentions);
		split.without().stream().filter(fact -> fact.figure().isPresent()).forEach(this::mentions);
		arguments.put("n", split.met().size() + split.failed().size());
		arguments.put("m", split.met().size());
		arguments.put("k", split.failed().size());
		units("met", split.met());
		units("failed", split.failed());
		arguments.put("without", split.without().size());
		arguments.put("withoutNames", context.names().join(split.without().stream().map(context::nameOf).toList()));
		return this;
	}

	/** Keeps that the sentence states the members of a list. */
	public SentenceBuilder list(MemberList list) {
		lists.add(list.id());
		return this;
	}

	/** Says whether it is good news. */
	public SentenceBuilder tone(Tone news) {
		tone = news;
		return this;
	}

	/** Keeps that the sentence states a fact, whose value must be there. */
	public SentenceBuilder states(Fact fact) {
		complete &= fact.figure().isPresent();
		return mentions(fact);
	}

	/** Puts in words for the units without a value or comparison, {@code withoutNames}, that count them instead of naming them; their facts are not stated then. */
	public SentenceBuilder withoutCounted(Split split, String words) {
		split.without().forEach(fact -> facts.remove(fact.key()));
		return word("withoutNames", words);
	}

	private SentenceBuilder mentions(Fact fact) {
		facts.add(fact.key());
		return this;
	}

	/** Returns the sentence; empty if one of its facts has no value. */
	public Optional<SentenceContent> build() {
		if (!complete) {
			return Optional.empty();
		}
		String text = context.messages().format("sentence." + id + variant, arguments);
		return Optional.of(new SentenceContent(id, text, List.copyOf(facts), List.copyOf(lists), tone));
	}
}
