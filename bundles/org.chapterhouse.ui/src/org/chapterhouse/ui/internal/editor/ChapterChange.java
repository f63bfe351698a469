package org.chapterhouse.ui.internal.editor;

import org.chapterhouse.core.ChapterChoice;
import org.chapterhouse.ui.internal.work.ChapterDraft;
import org.eclipse.emf.common.command.AbstractCommand;

/** Changes which chapters a report shows, and in what order. */
final class ChapterChange extends AbstractCommand {

	private final ChapterDraft draft;
	private final ChapterChoice before;
	private final ChapterChoice after;

	ChapterChange(String label, ChapterDraft draft, ChapterChoice after) {
		super(label);
		this.draft = draft;
		this.before = draft.now();
		this.after = after;
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
		draft.put(after);
	}

	@Override
	public void undo() {
		draft.put(before);
	}
}
