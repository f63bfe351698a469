package org.chapterhouse.ui.internal.editor;

import java.util.function.Supplier;

import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.emf.common.command.Command;
import org.eclipse.jface.action.Action;
import org.eclipse.jdt.annotation.Nullable;

/** Takes the last change back, or does it again; its name says which change that is. */
final class StackAction extends Action {

	private final Words words;
	private final String key;
	private final Supplier<@Nullable Command> next;
	private final Runnable turn;

	/**
	 * Makes an action.
	 *
	 * @param key  of its name in the words
	 * @param next gives the change that it is about; null where there is none
	 */
	StackAction(Words words, String key, Supplier<@Nullable Command> next, Runnable turn) {
		this.words = words;
		this.key = key;
		this.next = next;
		this.turn = turn;
		show();
	}

	/** Says anew what can be done. */
	void show() {
		Command change = next.get();
		setEnabled(change != null);
		setText(words.text(key, "change", change == null ? "" : change.getLabel()).stripTrailing());
	}

	@Override
	public void run() {
		// the last state may not have been told yet
		if (next.get() != null) {
			turn.run();
		}
	}
}
