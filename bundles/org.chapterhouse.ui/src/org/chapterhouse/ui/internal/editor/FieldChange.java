package org.chapterhouse.ui.internal.editor;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

import org.chapterhouse.core.texts.TextKey;
import org.chapterhouse.ui.internal.work.TextDrafts;
import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

/** Changes what a text says; typing in one field is one change. */
final class FieldChange extends AbstractOperation {

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
	FieldChange(String label, IUndoContext context, TextDrafts drafts, TextKey key, String field, SequencedMap<String, String> after) {
		super(label);
		addContext(context);
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
	public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
		return redo(monitor, info);
	}

	@Override
	public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
		drafts.putAll(key, after);
		return Status.OK_STATUS;
	}

	@Override
	public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
		closed = true;
		drafts.putAll(key, before);
		return Status.OK_STATUS;
	}
}
