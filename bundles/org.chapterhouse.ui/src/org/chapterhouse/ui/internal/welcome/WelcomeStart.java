package org.chapterhouse.ui.internal.welcome;

import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Shows the welcome page at the start if no report is open. */
public final class WelcomeStart implements IStartup {

	@Override
	public void earlyStartup() {
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
			IWorkbenchWindow[] windows = PlatformUI.isWorkbenchRunning() ? PlatformUI.getWorkbench().getWorkbenchWindows() : new IWorkbenchWindow[0];
			if (windows.length > 0 && windows[0].getActivePage() != null && windows[0].getActivePage().getEditorReferences().length == 0) {
				WelcomeEditor.open(windows[0].getActivePage());
			}
		});
	}
}
