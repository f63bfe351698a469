package org.chapterhouse.ui.internal.views;

import java.util.function.Consumer;

import org.chapterhouse.ui.internal.editor.ReportEditor;
import org.chapterhouse.ui.internal.work.ReportSession;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;

/** Follows which report is looked at. */
public final class OpenReport implements IPartListener2 {

	private final IWorkbenchPage page;
	private final Consumer<@Nullable ReportSession> follower;
	private @Nullable ReportEditor editor;

	/** Begins to follow; the follower is told at once. */
	public OpenReport(IWorkbenchPage page, Consumer<@Nullable ReportSession> follower) {
		this.page = page;
		this.follower = follower;
		page.addPartListener(this);
		if (page.getActiveEditor() instanceof ReportEditor active) {
			editor = active;
			follower.accept(active.session());
		}
	}

	@Override
	public void partActivated(IWorkbenchPartReference part) {
		if (part.getPart(false) instanceof ReportEditor active && active != editor) {
			editor = active;
			follower.accept(active.session());
		}
	}

	@Override
	public void partClosed(IWorkbenchPartReference part) {
		if (part.getPart(false) == editor && editor != null) {
			editor = null;
			follower.accept(null);
		}
	}

	/** Follows no longer. */
	public void end() {
		page.removePartListener(this);
	}
}
