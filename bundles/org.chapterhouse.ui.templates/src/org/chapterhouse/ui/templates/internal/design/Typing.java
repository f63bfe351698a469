package org.chapterhouse.ui.templates.internal.design;

import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/** Knows whether people typed something into a control that was not told yet, and has it told once they leave it or press Enter. What they are typing is not disturbed by what is to be shown. */
final class Typing {

	private static final int PAUSE_MILLISECONDS = 500;

	private final Control control;
	private final Runnable say;
	private final Runnable tell = this::tell;
	private BooleanSupplier other = () -> true;
	private boolean pausing;
	private boolean typed;
	private boolean showing;

	/**
	 * Watches a control.
	 *
	 * @param say   tells what stands in it
	 * @param begun is run when somebody types
	 */
	Typing(Control control, Runnable say, Runnable begun) {
		this.control = control;
		this.say = say;
		control.addListener(SWT.Modify, event -> {
			typed = !showing && other.getAsBoolean();
			if (typed) {
				if (pausing) {
					control.getDisplay().timerExec(PAUSE_MILLISECONDS, tell);
				}
				begun.run();
			}
		});
		control.addListener(SWT.FocusOut, event -> tell());
		control.addListener(SWT.DefaultSelection, event -> tell());
	}

	/** Has it told once people pause, too. */
	Typing pausing() {
		pausing = true;
		return this;
	}

	/** Says what tells that something else was typed than what was shown or told last. */
	Typing when(BooleanSupplier isOther) {
		other = isOther;
		return this;
	}

	/** Tells whether something was typed that was not told yet. */
	boolean isTyping() {
		return typed;
	}

	/** Tells what was typed, if it was not told yet. */
	void tell() {
		if (typed && !control.isDisposed()) {
			say();
		}
	}

	/** Tells what stands there, typed or not; what is only shown is not told. */
	void say() {
		if (!showing) {
			typed = false;
			control.getDisplay().timerExec(-1, tell);
			say.run();
		}
	}

	/** Changes what the control shows, if nobody is typing in it. */
	void show(Runnable change) {
		if (typed) {
			return;
		}
		showing = true;
		try {
			change.run();
		} finally {
			showing = false;
		}
	}
}
