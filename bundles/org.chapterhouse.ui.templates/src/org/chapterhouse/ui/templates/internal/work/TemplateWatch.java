package org.chapterhouse.ui.templates.internal.work;

import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Looks, when people come back to the window, whether another program wrote templates. */
public final class TemplateWatch implements IStartup, IWindowListener {

	@Override
	public void earlyStartup() {
		PlatformUI.getWorkbench().addWindowListener(this);
	}

	@Override
	public void windowActivated(IWorkbenchWindow window) {
		TemplateDesk.get().lookAgain();
	}

	@Override
	public void windowDeactivated(IWorkbenchWindow window) {
		if (!PlatformUI.getWorkbench().isClosing()) {
			TemplateDesk.get().note();
		}
	}

	@Override
	public void windowClosed(IWorkbenchWindow window) {
		// nothing is held for it
	}

	@Override
	public void windowOpened(IWorkbenchWindow window) {
		// there is nothing to look at yet
	}
}
