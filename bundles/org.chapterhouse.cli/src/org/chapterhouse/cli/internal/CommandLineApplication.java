package org.chapterhouse.cli.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.chapterhouse.equinox.RegistryContributions;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;

/** Starts the command line inside Equinox; its result is the exit code. */
public final class CommandLineApplication implements IApplication {

	private static final int BUFFER = 1 << 16;

	@Override
	public Object start(@Nullable IApplicationContext context) {
		String[] arguments = {};
		String version = "";
		if (context != null) {
			context.applicationRunning();
			arguments = context.getArguments().get(IApplicationContext.APPLICATION_ARGS) instanceof String[] given ? given : arguments;
			version = context.getBrandingBundle() == null ? "" : context.getBrandingBundle().getVersion().toString();
		}
		if (version.isEmpty()) {
			version = Platform.getBundle("org.chapterhouse.cli").getVersion().toString();
		}
		// UTF-8 whatever the platform says: what is written are files for machines as often as texts for people
		var out = new PrintStream(new java.io.BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER), false, StandardCharsets.UTF_8);
		var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
		var surroundings = new Surroundings(out, err, System.getenv(), Path.of("").toAbsolutePath(), Terminal.onStandardError(), version,
				new RegistryContributions(Platform.getExtensionRegistry())::read, RegistryContributions::folder);
		int exit = new Commands(surroundings).run(arguments);
		out.flush();
		return exit;
	}

	@Override
	public void stop() {
		// a command ends by itself; a process that is told to end leaves no half-written outputs
	}
}
