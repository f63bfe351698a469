package org.chapterhouse.ui.install.internal;

import org.chapterhouse.api.text.Messages;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;

/** Keeps the application open while the installation changes: a change that is cut off leaves a product that is half of each. Used on the thread of the display. */
final class Changing implements IWorkbenchListener {

	private final Messages messages;

	private Changing(Messages messages) {
		this.messages = messages;
	}

	/** A change begins. */
	static Changing begin(Messages messages) {
		var changing = new Changing(messages);
		PlatformUI.getWorkbench().addWorkbenchListener(changing);
		return changing;
	}

	/** It is over. */
	void end() {
		PlatformUI.getWorkbench().removeWorkbenchListener(this);
	}

	@Override
	public boolean preShutdown(@Nullable IWorkbench workbench, boolean forced) {
		if (!forced) {
			MessageDialog.openInformation(PlatformUI.getWorkbench().getDisplay().getActiveShell(), messages.text("title"), messages.text("closing"));
		}
		return forced;
	}

	@Override
	public void postShutdown(@Nullable IWorkbench workbench) {
		// p2 takes back at the next change what was forced to end
	}
}
