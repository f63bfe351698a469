package org.chapterhouse.rcp.internal;

import java.util.Map;

import org.chapterhouse.api.text.Messages;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPropertyListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;

/** Names what is edited in the title of a window, so that the list of windows tells one report from another. */
final class WindowTitle implements IPartListener2 {

	private final IWorkbenchWindowConfigurer window;
	private final Messages messages;
	/** An editor says so when it is called otherwise, as that of a report once its data are read. */
	private final IPropertyListener renamed = (source, property) -> tell();
	private @Nullable IEditorPart editor;

	private WindowTitle(IWorkbenchWindowConfigurer window, Messages messages) {
		this.window = window;
		this.messages = messages;
	}

	/** Does so from now on. */
	static void begin(IWorkbenchWindowConfigurer window, Messages messages) {
		var title = new WindowTitle(window, messages);
		window.getWindow().getPartService().addPartListener(title);
		title.follow();
	}

	@Override
	public void partActivated(@Nullable IWorkbenchPartReference part) {
		follow();
	}

	@Override
	public void partBroughtToTop(@Nullable IWorkbenchPartReference part) {
		follow();
	}

	@Override
	public void partClosed(@Nullable IWorkbenchPartReference part) {
		follow();
	}

	@Override
	public void partHidden(@Nullable IWorkbenchPartReference part) {
		follow();
	}

	@Override
	public void partVisible(@Nullable IWorkbenchPartReference part) {
		follow();
	}

	private void follow() {
		IWorkbenchPage page = window.getWindow().getActivePage();
		IEditorPart active = page == null ? null : page.getActiveEditor();
		IEditorPart before = editor;
		if (active != before) {
			if (before != null) {
				before.removePropertyListener(renamed);
			}
			if (active != null) {
				active.addPropertyListener(renamed);
			}
			editor = active;
		}
		tell();
	}

	private void tell() {
		IEditorPart shown = editor;
		window.setTitle(shown == null ? messages.text("window.title") : messages.format("window.title.editor", Map.of("editor", shown.getTitle())));
	}
}
