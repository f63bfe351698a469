package org.chapterhouse.ui.internal.page;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.part.EditorPart;

/** Is a page among the editors on which nothing is edited, so that there is nothing to save. */
public abstract class ReadPage extends EditorPart {

	@Override
	public final boolean isDirty() {
		return false;
	}

	@Override
	public final void doSave(IProgressMonitor monitor) {
		// nothing is edited
	}

	@Override
	public final void doSaveAs() {
		// nothing is edited
	}

	@Override
	public final boolean isSaveAsAllowed() {
		return false;
	}
}
