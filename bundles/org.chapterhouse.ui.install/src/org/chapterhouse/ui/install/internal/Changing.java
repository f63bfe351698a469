package org.chapterhouse.ui.install.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapterhouse.api.Problem;
import org.chapterhouse.api.text.Messages;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
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

	/** Tells in a dialog what came of it, where the page that would tell it was closed; says nothing of what was given up. */
	void tell(Optional<String> changed, List<Problem> problems) {
		String text = Stream.concat(changed.stream(), problems.stream().map(Problem::message)).collect(Collectors.joining("\n"));
		if (!text.isEmpty()) {
			MessageDialog.open(problems.isEmpty() ? MessageDialog.INFORMATION : MessageDialog.WARNING,
					PlatformUI.getWorkbench().getDisplay().getActiveShell(), messages.text("title"), text, SWT.NONE);
		}
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
