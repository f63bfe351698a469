package org.chapterhouse.ui.templates.internal.design;

import java.util.function.Consumer;

import org.chapterhouse.design.DesignProperty;
import org.chapterhouse.design.DesignProperty.Type;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** Lets people type a text. It counts when they pause, leave it, or press Enter in a single line; Tab leaves it. */
final class TextValue implements ValueControl {

	private final Text text;
	private final Typing typing;

	TextValue(Composite parent, DesignProperty property, Consumer<String> said, Runnable begun) {
		boolean lines = property.type() == Type.LONG_TEXT;
		int style = lines ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER : SWT.SINGLE | (property.editable() ? SWT.BORDER : SWT.READ_ONLY);
		text = new Text(parent, style);
		text.setEditable(property.editable());
		typing = new Typing(text, () -> said.accept(text.getText().replace("\r\n", "\n")), begun).pausing();
		text.addListener(SWT.Traverse, event -> {
			if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
				event.doit = true;
			}
		});
	}

	@Override
	public boolean isTyping() {
		return typing.isTyping();
	}

	@Override
	public void tell() {
		typing.tell();
	}

	@Override
	public Control control() {
		return text;
	}

	@Override
	public int lines(int count) {
		return text.getLineHeight() * count;
	}

	@Override
	public void set(DesignProperty property) {
		String now = property.value().replace("\r\n", "\n");
		if (!text.getText().replace("\r\n", "\n").equals(now)) {
			typing.show(() -> {
				int caret = text.getCaretPosition();
				text.setText(now);
				text.setSelection(Math.min(caret, now.length()));
			});
		}
	}
}
