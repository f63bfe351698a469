package org.chapterhouse.rcp.internal;

import org.chapterhouse.ui.ViewIds;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.IPlaceholderFolderLayout;

/** Lays out what operators work with: reports on the left, the editor, what is wrong and what goes on below it; views of others open where they belong. */
public final class ReportsPerspective implements IPerspectiveFactory {

	static final String ID = "org.chapterhouse.rcp.reports";
	/** Views of org.chapterhouse.ui that open on the right, beside the editor. */
	private static final String BESIDE = "org.chapterhouse.ui.beside.*";
	private static final float LEFT = 0.22f;
	private static final float ABOVE = 0.6f;
	private static final float EDITOR = 0.6f;

	@Override
	public void createInitialLayout(@Nullable IPageLayout layout) {
		if (layout == null) {
			return;
		}
		String editor = layout.getEditorArea();
		layout.setEditorAreaVisible(true);
		IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, LEFT, editor);
		left.addView(ViewIds.REPORTS);
		IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, ABOVE, editor);
		bottom.addView(ViewIds.PROBLEMS);
		bottom.addView(IPageLayout.ID_PROGRESS_VIEW);
		bottom.addPlaceholder("org.chapterhouse.ui.facts");
		bottom.addPlaceholder("org.chapterhouse.ui.compare");
		bottom.addPlaceholder("org.chapterhouse.ui.chapters");
		IPlaceholderFolderLayout right = layout.createPlaceholderFolder("right", IPageLayout.RIGHT, EDITOR, editor);
		// a view is found by its whole name only; others of this kind come after it
		right.addPlaceholder("org.chapterhouse.ui.beside.explain");
		right.addPlaceholder("org.chapterhouse.ui.beside.preview");
		right.addPlaceholder(BESIDE);
		layout.addShowViewShortcut(ViewIds.REPORTS);
		layout.addShowViewShortcut(ViewIds.PROBLEMS);
		layout.addShowViewShortcut(IPageLayout.ID_PROGRESS_VIEW);
		layout.addPerspectiveShortcut(ID);
	}
}
