package org.chapterhouse.rcp.internal;

import java.util.List;

import org.chapterhouse.api.text.Messages;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** Sets a window of the workbench up. */
final class DesktopWindow extends WorkbenchWindowAdvisor {

	private static final int WIDTH = 1280;
	private static final int HEIGHT = 800;

	/** Items that the platform puts into menus and tool bar by itself. */
	private static final List<String> NOISE = List.of("edit.text.actionSet.annotationNavigation", "edit.text.actionSet.navigation",
			"edit.text.actionSet.convertLineDelimitersTo", "edit.text.actionSet.presentation", "actionSet.openFiles", "actionSet.keyBindings",
			"NavigateActionSet", "WorkingSetModificationActionSet", "WorkingSetActionSet").stream().map(name -> "org.eclipse.ui." + name).toList();

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

	@Override
	public void postWindowCreate() {
		IWorkbenchWindow window = getWindowConfigurer().getWindow();
		window.addPerspectiveListener(new PerspectiveAdapter() {
			@Override
			public void perspectiveActivated(@Nullable IWorkbenchPage page, @Nullable IPerspectiveDescriptor perspective) {
				quieten(page);
			}

			@Override
			public void perspectiveChanged(@Nullable IWorkbenchPage page, @Nullable IPerspectiveDescriptor perspective, @Nullable String change) {
				// a perspective that is set back has all that the platform adds to it again
				if (IWorkbenchPage.CHANGE_RESET_COMPLETE.equals(change)) {
					quieten(page);
				}
			}
		});
		quieten(window.getActivePage());
		WindowTitle.begin(getWindowConfigurer(), messages);
	}

	private static void quieten(@Nullable IWorkbenchPage page) {
		if (page != null) {
			NOISE.forEach(page::hideActionSet);
		}
	}
}
