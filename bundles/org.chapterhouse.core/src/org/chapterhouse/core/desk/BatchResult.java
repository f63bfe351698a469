package org.chapterhouse.core.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.chapterhouse.api.Problem;
import org.chapterhouse.api.value.OrgUnit;

/**
 * Tells what became of one report among many.
 *
 * @param unit     the unit it is about
 * @param title    its title; empty if there is no document
 * @param files    the files written
 * @param problems what is wrong with it, apart from what is wrong with all
 * @param faulty   whether a chapter failed or an output could not be made
 */
public record BatchResult(OrgUnit unit, String title, List<Path> files, List<Problem> problems, boolean faulty) {

	/** How it came out. */
	public enum State {
		/** All that was asked for is there. */
		WHOLE,
		/** A chapter, an output or a character is missing. */
		FAULTY,
		/** Nothing was written. */
		FAILED
	}

	/** Makes a result; the lists are copied. */
	public BatchResult {
		Objects.requireNonNull(unit);
		Objects.requireNonNull(title);
		files = List.copyOf(files);
		problems = List.copyOf(problems);
	}

	/** Returns how it came out. */
	public State state() {
		return files.isEmpty() ? State.FAILED : faulty ? State.FAULTY : State.WHOLE;
	}

	/** Returns how people know the unit. */
	public String name() {
		return unit.name().isEmpty() ? unit.code() : unit.code() + " " + unit.name();
	}
}
