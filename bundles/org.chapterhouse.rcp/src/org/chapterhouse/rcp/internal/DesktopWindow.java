package org.chapterhouse.rcp.internal;

import org.chapterhouse.api.text.Messages;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** Sets a window of the workbench up. */
final class DesktopWindow extends WorkbenchWindowAdvisor {

	private static final int WIDTH = 1280;
	private static final int HEIGHT = 800;

	private final Messages messages;

	DesktopWindow(@Nullable IWorkbenchWindowConfigurer configurer, Messages messages) {
		super(configurer);
		this.messages = messages;
	}

	@Override
	public ActionBarAdvisor createActionBarAdvisor(@Nullable IActionBarConfigurer configurer) {
		return new DesktopMenus(configurer, messages);
	}

	@Override
	public void preWindowOpen() {
		IWorkbenchWindowConfigurer window = getWindowConfigurer();
		window.setInitialSize(new Point(WIDTH, HEIGHT));
		window.setTitle(messages.text("window.title"));
		window.setShowMenuBar(true);
		window.setShowCoolBar(true);
		window.setShowStatusLine(true);
		window.setShowProgressIndicator(true);
		window.setShowPerspectiveBar(true);
	}
}
