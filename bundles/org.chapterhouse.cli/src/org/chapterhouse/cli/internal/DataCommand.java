package org.chapterhouse.cli.internal;

import picocli.CommandLine.Command;

/** Holds the commands about data folders. */
@Command(name = "data", sortOptions = false)
final class DataCommand extends CommandGroup {
}
