package org.chapterhouse.ui.templates.internal.design;

import java.util.function.Consumer;

import org.chapterhouse.design.DesignProperty;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Lets people say yes or no. */
final class FlagValue implements ValueControl {

	private final Button button;

	FlagValue(Composite parent, Consumer<String> said) {
		button = new Button(parent, SWT.CHECK);
		button.addListener(SWT.Selection, event -> said.accept(String.valueOf(button.getSelection())));
	}

	@Override
	public Control control() {
		return button;
	}

	@Override
	public void set(DesignProperty property) {
		button.setEnabled(property.editable());
		button.setSelection("true".equals(property.value()));
	}
}
