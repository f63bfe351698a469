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
	private final Typing typing;

	ChoiceValue(Composite parent, boolean open, Consumer<String> said, Runnable begun) {
		this.open = open;
		this.said = said;
		combo = new Combo(parent, SWT.DROP_DOWN | (open ? SWT.NONE : SWT.READ_ONLY));
		typing = new Typing(combo, this::say, begun);
		combo.addListener(SWT.Selection, event -> typing.say());
		if (!open) {
			// turning the wheel over a form scrolls it; it must not change what lies below
			combo.addListener(SWT.MouseWheel, event -> event.doit = false);
		}
	}

	@Override
	public boolean isTyping() {
		return typing.isTyping();
	}

	@Override
	public void tell() {
		typing.tell();
	}

	private void say() {
		String text = combo.getText();
		said.accept(choices.stream().filter(choice -> choice.label().equals(text)).map(Choice::value).findFirst().orElse(text.strip()));
	}

	@Override
	public Control control() {
		return combo;
	}

	@Override
	public void set(DesignProperty property) {
		typing.show(() -> show(property));
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
