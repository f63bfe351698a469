package org.chapterhouse.cli.internal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.chapterhouse.core.BundleFiles;
import org.chapterhouse.core.Contribution;

/**
 * Holds what surrounds a command.
 *
 * @param out           standard output
 * @param err           standard error
 * @param environment   the environment variables
 * @param folder        the current folder
 * @param terminal      whether standard error is a terminal
 * @param version       the version of the program
 * @param contributions reads what bundles contribute
 * @param folders       finds a folder of a bundle in the file system
 */
record Surroundings(PrintStream out, PrintStream err, Map<String, String> environment, Path folder, boolean terminal, String version,
		Supplier<List<Contribution>> contributions, BiFunction<BundleFiles, String, Optional<Path>> folders) {

	Surroundings {
		Objects.requireNonNull(out);
		Objects.requireNonNull(err);
		environment = Map.copyOf(environment);
		Objects.requireNonNull(folder);
		Objects.requireNonNull(version);
		Objects.requireNonNull(contributions);
		Objects.requireNonNull(folders);
	}
}
