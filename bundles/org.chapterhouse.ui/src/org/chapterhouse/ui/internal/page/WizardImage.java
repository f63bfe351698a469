package org.chapterhouse.ui.internal.page;

import org.eclipse.jface.wizard.WizardPage;

/** Gives pages of wizards the image of the application. */
public final class WizardImage {

	private WizardImage() {
	}

	/** Puts the image into the title of a page, which is as high then as two lines of a message need, in each script. */
	public static void give(WizardPage page) {
		page.setImageDescriptor(Icons.of("wizard"));
	}
}
