package org.chapterhouse.ui.internal.preferences;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Words;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** Holds fields over the preferences of the application. */
abstract class SettingsPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	private static final int TEXT_WIDTH = 60;

	final Words words = Desktop.get().words();

	SettingsPage() {
		super(GRID);
		setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, Desktop.NODE));
		noDefaultAndApplyButton();
	}

	@Override
	public void init(IWorkbench workbench) {
		// everything comes from the preferences
	}

	/** Adds a list to choose one of; the id of its control is that of the preference. */
	void choice(String preference, List<String> values, Function<String, String> shown) {
		String[][] entries = values.stream().map(value -> new String[] { shown.apply(value), value }).toArray(String[][]::new);
		add(new ComboFieldEditor(preference, words.text("settings." + preference), entries, getFieldEditorParent()), preference, 1);
	}

	/** Adds a field. */
	void add(FieldEditor field, String preference, int at) {
		addField(field);
		Composite parent = getFieldEditorParent();
		Stream.of(parent.getChildren()).skip(Math.max(0, parent.getChildren().length - field.getNumberOfControls() + at)).findFirst()
				.ifPresent(control -> {
					control.setData("id", "settings." + preference);
					if (control instanceof Text && control.getLayoutData() instanceof GridData data) {
						// it grows with the dialog; asking for more makes the page wider than the dialog, which cuts it at the right
						data.widthHint = TEXT_WIDTH;
						data.grabExcessHorizontalSpace = true;
					}
				});
	}
}
