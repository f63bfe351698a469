package org.chapterhouse.ui.internal.editor;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

import org.chapterhouse.core.ChapterChoice;
import org.chapterhouse.core.texts.TextEntry;
import org.chapterhouse.core.texts.TextKey;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.ReportSession;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.jface.action.Action;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;

/** Changes the texts of a report and its chapters so that each change can be taken back. */
final class TextEdits {

	private final Desktop desktop;
	private final ReportSession session;
	private final BasicCommandStack changes = new BasicCommandStack();
	private final StackAction undo;
	private final StackAction redo;
	private final Action revert;

	TextEdits(Desktop desktop, ReportSession session) {
		this.desktop = desktop;
		this.session = session;
		this.undo = new StackAction(desktop.words(), "undo", changes::getUndoCommand, changes::undo);
		this.redo = new StackAction(desktop.words(), "redo", changes::getRedoCommand, changes::redo);
		this.revert = new Action(desktop.words().text("revert")) {
			@Override
			public void run() {
				revert();
			}
		};
		changes.addCommandStackListener(event -> {
			undo.show();
			redo.show();
		});
		session.drafts().listen(this::showWhetherSaved);
		session.chosen().listen(this::showWhetherSaved);
		showWhetherSaved();
	}

	private void showWhetherSaved() {
		revert.setEnabled(session.isDirty());
	}

	/** Says that a field says something else now. */
	void type(TextKey key, String field, String text) {
		SequencedMap<String, String> fields = new LinkedHashMap<>(session.drafts().fields(key));
		// one that says nothing stays a field: the text is there as long as somebody types in it
		fields.put(field, text);
		if (!(changes.getUndoCommand() instanceof FieldChange last && last.goesOn(key, field, fields))) {
			change("edit.type", key, field, fields);
		}
	}

	/** Says that the next typing is another change. */
	void pause() {
		if (changes.getUndoCommand() instanceof FieldChange last) {
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

	/** Puts what somebody else saved in the place of what people typed. */
	void take(TextEntry other) {
		change("edit.others", other.key(), "", other.fields());
	}

	/** Chooses chapters. */
	void choose(String label, ChapterChoice choice) {
		changes.execute(new ChapterChange(desktop.words().text(label), session.chosen(), choice));
	}

	private void change(String label, TextKey key, String field, SequencedMap<String, String> fields) {
		changes.execute(new FieldChange(desktop.words().text(label), session.drafts(), key, field, fields));
	}

	/** Takes back all that is not saved, as one change. */
	private void revert() {
		String label = desktop.words().text("edit.revert");
		var all = new CompoundCommand(label);
		session.drafts().before().forEach(entry -> all.append(new FieldChange(label, session.drafts(), entry.key(), "", entry.fields())));
		if (session.chosen().isDirty()) {
			all.append(new ChapterChange(label, session.chosen(), session.chosen().before()));
		}
		if (!all.isEmpty()) {
			changes.execute(all);
		}
	}

	void fill(IActionBars bars) {
		bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
		bars.setGlobalActionHandler(ActionFactory.REDO.getId(), redo);
		bars.setGlobalActionHandler(ActionFactory.REVERT.getId(), revert);
	}
}
