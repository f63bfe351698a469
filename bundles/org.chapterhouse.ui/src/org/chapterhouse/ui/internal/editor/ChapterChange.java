package org.chapterhouse.ui.internal.editor;

import org.chapterhouse.core.ChapterChoice;
import org.chapterhouse.ui.internal.work.ChapterDraft;
import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

/** Changes which chapters a report shows, and in what order. */
final class ChapterChange extends AbstractOperation {

	private final ChapterDraft draft;
	private final ChapterChoice before;
	private final ChapterChoice after;

	ChapterChange(String label, IUndoContext context, ChapterDraft draft, ChapterChoice after) {
		super(label);
		addContext(context);
		this.draft = draft;
		this.before = draft.now();
		this.after = after;
	}

	@Override
	public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
		return redo(monitor, info);
	}

	@Override
	public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
		draft.put(after);
		return Status.OK_STATUS;
	}

	@Override
	public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
		draft.put(before);
		return Status.OK_STATUS;
	}
}
