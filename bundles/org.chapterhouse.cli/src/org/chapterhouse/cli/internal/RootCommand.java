package org.chapterhouse.cli.internal;

import java.util.concurrent.Callable;

import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Holds the options of all commands. */
@Command(name = "chapterhouse", versionProvider = RootCommand.Version.class, sortOptions = false)
final class RootCommand implements Callable<Integer> {

	@Spec
	private @Nullable CommandSpec spec;

	@Option(names = "--lang", paramLabel = "LANG", scope = ScopeType.INHERIT, order = 90)
	@Nullable
	String language;

	@Option(names = "--json", scope = ScopeType.INHERIT, order = 91)
	boolean json;

	@Option(names = "--verbose", scope = ScopeType.INHERIT, order = 92)
	boolean verbose;

	@Option(names = "--timings", scope = ScopeType.INHERIT, order = 93)
	boolean timings;

	@Option(names = { "-h", "--help" }, usageHelp = true, scope = ScopeType.INHERIT, order = 98)
	boolean help;

	@Option(names = { "-V", "--version" }, versionHelp = true, order = 99)
	boolean versionWanted;

	private final String version;

	RootCommand(String version) {
		this.version = version;
	}

	@Override
	public Integer call() {
		CommandSpec present = spec;
		if (present != null) {
			CommandLine line = present.commandLine();
			line.usage(line.getErr());
		}
		return ExitCode.USAGE;
	}

	/** Returns the version; made by picocli. */
	static final class Version implements IVersionProvider {

		@Spec
		private @Nullable CommandSpec spec;

		@Override
		public String[] getVersion() {
			CommandSpec present = spec;
			String version = present != null && present.root().userObject() instanceof RootCommand root ? root.version : "";
			return new String[] { "chapterhouse " + version };
		}
	}
}
