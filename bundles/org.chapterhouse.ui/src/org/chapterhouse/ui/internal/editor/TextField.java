package org.chapterhouse.ui.internal.editor;

import org.chapterhouse.core.texts.TextKey;
import org.chapterhouse.ui.internal.page.SpokenName;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** Lets people type one field of a text; Tab leaves it. */
final class TextField {

	private static final int WIDTH = 460;
	private static final int LINES = 5;

	private final ReportEditor editor;
	private final TextKey key;
	private final String field;
	private final Text text;
	private boolean refreshing;

	TextField(ReportEditor editor, FormToolkit toolkit, Composite parent, TextKey key, String field, String name, boolean writable) {
		this.editor = editor;
		this.key = key;
		this.field = field;
		text = toolkit.createText(parent, "", SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
		text.setData("id", "text." + key.chapter() + "." + key.kind() + (key.record().isEmpty() ? "" : "." + key.record()) + "." + field);
		SpokenName.give(text, name);
		text.setEditable(writable);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, text.getLineHeight() * LINES).applyTo(text);
		refresh();
		text.addModifyListener(event -> {
			if (!refreshing) {
				editor.edits().type(key, field, said());
			}
		});
		text.addListener(SWT.FocusOut, event -> editor.edits().pause());
		text.addListener(SWT.Traverse, event -> {
			if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
				event.doit = true;
			}
		});
	}

	private String said() {
		return text.getText().replace("\r\n", "\n");
	}

	/** Tells whether it is a field of a text. */
	boolean isOf(TextKey other) {
		return key.equals(other);
	}

	/** Shows what the text says now. */
	void refresh() {
		String now = editor.session().drafts().text(key, field);
		if (!text.isDisposed() && !said().equals(now)) {
			refreshing = true;
			int caret = text.getCaretPosition();
			text.setText(now);
			text.setSelection(Math.min(caret, now.length()));
			refreshing = false;
		}
	}

	boolean setFocus() {
		return !text.isDisposed() && text.setFocus();
	}
}
