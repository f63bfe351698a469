package org.chapterhouse.ui.internal.page;

import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Control;

/** Lets controls of a grid come and go. */
public final class Presence {

	private Presence() {
	}

	/** Shows a control of a grid, or takes it away together with its place; whoever calls lays the grid out anew. */
	public static void show(Control control, boolean shown) {
		control.setVisible(shown);
		((GridData) control.getLayoutData()).exclude = !shown;
	}
}
