package org.chapterhouse.cli.internal;

import java.io.PrintStream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;

/** Shows on a terminal what is going on, on one line that is wiped at the end; measures the stages when asked to. */
final class ConsoleProgress extends NullProgressMonitor implements AutoCloseable {

	private static final String WIPE = "\r\u001B[K";

	private final PrintStream err;
	private final boolean shown;
	private final @Nullable Timings timings;
	private String current = "";

	ConsoleProgress(Desk desk, boolean timed) {
		this.err = desk.surroundings().err();
		this.shown = desk.surroundings().terminal() && !desk.json();
		this.timings = timed ? new Timings(err, desk.json()) : null;
	}

	/** Shows the stage that begins: its name for timings and its text for people. */
	void stage(String name, String text) {
		current = name;
		Timings measured = timings;
		if (measured != null) {
			measured.stage(name);
		}
		show(text);
	}

	/** Shows a text in place of the one before. */
	void show(String text) {
		if (shown) {
			err.print(WIPE + text);
			err.flush();
		}
	}

	/** Measures a step of the stage that runs, for instance {@code pdf.compose}; what people see stays. */
	@Override
	public void subTask(@Nullable String name) {
		Timings measured = timings;
		if (measured != null && name != null && !name.isEmpty()) {
			measured.stage(current + "." + name);
		}
	}

	/** Wipes the line, so that something else can be printed. */
	void wipe() {
		if (shown) {
			err.print(WIPE);
			err.flush();
		}
	}

	@Override
	public void close() {
		wipe();
		Timings measured = timings;
		if (measured != null) {
			measured.print();
		}
	}
}
