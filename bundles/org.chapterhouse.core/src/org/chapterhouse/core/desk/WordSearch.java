package org.chapterhouse.core.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Finds rows in whose texts all of some words stand, in any order and in small or capital letters.
 *
 * @param words in small letters; none finds all rows
 */
public record WordSearch(List<String> words) {

	/** Makes a search; the list is copied. */
	public WordSearch {
		words = List.copyOf(words);
	}

	/** Makes a search for what people typed: words with blanks between. */
	public static WordSearch of(String typed) {
		return new WordSearch(Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList());
	}

	/** Tells whether all words stand in some of the cells of a row. */
	public boolean finds(List<String> cells) {
		String text = String.join(" ", cells).toLowerCase(Locale.ROOT);
		return words.stream().allMatch(text::contains);
	}
}
