package org.chapterhouse.cli.internal;

import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Option;

/** Holds the option that says where the texts of people are kept. */
final class TextOptions {

	@Option(names = "--texts", paramLabel = "DIR", order = 13)
	@Nullable
	String folder;

	/** Tells whether it is given. */
	boolean isGiven() {
		return folder != null;
	}
}
