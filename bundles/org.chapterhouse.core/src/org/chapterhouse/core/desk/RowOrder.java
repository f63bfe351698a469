package org.chapterhouse.core.desk;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.chapterhouse.api.value.Figure;
import org.chapterhouse.api.value.Rational;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;

/**
 * Orders the rows of a table by what stands in one of its columns: figures by their exact values, other numbers by value, texts as people of a language order them
 * (Chinese by its sounds) and numbers within them by value. What has no value comes after what has one, and empty cells come last, whichever way.
 *
 * @param column     from 0; −1: the rows stay as they are
 * @param descending whether the largest comes first
 * @param language   by which texts are ordered
 */
public record RowOrder(int column, boolean descending, Locale language) {

	/** Leaves the rows as they are. */
	public static final RowOrder NONE = new RowOrder(-1, false, Locale.ROOT);

	private static final String NUMBER = "-?\\d{1,40}(\\.\\d{1,40})?";

	/** Tells whether cells hold nothing but numbers, at least one; empty cells apart. */
	static boolean areNumbers(List<String> cells) {
		List<String> filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
		return !filled.isEmpty() && filled.stream().allMatch(cell -> cell.matches(NUMBER));
	}

	/** Returns rows in this order; those that are alike stay as they are. */
	public <R> List<R> sorted(List<R> rows, Function<R, List<String>> cells) {
		return sorted(rows, cells, row -> Figure.none());
	}

	/**
	 * Returns rows in this order; those that are alike stay as they are.
	 *
	 * @param value returns the exact value that stands in the column of a row; none if it holds a text
	 */
	public <R> List<R> sorted(List<R> rows, Function<R, List<String>> cells, Function<R, Figure> value) {
		if (column < 0) {
			return rows;
		}
		boolean numbers = areNumbers(rows.stream().map(row -> cells.apply(row).get(column)).toList());
		return rows.stream().map(row -> {
			String text = cells.apply(row).get(column);
			Figure own = value.apply(row);
			return new Key<>(row, text, !own.isPresent() && numbers && !text.isEmpty() ? Figure.ofNullable(new BigDecimal(text)) : own);
		}).sorted(order()).map(Key::row).toList();
	}

	private Comparator<Key<?>> order() {
		Collator collator = Collator.getInstance(language);
		if (collator instanceof RuleBasedCollator rules) {
			rules.setNumericCollation(true);
		}
		Comparator<Rational> up = Comparator.naturalOrder();
		Comparator<Rational> values = descending ? up.reversed() : up;
		Comparator<String> texts = (one, other) -> descending ? collator.compare(other, one) : collator.compare(one, other);
		return Comparator.<Key<?>, Integer>comparing(Key::rank)
				.thenComparing((one, other) -> one.value.isPresent() && other.value.isPresent() ? values.compare(one.value.get(), other.value.get())
						: texts.compare(one.text, other.text));
	}

	/** Holds what a row is ordered by. */
	private record Key<R>(R row, String text, Figure value) {

		/** Values come first, and what is empty last. */
		int rank() {
			return value.isPresent() ? 0 : text.isEmpty() ? 2 : 1;
		}
	}
}
