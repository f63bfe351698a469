package org.chapterhouse.ui.internal.page;

import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Names controls for those who hear what stands on the screen: what has no words of its own and no label before it. */
public final class SpokenName {

	private SpokenName() {
	}

	/** Names a control, and what it is made of. */
	public static void give(Control control, String name) {
		control.getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(event -> event.result = name));
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				give(child, name);
			}
		}
	}
}
