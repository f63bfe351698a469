package org.chapterhouse.ui.internal.views;

import org.chapterhouse.ui.internal.editor.PreviewPane;
import org.chapterhouse.ui.internal.work.Desktop;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** Shows the report that is being edited beside its editor, as it will look. */
public final class PreviewView extends ViewPart {

	private PreviewPane pane;
	private OpenReport open;

	@Override
	public void createPartControl(Composite parent) {
		pane = new PreviewPane(parent, Desktop.get());
		open = OpenReport.edited(getSite().getPage(), session -> pane.show(session));
	}

	@Override
	public void setFocus() {
		pane.control().setFocus();
	}

	@Override
	public void dispose() {
		open.end();
		super.dispose();
	}
}
