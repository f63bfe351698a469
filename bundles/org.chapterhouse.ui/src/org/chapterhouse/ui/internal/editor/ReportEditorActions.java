package org.chapterhouse.ui.internal.editor;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.part.EditorActionBarContributor;

/** Puts undo, redo and revert of the report editor that is active into the menus. */
public final class ReportEditorActions extends EditorActionBarContributor {

	@Override
	public void setActiveEditor(IEditorPart editor) {
		if (editor instanceof ReportEditor report) {
			report.fill(getActionBars());
		}
	}
}
