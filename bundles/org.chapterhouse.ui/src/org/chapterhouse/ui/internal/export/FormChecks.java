package org.chapterhouse.ui.internal.export;

import java.util.Collection;
import java.util.List;

import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.SessionWork;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** Lets people tick the forms in which a report is written: those that what is installed can write. */
public final class FormChecks {

	private final List<Button> buttons;

	/**
	 * Puts a check box for each form into a grid.
	 *
	 * @param id      what the ids of the check boxes begin with
	 * @param ticked  the forms that are ticked at first
	 * @param changed told when somebody ticks one
	 */
	public FormChecks(Composite grid, Desktop desktop, String id, Collection<String> ticked, Runnable changed) {
		buttons = SessionWork.formats(desktop).stream().map(form -> {
			var button = new Button(grid, SWT.CHECK);
			button.setText(desktop.words().textOr("form." + form, form));
			button.setData("id", id + form);
			button.setData(form);
			button.setSelection(ticked.contains(form));
			button.addListener(SWT.Selection, event -> changed.run());
			GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(button);
			return button;
		}).toList();
	}

	/** Returns the forms that are ticked. */
	public List<String> ticked() {
		return buttons.stream().filter(Button::getSelection).map(button -> String.valueOf(button.getData())).toList();
	}
}
