package org.chapterhouse.cli.internal;

/** Names the exit codes. */
final class ExitCode {

	/** All that was asked for was written. */
	static final int DONE = 0;
	/** Written, but a chapter failed, an output could not be made or a check found an error. */
	static final int FAULTY = 1;
	/** The command line is wrong. */
	static final int USAGE = 2;
	/** The data or the document cannot be used; nothing was written. */
	static final int UNUSABLE = 3;

	private ExitCode() {
	}
}
