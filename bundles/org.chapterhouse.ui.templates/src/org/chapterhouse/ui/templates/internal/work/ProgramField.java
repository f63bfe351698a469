package org.chapterhouse.ui.templates.internal.work;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.ui.internal.work.ReportWork;
import org.eclipse.jface.preference.FileFieldEditor;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** Asks for a program, and tells while it is typed that it is none; files are looked at in the background. */
final class ProgramField extends FileFieldEditor {

	private final TemplateDesk desk = TemplateDesk.get();
	private String looked = "";
	private boolean runs = true;

	ProgramField(String name, String label, Composite parent) {
		super(name, label, false, StringFieldEditor.VALIDATE_ON_KEY_STROKE, parent);
		// what is pasted by the mouse is no key
		getTextControl().addModifyListener(event -> valueChanged());
	}

	private String typed() {
		return getTextControl().getText().strip();
	}

	/** What is still being looked at is taken for good. */
	@Override
	protected boolean checkState() {
		String typed = typed();
		if (!typed.equals(looked)) {
			looked = typed;
			runs = true;
			if (!typed.isEmpty()) {
				look(typed);
			}
		}
		if (runs) {
			clearErrorMessage();
		} else {
			showErrorMessage(desk.words().text("designer.wrong"));
		}
		return runs;
	}

	private void look(String file) {
		new ReportWork<Boolean>(desk.desktop(), desk.words().text("work.look"), monitor -> {
			desk.desktop().begins("look at a program");
			return Outcome.of(Designer.runnable(file).isPresent());
		}, outcome -> {
			// the page may be closed by now, and the field gone with it
			if (getTextControl() instanceof Text text && !text.isDisposed() && file.equals(looked)) {
				boolean before = isValid();
				runs = outcome.result().orElse(true);
				refreshValidState();
				fireStateChanged(IS_VALID, before, isValid());
			}
		}).schedule();
	}
}
