package org.chapterhouse.install.internal.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.chapterhouse.install.Installer;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** Installs and removes without a window; its result is the exit code. */
public final class InstallApplication implements IApplication {

	@Override
	public Object start(@Nullable IApplicationContext context) {
		String[] arguments = {};
		if (context != null) {
			context.applicationRunning();
			arguments = context.getArguments().get(IApplicationContext.APPLICATION_ARGS) instanceof String[] given ? given : arguments;
		}
		var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
		var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
		BundleContext bundles = FrameworkUtil.getBundle(InstallApplication.class).getBundleContext();
		ServiceReference<Installer> installer = bundles.getServiceReference(Installer.class);
		Locale language = Locale.forLanguageTag(Platform.getNL().replace('_', '-'));
		return new InstallCommand(bundles.getService(installer).open(language), language, out, err).run(arguments);
	}

	@Override
	public void stop() {
		// a change that is under way is taken back by p2 at the next one
	}
}
