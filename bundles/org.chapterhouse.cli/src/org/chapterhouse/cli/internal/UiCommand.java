package org.chapterhouse.cli.internal;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

/** Stands for the desktop application, which the start script opens; comes to be called only with options that it does not take. */
@Command(name = "ui", sortOptions = false)
final class UiCommand implements Callable<Integer> {

	private final Desk desk;

	UiCommand(Desk desk) {
		this.desk = desk;
	}

	@Override
	public Integer call() {
		throw desk.usage("usage.ui");
	}
}
