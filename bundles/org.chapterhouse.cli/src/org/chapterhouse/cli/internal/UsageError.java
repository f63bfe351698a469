package org.chapterhouse.cli.internal;

import java.util.Objects;

import org.chapterhouse.api.Problem;

/** Ends a command because its arguments are wrong: exit code 2. */
final class UsageError extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Problem problem;

	UsageError(Problem problem) {
		super(problem.message());
		this.problem = Objects.requireNonNull(problem);
	}

	Problem problem() {
		return problem;
	}
}
