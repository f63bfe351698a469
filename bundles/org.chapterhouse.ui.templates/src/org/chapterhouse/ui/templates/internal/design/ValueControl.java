package org.chapterhouse.ui.templates.internal.design;

import java.util.function.Consumer;

import org.chapterhouse.api.text.Messages;
import org.chapterhouse.design.DesignProperty;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Lets people change a value, and tells what they said once they are done with it. */
interface ValueControl {

	/** Returns what is shown. */
	Control control();

	/** Shows a value. What is being typed at the moment is not disturbed by the value that it became. */
	void set(DesignProperty property);

	/** Returns the height of some lines of text. */
	default int lines(int count) {
		return control().computeSize(-1, -1).y * count;
	}

	/** Makes the control for a property. */
	static ValueControl of(Composite parent, DesignProperty property, Messages words, Consumer<String> said) {
		return switch (property.type()) {
		case TEXT, LONG_TEXT, COUNT -> new TextValue(parent, property, said);
		case CHOICE -> new ChoiceValue(parent, false, said);
		case FONT -> new ChoiceValue(parent, true, said);
		case FLAG -> new FlagValue(parent, said);
		case COLOUR -> new ColourValue(parent, words, said);
		case LENGTH -> new LengthValue(parent, property, said);
		};
	}
}
