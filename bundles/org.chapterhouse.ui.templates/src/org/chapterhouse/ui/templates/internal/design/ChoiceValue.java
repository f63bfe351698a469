package org.chapterhouse.ui.templates.internal.design;

import java.util.List;
import java.util.function.Consumer;

import org.chapterhouse.design.DesignProperty;
import org.chapterhouse.design.DesignProperty.Choice;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Lets people choose among values, or type another where others are good, too. */
final class ChoiceValue implements ValueControl {

	private final Combo combo;
	private final boolean open;
	private final Consumer<String> said;
	private List<Choice> choices = List.of();
	private boolean showing;
	private boolean typed;

	ChoiceValue(Composite parent, boolean open, Consumer<String> said, Runnable typing) {
		this.open = open;
		this.said = said;
		combo = new Combo(parent, SWT.DROP_DOWN | (open ? SWT.NONE : SWT.READ_ONLY));
		combo.addListener(SWT.Selection, event -> say());
		if (open) {
			combo.addListener(SWT.DefaultSelection, event -> say());
			combo.addListener(SWT.FocusOut, event -> say());
			combo.addModifyListener(event -> {
				if (!showing) {
					typed = true;
					typing.run();
				}
			});
		} else {
			// turning the wheel over a form scrolls it; it must not change what lies below
			combo.addListener(SWT.MouseWheel, event -> event.doit = false);
		}
	}

	@Override
	public boolean isTyping() {
		return typed;
	}

	@Override
	public void tell() {
		if (typed && !combo.isDisposed()) {
			say();
		}
	}

	private void say() {
		typed = false;
		String text = combo.getText();
		said.accept(choices.stream().filter(choice -> choice.label().equals(text)).map(Choice::value).findFirst().orElse(text.strip()));
	}

	@Override
	public Control control() {
		return combo;
	}

	@Override
	public void set(DesignProperty property) {
		if (typed) {
			return;
		}
		showing = true;
		try {
			show(property);
		} finally {
			showing = false;
		}
	}

	private void show(DesignProperty property) {
		if (!choices.equals(property.choices())) {
			choices = property.choices();
			combo.setItems(choices.stream().map(Choice::label).toArray(String[]::new));
		}
		combo.setEnabled(property.editable());
		int at = choices.stream().map(Choice::value).toList().indexOf(property.value());
		if (at >= 0) {
			combo.select(at);
		} else if (open) {
			combo.setText(property.value());
		} else {
			combo.deselectAll();
		}
	}
}
