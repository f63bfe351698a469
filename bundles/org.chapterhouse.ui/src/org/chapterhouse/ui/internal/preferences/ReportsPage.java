package org.chapterhouse.ui.internal.preferences;

import java.util.Locale;
import java.util.stream.Stream;

import org.chapterhouse.core.ReportLanguages;
import org.chapterhouse.ui.internal.work.Settings;
import org.eclipse.jface.preference.IntegerFieldEditor;

/** Asks how reports are made and where they are written. */
public final class ReportsPage extends SettingsPage {

	private static final int MOST = 32;

	@Override
	protected void createFieldEditors() {
		choice(Settings.REPORT_LANGUAGE, Stream.concat(Stream.of(""), ReportLanguages.all().stream().map(Locale::toLanguageTag)).toList(),
				tag -> tag.isEmpty() ? words.text("settings.report.language.same") : Locale.forLanguageTag(tag).getDisplayName(words.language()));
		add(new FolderEditor(Settings.FOLDER, words.text("settings.export"), words.text("browse"), getFieldEditorParent()), Settings.FOLDER, 1);
		var parallel = new IntegerFieldEditor(Settings.PARALLEL, words.text("settings.batch.parallel"), getFieldEditorParent());
		parallel.setValidRange(0, MOST);
		parallel.setErrorMessage(words.text("settings.batch.parallel.wrong", "most", MOST));
		add(parallel, Settings.PARALLEL, 1);
	}
}
