package org.chapterhouse.api.content;

import java.util.Objects;

import org.chapterhouse.api.value.Figure;

/** Holds what stands in one cell of a table. */
public sealed interface Cell {

	/**
	 * Shows a text.
	 *
	 * @param text the text, possibly empty
	 * @param tone for its colour
	 */
	record Text(String text, Tone tone) implements Cell {
		/** Makes a cell. */
		public Text {
			Objects.requireNonNull(text);
			Objects.requireNonNull(tone);
		}
	}

	/**
	 * Shows a fact: in a column of kind METRIC in the table format of its metric, in a column of kind LABEL with its unit, as on a card.
	 *
	 * @param fact the fact
	 * @param tone for its colour
	 */
	record Value(Fact fact, Tone tone) implements Cell {
		/** Makes a cell. */
		public Value {
			Objects.requireNonNull(fact);
			Objects.requireNonNull(tone);
		}
	}

	/**
	 * Names a chapter of the report, in a column of kind CHAPTER: its number and title, which outputs link to it.
	 *
	 * @param id the id of a chapter that this one follows, or its own
	 */
	record Chapter(String id) implements Cell {
		/** Makes a cell. */
		public Chapter {
			Objects.requireNonNull(id);
		}
	}

	/**
	 * Shows a number of one row of the data, which is no fact: plain digits, or the sign of a missing value. For columns of kind LABEL.
	 *
	 * @param figure   the number
	 * @param decimals how many of them are shown
	 */
	record Plain(Figure figure, int decimals) implements Cell {
		/** Makes a cell. */
		public Plain {
			Objects.requireNonNull(figure);
		}
	}

	/** Returns a number of one row of the data. */
	static Cell plain(Figure figure, int decimals) {
		return new Plain(figure, decimals);
	}

	/** Returns a text. */
	static Cell text(String text) {
		return new Text(text, Tone.NEUTRAL);
	}

	/** Returns a chapter. */
	static Cell chapter(String id) {
		return new Chapter(id);
	}

	/** Returns a fact. */
	static Cell fact(Fact fact) {
		return new Value(fact, Tone.NEUTRAL);
	}

	/** Returns a fact that is good or bad news. */
	static Cell fact(Fact fact, Tone tone) {
		return new Value(fact, tone);
	}
}
