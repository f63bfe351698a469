package org.chapterhouse.ui.internal.work;

import java.util.function.Predicate;

import org.eclipse.swt.program.Program;

/** Opens files, folders and addresses by the programs that the system has for them; on the thread of the display. */
public final class Programs {

	private Predicate<String> launcher = Program::launch;

	/** Opens a file, folder or address; returns false where no program does. */
	public boolean open(String what) {
		return launcher.test(what);
	}

	/** Has something else open what is to be opened from now on, and returns what did so before: tests start no programs. */
	public Predicate<String> by(Predicate<String> other) {
		Predicate<String> before = launcher;
		launcher = other;
		return before;
	}
}
