package org.chapterhouse.cli.internal;

import picocli.CommandLine.Command;

/** Holds the commands about templates. */
@Command(name = "template", sortOptions = false)
final class TemplateCommand extends CommandGroup {
}
