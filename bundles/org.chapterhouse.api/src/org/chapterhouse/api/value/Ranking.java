package org.chapterhouse.api.value;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Places figures by size. Exact values are compared, so equal values share a place; what has no value takes no part. */
public final class Ranking {

	private Ranking() {
	}

	/** Returns 1 + the number of strictly larger values among others; no value for a figure without one. */
	public static Figure rank(Figure figure, Collection<Figure> others) {
		return figure.isPresent() ? Figure.of(1 + others.stream().filter(other -> other.isAbove(figure)).count()) : Figure.none();
	}

	/**
	 * Returns the n largest, those that equal the n-th included, largest first and equal ones in the order given. What has no value or 0 is never among them.
	 */
	public static <T> List<T> top(int n, List<T> items, Function<? super T, Figure> figure) {
		List<T> candidates = descending(items, figure).stream().filter(item -> figure.apply(item).get().signum() != 0).toList();
		if (candidates.size() <= n) {
			return candidates;
		}
		Figure last = figure.apply(candidates.get(n - 1));
		return candidates.stream().filter(item -> last.isAtMost(figure.apply(item))).toList();
	}

	/** Returns those that have a value, largest first and equal ones in the order given. */
	public static <T> List<T> descending(List<T> items, Function<? super T, Figure> figure) {
		Comparator<T> bySize = Comparator.comparing(item -> figure.apply(item).get());
		return items.stream().filter(item -> figure.apply(item).isPresent()).sorted(bySize.reversed()).toList();
	}
}
