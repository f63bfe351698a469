package org.chapterhouse.rcp.internal;

import java.util.Locale;

import org.chapterhouse.api.text.Messages;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** Opens the workbench and runs it until its last window is closed. */
public final class DesktopApplication implements IApplication {

	@Override
	public Object start(@Nullable IApplicationContext context) {
		Display display = PlatformUI.createDisplay();
		try {
			Locale language = Locale.forLanguageTag(Platform.getNL().replace('_', '-'));
			var advisor = new DesktopAdvisor(Messages.beside(DesktopApplication.class, language));
			int end = PlatformUI.createAndRunWorkbench(display, advisor);
			return end == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
		} finally {
			display.dispose();
		}
	}

	@Override
	public void stop() {
		if (PlatformUI.isWorkbenchRunning()) {
			IWorkbench workbench = PlatformUI.getWorkbench();
			workbench.getDisplay().syncExec(workbench::close);
		}
	}
}
