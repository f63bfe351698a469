package org.chapterhouse.ui.install.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the page. */
public final class OpenHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(@Nullable ExecutionEvent event) {
		IWorkbenchWindow window = event == null ? null : HandlerUtil.getActiveWorkbenchWindow(event);
		if (window != null && window.getActivePage() != null) {
			InstallPage.open(window.getActivePage());
		}
		return null;
	}
}
