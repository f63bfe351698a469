package org.chapterhouse.ui.internal.editor;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

import org.chapterhouse.core.ChapterChoice;
import org.chapterhouse.core.texts.TextKey;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.ReportSession;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.operations.UndoRedoActionGroup;

/** Changes the texts of a report and its chapters so that each change can be taken back. */
final class TextEdits {

	private final Desktop desktop;
	private final ReportSession session;
	private final ObjectUndoContext context;
	private final IOperationHistory history = PlatformUI.getWorkbench().getOperationSupport().getOperationHistory();
	private final UndoRedoActionGroup actions;

	TextEdits(Desktop desktop, ReportSession session, IWorkbenchPartSite site) {
		this.desktop = desktop;
		this.session = session;
		this.context = new ObjectUndoContext(session);
		this.actions = new UndoRedoActionGroup(site, context, true);
	}

	/** Says that a field says something else now. */
	void type(TextKey key, String field, String text) {
		SequencedMap<String, String> fields = new LinkedHashMap<>(session.drafts().fields(key));
		// one that says nothing stays a field: the text is there as long as somebody types in it
		fields.put(field, text);
		if (!(history.getUndoOperation(context) instanceof FieldChange last && last.goesOn(key, field, fields))) {
			change("edit.type", key, field, fields);
		}
	}

	/** Says that the next typing is another change. */
	void pause() {
		if (history.getUndoOperation(context) instanceof FieldChange last) {
			last.close();
		}
	}

	/** Puts a text there that says nothing yet. */
	void add(TextKey key, String field) {
		SequencedMap<String, String> fields = new LinkedHashMap<>();
		fields.put(field, "");
		change("edit.add", key, "", fields);
	}

	/** Takes a text away. */
	void remove(TextKey key) {
		change("edit.remove", key, "", new LinkedHashMap<>());
	}

	/** Chooses chapters. */
	void choose(String label, ChapterChoice choice) {
		execute(new ChapterChange(desktop.words().text(label), context, session.chosen(), choice));
	}

	private void change(String label, TextKey key, String field, SequencedMap<String, String> fields) {
		execute(new FieldChange(desktop.words().text(label), context, session.drafts(), key, field, fields));
	}

	private void execute(IUndoableOperation change) {
		try {
			history.execute(change, null, null);
		} catch (ExecutionException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Forgets all changes: what is shown is what is saved. */
	void forget() {
		history.dispose(context, true, true, false);
	}

	void fill(IActionBars bars) {
		actions.fillActionBars(bars);
	}

	void dispose() {
		forget();
		actions.dispose();
	}
}
