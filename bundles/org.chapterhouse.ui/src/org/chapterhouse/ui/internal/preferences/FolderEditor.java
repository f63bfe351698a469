package org.chapterhouse.ui.internal.preferences;

import java.util.stream.Stream;

import org.chapterhouse.ui.internal.page.FolderDialog;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.preference.StringButtonFieldEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** Asks for a folder, which need not be there: a stick may be plugged in again. Nothing looks for it here, as one of the network may take its time to answer. */
final class FolderEditor extends StringButtonFieldEditor {

	FolderEditor(String preference, String label, String browse, Composite parent) {
		super(preference, label, parent);
		setChangeButtonText(browse);
	}

	@Override
	protected @Nullable String changePressed() {
		return FolderDialog.open(getShell(), SWT.SAVE, Stream.of(getStringValue())).orElse(null);
	}
}
