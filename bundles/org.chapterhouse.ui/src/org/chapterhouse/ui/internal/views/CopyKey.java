package org.chapterhouse.ui.internal.views;

import org.eclipse.core.commands.IHandler;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;

/** Gives the key that copies a meaning of its own as long as people are in a control; elsewhere in the part it copies what is chosen in a field. */
final class CopyKey implements Listener {

	private final IHandlerService handlers;
	private final IHandler copies;
	private @Nullable IHandlerActivation active;

	private CopyKey(IHandlerService handlers, IHandler copies) {
		this.handlers = handlers;
		this.copies = copies;
	}

	/** Gives it, as long as the control is there. */
	static void give(Control control, IHandlerService handlers, IHandler copies) {
		var key = new CopyKey(handlers, copies);
		for (int type : new int[] { SWT.FocusIn, SWT.FocusOut, SWT.Dispose }) {
			control.addListener(type, key);
		}
	}

	@Override
	public void handleEvent(Event event) {
		if (active != null) {
			handlers.deactivateHandler(active);
		}
		active = event.type == SWT.FocusIn ? handlers.activateHandler(IWorkbenchCommandConstants.EDIT_COPY, copies) : null;
	}
}
