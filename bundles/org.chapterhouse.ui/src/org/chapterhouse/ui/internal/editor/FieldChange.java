package org.chapterhouse.ui.internal.editor;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

import org.chapterhouse.core.texts.TextKey;
import org.chapterhouse.ui.internal.work.TextDrafts;
import org.eclipse.emf.common.command.AbstractCommand;

/** Changes what a text says; typing in one field is one change. */
final class FieldChange extends AbstractCommand {

	private final TextDrafts drafts;
	private final TextKey key;
	private final String field;
	private final SequencedMap<String, String> before;
	private SequencedMap<String, String> after;
	private boolean closed;

	/**
	 * Makes a change.
	 *
	 * @param field the field that is typed in; empty for a change of the whole text
	 */
	FieldChange(String label, TextDrafts drafts, TextKey key, String field, SequencedMap<String, String> after) {
		super(label);
		this.drafts = drafts;
		this.key = key;
		this.field = field;
		this.before = new LinkedHashMap<>(drafts.fields(key));
		this.after = new LinkedHashMap<>(after);
	}

	/** Goes on with typing in the same field; says no where something else began. */
	boolean goesOn(TextKey other, String otherField, SequencedMap<String, String> then) {
		if (closed || !key.equals(other) || field.isEmpty() || !field.equals(otherField)) {
			return false;
		}
		after = new LinkedHashMap<>(then);
		drafts.putAll(key, after);
		return true;
	}

	/** Says that the next typing is another change. */
	void close() {
		closed = true;
	}

	@Override
	protected boolean prepare() {
		return true;
	}

	@Override
	public void execute() {
		redo();
	}

	@Override
	public void redo() {
		drafts.putAll(key, after);
	}

	@Override
	public void undo() {
		closed = true;
		drafts.putAll(key, before);
	}
}
