package org.chapterhouse.chapters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.chapterhouse.api.ChapterContext;
import org.chapterhouse.api.commentary.Direction;
import org.chapterhouse.api.content.Fact;
import org.chapterhouse.api.value.Figure;

/**
 * Divides changes of several units or members by their direction, as it is shown; those without a value are in none.
 *
 * @param risen        those that rose, in the order given
 * @param fallen       those that fell
 * @param level        those that show as zero
 * @param incomparable those against a zero, negative or tiny base
 */
public record Moves(List<Fact> risen, List<Fact> fallen, List<Fact> level, List<Fact> incomparable) {

	/** Makes a division; the lists are copied. */
	public Moves {
		risen = List.copyOf(risen);
		fallen = List.copyOf(fallen);
		level = List.copyOf(level);
		incomparable = List.copyOf(incomparable);
	}

	/** Divides differences, which need no base. */
	public static Moves of(ChapterContext context, Collection<Fact> differences) {
		return by(differences, fact -> Direction.of(context.format(), context.metric(fact), fact.figure()));
	}

	/**
	 * Divides relative changes.
	 *
	 * @param base gives what a change is measured against
	 */
	public static Moves of(ChapterContext context, Collection<Fact> changes, Function<Fact, Figure> base, TinyBase tinyBase) {
		return by(changes,
				fact -> Direction.ofChange(context.format(), context.metric(fact), fact.figure(), base.apply(fact), tinyBase.limit()));
	}

	private static Moves by(Collection<Fact> changes, Function<Fact, Direction> direction) {
		var risen = new ArrayList<Fact>();
		var fallen = new ArrayList<Fact>();
		var level = new ArrayList<Fact>();
		var incomparable = new ArrayList<Fact>();
		for (Fact change : changes) {
			switch (direction.apply(change)) {
			case UP -> risen.add(change);
			case DOWN -> fallen.add(change);
			case LEVEL -> level.add(change);
			case NOT_COMPARABLE -> incomparable.add(change);
			case UNKNOWN -> {
				// nothing to say
			}
			}
		}
		return new Moves(risen, fallen, level, incomparable);
	}
}
