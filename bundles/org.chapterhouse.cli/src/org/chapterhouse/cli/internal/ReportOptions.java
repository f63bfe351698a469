package org.chapterhouse.cli.internal;

import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Holds the options that say which report is meant. */
final class ReportOptions {

	@Option(names = "--period", paramLabel = "PERIOD", order = 1)
	@Nullable
	String period;

	@Option(names = "--org", paramLabel = "CODE", order = 2)
	@Nullable
	String organisation;

	@Mixin
	DataOptions data = new DataOptions();
}
