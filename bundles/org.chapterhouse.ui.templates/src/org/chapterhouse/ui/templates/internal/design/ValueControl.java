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

	/** Tells whether something was typed that was not told yet. */
	default boolean isTyping() {
		return false;
	}

	/** Tells what was typed, if it was not told yet. */
	default void tell() {
		// what is chosen is told at once
	}

	/** Returns the height of some lines of text. */
	default int lines(int count) {
		return control().computeSize(-1, -1).y * count;
	}

	/**
	 * Makes the control for a property.
	 *
	 * @param typing is run when somebody begins to type
	 */
	static ValueControl of(Composite parent, DesignProperty property, Messages words, Consumer<String> said, Runnable typing) {
		return switch (property.type()) {
		case TEXT, LONG_TEXT, COUNT -> new TextValue(parent, property, said, typing);
		case CHOICE -> new ChoiceValue(parent, false, said, typing);
		case FONT, FACTOR -> new ChoiceValue(parent, true, said, typing);
		case FLAG -> new FlagValue(parent, said);
		case COLOUR -> new ColourValue(parent, words, said, typing);
		case LENGTH -> new LengthValue(parent, property, said, typing);
		};
	}
}
