package org.chapterhouse.ui.install.internal;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Asks something whose first answer is yes and whose second, which stands ready, is no. */
class AskDialog extends MessageDialog {

	AskDialog(@Nullable Shell parent, String title, String text, String yes, String no) {
		super(parent, title, null, text, WARNING, 1, yes, no);
	}

	/** Tells whether the answer is yes. */
	final boolean agrees() {
		return open() == OK;
	}

	@Override
	protected void createButtonsForButtonBar(@Nullable Composite parent) {
		super.createButtonsForButtonBar(parent);
		getButton(0).setData("id", "ask.yes");
		getButton(1).setData("id", "ask.no");
	}
}
