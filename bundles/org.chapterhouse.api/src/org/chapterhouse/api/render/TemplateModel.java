package org.chapterhouse.api.render;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.chapterhouse.api.Problem;

/**
 * Is the model of templates that the tool has which they are made for: what it refuses is no template. It writes nothing: it says what a template would be after a change, and what another text is, so that
 * they can be compared. Starts with the first call, which takes seconds; later ones take as long as the text takes to be read. Thread-safe; not for the thread of a display.
 */
public interface TemplateModel {

	/**
	 * Is a text as it is being edited. It need not be trusted: what could run or lead elsewhere is not opened.
	 *
	 * @param name      of its file, whose ending says what it is
	 * @param text      all of it
	 * @param libraries gives the texts of the libraries that it names; none but these are opened
	 * @param language  of messages
	 */
	record Draft(String name, String text, Function<String, Optional<String>> libraries, Locale language) {

		/** Makes a draft; nothing may be null. */
		public Draft {
			Objects.requireNonNull(name);
			Objects.requireNonNull(text);
			Objects.requireNonNull(libraries);
			Objects.requireNonNull(language);
		}

		/** Returns it with another text. */
		public Draft with(String other) {
			return new Draft(name, other, libraries, language);
		}
	}

	/** Says what is changed of an item; the item is named by its id, 0 is the whole template. */
	sealed interface Change {

		/** Returns the id of the item. */
		long item();

		/**
		 * Sets a property.
		 *
		 * @param value empty: its own is taken away
		 */
		record Value(long item, String property, String value) implements Change {
		}

		/**
		 * Sets a text that people read, which may be empty.
		 */
		record Text(long item, String property, String value) implements Change {
		}

		/**
		 * Hides an item.
		 *
		 * @param format in which form of output; empty: it is shown in all
		 */
		record Hidden(long item, String format) implements Change {
		}

		/**
		 * Sets a property that users add to an item.
		 *
		 * @param value empty: it is taken away
		 */
		record Added(long item, String property, String value) implements Change {
		}

		/**
		 * Changes a part of a chart.
		 *
		 * @param part  as {@code chart.kind} or {@code series.2.colour}
		 * @param model the whole chart with the change, as it will stand in the text: for changes that make another sort of it
		 */
		record Chart(long item, String part, String value, String model) implements Change {
		}

		/**
		 * Removes an item, as a column or a cell.
		 */
		record Removed(long item) implements Change {
		}

		/**
		 * Moves an item among those that it stands with.
		 *
		 * @param index the place where it will stand, from 0
		 */
		record Moved(long item, int index) implements Change {
		}
	}

	/** Says why a value is refused. */
	enum Reason {
		/** It is none of those to choose from. */
		CHOICE,
		/** It is not what such a property holds. */
		VALUE,
		/** It is below zero, or zero. */
		NEGATIVE,
		/** Its unit is none that such a property has. */
		UNIT,
		/** There is nothing of that name. */
		NAME,
		/** The item does not have it, or it may not be changed. */
		PROPERTY,
		/** Something else. */
		OTHER
	}

	/** Is what the model says. */
	sealed interface Answer {

		/**
		 * Says nothing, because the text may not be opened.
		 *
		 * @param problems why
		 */
		record Closed(List<Problem> problems) implements Answer {

			/** Makes an answer; the list is copied. */
			public Closed {
				problems = List.copyOf(problems);
			}
		}

		/**
		 * Refuses a change.
		 *
		 * @param told what that means, with what the tool says itself
		 */
		record Refused(Reason reason, String told) implements Answer {
		}

		/**
		 * Says what the template is then.
		 *
		 * @param written as the model would write it, without what only names items; two texts that say the same are equal there
		 */
		record Taken(String written) implements Answer {
		}
	}

	/** Tells, at once, whether it has started. */
	boolean isReady();

	/** Makes changes in the model, one after the other, and says what the template is then. The text stays as it is. */
	Answer change(Draft draft, List<Change> changes);

	/**
	 * Says what a text is, to be compared with what came of changes.
	 *
	 * @param made the changes
	 */
	Answer read(Draft draft, List<Change> made);

	/** Returns the values that count for an item, its own or others, of those properties that it has; nothing where the text may not be opened. */
	Map<String, String> values(Draft draft, long item, Collection<String> properties);

	/** Returns what the tool finds wrong with a template as a whole, or why it cannot read it, with its lines; nothing where the text may not be opened. */
	List<Problem> problems(Draft draft, String origin);
}
