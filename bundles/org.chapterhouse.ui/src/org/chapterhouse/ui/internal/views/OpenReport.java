package org.chapterhouse.ui.internal.views;

import java.util.function.Consumer;

import org.chapterhouse.ui.internal.editor.ReportEditor;
import org.chapterhouse.ui.internal.work.Previewed;
import org.chapterhouse.ui.internal.work.ReportKey;
import org.chapterhouse.ui.internal.work.ReportPart;
import org.chapterhouse.ui.internal.work.ReportSession;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;

/** Follows which report is looked at. */
public final class OpenReport implements IPartListener2 {

	private final IWorkbenchPage page;
	private final Class<? extends ReportPart> kind;
	private final Consumer<@Nullable ReportPart> follower;
	private @Nullable ReportPart editor;

	private OpenReport(IWorkbenchPage page, Class<? extends ReportPart> kind, Consumer<@Nullable ReportPart> follower) {
		this.page = page;
		this.kind = kind;
		this.follower = follower;
		page.addPartListener(this);
		follow(page.getActiveEditor());
	}

	/** Begins to follow which report is edited, whatever is looked at beside it; the follower is told at once, where there is one. */
	public static OpenReport edited(IWorkbenchPage page, Consumer<@Nullable ReportSession> follower) {
		return new OpenReport(page, ReportEditor.class, part -> follower.accept(part instanceof ReportEditor edited ? edited.session() : null));
	}

	/** Begins to follow which report is edited, or which document that was saved is looked at; the follower is told at once, where there is one. */
	public static OpenReport any(IWorkbenchPage page, Consumer<@Nullable Previewed> follower) {
		return new OpenReport(page, ReportPart.class, part -> follower.accept(part == null ? null : part.session()));
	}

	/** Returns the report that is open in an editor of a page; null: it is not. */
	static @Nullable ReportSession find(IWorkbenchPage page, ReportKey key) {
		for (IEditorReference reference : page.getEditorReferences()) {
			if (reference.getEditor(false) instanceof ReportEditor editor && editor.session().key().equals(key)) {
				return editor.session();
			}
		}
		return null;
	}

	@Override
	public void partActivated(IWorkbenchPartReference part) {
		follow(part.getPart(false));
	}

	private void follow(@Nullable IWorkbenchPart part) {
		if (kind.isInstance(part) && part != editor) {
			editor = kind.cast(part);
			follower.accept(editor);
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
