package org.chapterhouse.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Holds what came of something that may go wrong: a result, problems, or both.
 *
 * @param <T> the type of the result
 */
public final class Outcome<T> {

	private final @Nullable T result;
	private final List<Problem> problems;

	private Outcome(@Nullable T result, List<Problem> problems) {
		this.result = result;
		this.problems = List.copyOf(problems);
	}

	/** Returns an outcome with a result and perhaps problems that do not stand in its way. */
	public static <T> Outcome<T> of(T result, List<Problem> problems) {
		return new Outcome<>(Objects.requireNonNull(result), problems);
	}

	/** Returns an outcome with a result and no problems. */
	public static <T> Outcome<T> of(T result) {
		return of(result, List.of());
	}

	/** Returns an outcome without a result. */
	public static <T> Outcome<T> failed(List<Problem> problems) {
		return new Outcome<>(null, problems);
	}

	/** Returns an outcome without a result. */
	public static <T> Outcome<T> failed(Problem problem) {
		return failed(List.of(problem));
	}

	/** Returns the result, if there is one. */
	public Optional<T> result() {
		return Optional.ofNullable(result);
	}

	/** Returns the problems, in the order found; possibly none. */
	public List<Problem> problems() {
		return problems;
	}

	/** Tells whether one of the problems is an error. */
	public boolean hasErrors() {
		return problems.stream().anyMatch(Problem::isError);
	}

	/** Returns this outcome with its result turned into another, and the same problems. */
	public <R> Outcome<R> map(Function<T, R> function) {
		T present = result;
		return present == null ? failed(problems) : of(function.apply(present), problems);
	}
}
