package org.chapterhouse.cli.internal;

import java.io.PrintStream;

import org.eclipse.core.runtime.NullProgressMonitor;

/** Shows on a terminal what is going on, on one line that is wiped at the end. */
final class ConsoleProgress extends NullProgressMonitor implements AutoCloseable {

	private static final String WIPE = "\r\u001B[K";

	private final PrintStream err;
	private final boolean shown;

	ConsoleProgress(Desk desk) {
		this.err = desk.surroundings().err();
		this.shown = desk.surroundings().terminal() && !desk.json();
	}

	/** Shows the stage that begins. */
	void stage(String text) {
		if (shown) {
			err.print(WIPE + text);
			err.flush();
		}
	}

	@Override
	public void close() {
		if (shown) {
			err.print(WIPE);
			err.flush();
		}
	}
}
