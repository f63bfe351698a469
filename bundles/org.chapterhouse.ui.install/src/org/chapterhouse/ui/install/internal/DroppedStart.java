package org.chapterhouse.ui.install.internal;

import java.io.File;

import org.chapterhouse.install.Installer;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Looks after the start whether bundles were dropped, or taken away; p2 sleeps on where there is nothing. */
public final class DroppedStart implements IStartup {

	@Override
	public void earlyStartup() {
		var product = Installer.folder(Platform.getInstallLocation().getURL()).toFile();
		String[] jars = new File(product, "dropins").list((folder, name) -> name.endsWith(".jar"));
		// what was dropped earlier and is gone now is known by this file
		if ((jars != null && jars.length > 0 || new File(product, "p2/org.chapterhouse.install.dropped").length() > 0)
				&& Installing.begin().installation().isSomethingDropped()) {
			Display display = PlatformUI.getWorkbench().getDisplay();
			display.asyncExec(() -> {
				IWorkbenchWindow[] windows = PlatformUI.isWorkbenchRunning() ? PlatformUI.getWorkbench().getWorkbenchWindows()
						: new IWorkbenchWindow[0];
				if (windows.length > 0 && windows[0].getActivePage() != null) {
					InstallPage.open(windows[0].getActivePage()).followDropped();
				}
			});
		}
	}
}
