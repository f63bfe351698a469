package org.chapterhouse.ui.templates.internal.view;

import org.chapterhouse.ui.ViewIds;
import org.chapterhouse.ui.templates.internal.work.TemplateIds;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Lays out what designers work with: the templates and reports on the left, the editor, and below it what is wrong. */
public final class TemplatesPerspective implements IPerspectiveFactory {

	private static final float LEFT = 0.33f;
	private static final float ABOVE = 0.78f;

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String editor = layout.getEditorArea();
		layout.setEditorAreaVisible(true);
		IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, LEFT, editor);
		left.addView(TemplateIds.VIEW);
		left.addView(ViewIds.REPORTS);
		IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, ABOVE, editor);
		bottom.addView(ViewIds.PROBLEMS);
		bottom.addView(IPageLayout.ID_PROGRESS_VIEW);
		layout.addShowViewShortcut(TemplateIds.VIEW);
		layout.addShowViewShortcut(ViewIds.REPORTS);
		layout.addShowViewShortcut(ViewIds.PROBLEMS);
		layout.addShowViewShortcut(IPageLayout.ID_PROGRESS_VIEW);
		layout.addPerspectiveShortcut("org.chapterhouse.rcp.reports");
	}
}
