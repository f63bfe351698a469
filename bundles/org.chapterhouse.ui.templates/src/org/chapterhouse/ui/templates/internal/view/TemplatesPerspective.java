package org.chapterhouse.ui.templates.internal.view;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Lays out what designers work with. */
public final class TemplatesPerspective implements IPerspectiveFactory {

	@Override
	public void createInitialLayout(@Nullable IPageLayout layout) {
		if (layout != null) {
			layout.setEditorAreaVisible(true);
		}
	}
}
