package org.chapterhouse.ui.templates.internal.work;

import org.chapterhouse.api.text.Messages;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** Asks for the program in which designers open templates. */
public final class DesignerPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	private final Messages words = TemplateDesk.get().words();

	/** Makes a page. */
	public DesignerPage() {
		super(GRID);
	}

	@Override
	public void init(IWorkbench workbench) {
		setPreferenceStore(Designer.preferences());
		setDescription(words.text("designer.description"));
	}

	@Override
	protected void createFieldEditors() {
		var program = new ProgramField(Designer.PROGRAM, words.text("designer.program"), getFieldEditorParent());
		program.getTextControl(getFieldEditorParent()).setData("id", "designer.program");
		addField(program);
	}
}
