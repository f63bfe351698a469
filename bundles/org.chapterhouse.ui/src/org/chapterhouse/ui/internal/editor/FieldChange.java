package org.chapterhouse.ui.internal.editor;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

import org.chapterhouse.core.texts.TextKey;
import org.chapterhouse.ui.internal.work.TextDrafts;
import org.eclipse.emf.common.command.AbstractCommand;

/** Changes what a text says; writing a sentence in one field is one change, and so is taking away from it. */
final class FieldChange extends AbstractCommand {

	private static final String SENTENCE_ENDS = "。！？；….!?;\n";

	private final TextDrafts drafts;
	private final TextKey key;
	private final String field;
	private final SequencedMap<String, String> before;
	private final boolean adds;
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
		this.adds = adds(before, after);
		this.closed = adds && endsSentence(said(before), said(after));
	}

	private String said(SequencedMap<String, String> fields) {
		return fields.getOrDefault(field, "");
	}

	private boolean adds(SequencedMap<String, String> from, SequencedMap<String, String> to) {
		return said(to).length() >= said(from).length();
	}

	/** Tells whether what was typed, wherever in the field, ends a sentence or a line. */
	private static boolean endsSentence(String from, String to) {
		int same = 0;
		while (same < Math.min(from.length(), to.length()) && from.charAt(from.length() - 1 - same) == to.charAt(to.length() - 1 - same)) {
			same++;
		}
		int end = to.length() - same;
		return end > 0 && SENTENCE_ENDS.indexOf(to.charAt(end - 1)) >= 0;
	}

	/** Goes on with typing in the same field; says no where something else began. */
	boolean goesOn(TextKey other, String otherField, SequencedMap<String, String> then) {
		if (closed || !key.equals(other) || field.isEmpty() || !field.equals(otherField)) {
			return false;
		}
		if (adds(after, then) != adds) {
			// once what follows is taken back, nothing else may become a part of this: it could be done again then
			closed = true;
			return false;
		}
		closed = adds && endsSentence(said(after), said(then));
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
