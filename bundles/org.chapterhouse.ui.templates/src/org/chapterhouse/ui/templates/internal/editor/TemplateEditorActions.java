package org.chapterhouse.ui.templates.internal.editor;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.part.MultiPageEditorActionBarContributor;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;

/** Leads the commands of the menus to the text of the template: undo and redo on every page, what needs a place in the text on its source. */
public final class TemplateEditorActions extends MultiPageEditorActionBarContributor {

	private static final List<String> EVERYWHERE = List.of(ITextEditorActionConstants.UNDO, ITextEditorActionConstants.REDO,
			ITextEditorActionConstants.REVERT);
	private static final List<String> IN_SOURCE = List.of(ITextEditorActionConstants.CUT, ITextEditorActionConstants.COPY,
			ITextEditorActionConstants.PASTE, ITextEditorActionConstants.DELETE, ITextEditorActionConstants.SELECT_ALL,
			ITextEditorActionConstants.FIND);

	private @Nullable TemplateEditor editor;

	@Override
	public void setActiveEditor(IEditorPart part) {
		editor = part instanceof TemplateEditor template ? template : null;
		super.setActiveEditor(part);
	}

	/** Lets go of an editor that is closed: the next one shows its first page before it is the active one. */
	void forget(TemplateEditor closed) {
		if (editor == closed) {
			editor = null;
		}
	}

	@Override
	public void setActivePage(@Nullable IEditorPart page) {
		TemplateEditor of = editor;
		IActionBars bars = getActionBars();
		if (of == null || bars == null) {
			return;
		}
		EVERYWHERE.forEach(id -> bars.setGlobalActionHandler(id, of.source().getAction(id)));
		IN_SOURCE.forEach(id -> bars.setGlobalActionHandler(id, page == null ? null : of.source().getAction(id)));
		bars.updateActionBars();
	}
}
