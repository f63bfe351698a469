package org.chapterhouse.cli.internal;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** Start the command line inside Equinox. */
public final class CommandLineApplication implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		context.applicationRunning();
		System.out.println("chapterhouse " + Platform.getBundle("org.chapterhouse.cli").getVersion());
		return IApplication.EXIT_OK;
	}

	@Override
	public void stop() {
		// The command ends by itself.
	}
}
