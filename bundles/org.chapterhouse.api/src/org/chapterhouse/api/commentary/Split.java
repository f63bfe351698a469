package org.chapterhouse.api.commentary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.content.MemberList;

/**
 * Divides the facts of several units into those that fulfil something, those that fail and those that have no value or do not count.
 *
 * @param met     the facts that fulfil it, in the order given
 * @param failed  the facts that fail
 * @param without the facts without a value, or whose value does not count: never counted as met
 */
public record Split(List<Fact> met, List<Fact> failed, List<Fact> without) {

	/** Makes a split; the lists are copied. */
	public Split {
		met = List.copyOf(met);
		failed = List.copyOf(failed);
		without = List.copyOf(without);
	}

	/** Divides facts by a condition, which is asked only of facts that have a value. */
	public static Split of(List<Fact> facts, Predicate<Fact> fulfils) {
		return of(facts, fact -> true, fulfils);
	}

	/**
	 * Divides facts by a condition, which is asked only of facts that count.
	 *
	 * @param counts tells which facts count; asked only of those that have a value
	 */
	public static Split of(List<Fact> facts, Predicate<Fact> counts, Predicate<Fact> fulfils) {
		var met = new ArrayList<Fact>();
		var failed = new ArrayList<Fact>();
		var without = new ArrayList<Fact>();
		for (Fact fact : facts) {
			(!fact.figure().isPresent() || !counts.test(fact) ? without : fulfils.test(fact) ? met : failed).add(fact);
		}
		return new Split(met, failed, without);
	}

	/** Returns the units or members that fail as the members of a list. */
	public MemberList failedAs(String list) {
		return new MemberList(list, failed.stream().map(Fact::subject).toList());
	}

	/** Returns the rule that holds; empty if no unit has a value, and then there is nothing to say. */
	public Optional<Quantifier> quantifier() {
		int units = met.size() + failed.size();
		return units == 0 ? Optional.empty() : Optional.of(Quantifier.of(units, failed.size()));
	}
}
