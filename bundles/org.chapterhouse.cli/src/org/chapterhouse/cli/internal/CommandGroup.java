package org.chapterhouse.cli.internal;

import java.util.concurrent.Callable;

import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Holds commands and does nothing itself: called alone, it says how it is used. */
abstract class CommandGroup implements Callable<Integer> {

	@Spec
	private @Nullable CommandSpec spec;

	@Override
	public Integer call() {
		CommandSpec present = spec;
		if (present != null) {
			CommandLine line = present.commandLine();
			line.usage(line.getErr());
		}
		return ExitCode.USAGE;
	}
}
