package org.chapterhouse.cli.internal;

import java.util.Objects;

import org.chapterhouse.api.Problem;

/** Ends a command because its arguments are wrong, or lead to nothing that can be used. */
final class UsageError extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Problem problem;
	private final int exit;

	UsageError(Problem problem) {
		this(problem, ExitCode.USAGE);
	}

	/** Makes the refusal of a command that is right and whose data cannot be used, or the like. */
	UsageError(Problem problem, int exit) {
		super(problem.message());
		this.exit = exit;
		this.problem = Objects.requireNonNull(problem);
	}

	Problem problem() {
		return problem;
	}

	int exit() {
		return exit;
	}
}
