package org.chapterhouse.ui.internal.preferences;

import java.io.IOException;
import java.util.List;

import org.chapterhouse.api.Problem;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Settings;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Asks for the language of the application and for its theme. */
public final class ApplicationPage extends SettingsPage {

	@Override
	protected void createFieldEditors() {
		choice(Settings.LANGUAGE, List.of("", "zh_CN", "en"),
				value -> value.isEmpty() ? words.text("settings.system") : value.equals("en") ? "English" : "中文");
		choice(Settings.THEME, List.of("", "light", "dark"), value -> words.text(value.isEmpty() ? "settings.system" : "settings.theme." + value));
	}

	@Override
	public boolean performOk() {
		String language = getPreferenceStore().getString(Settings.LANGUAGE);
		String theme = getPreferenceStore().getString(Settings.THEME);
		boolean good = super.performOk();
		boolean otherTheme = !theme.equals(getPreferenceStore().getString(Settings.THEME));
		if (good && otherTheme) {
			Themes.show(getPreferenceStore().getString(Settings.THEME));
		}
		if (good && (otherTheme || !language.equals(getPreferenceStore().getString(Settings.LANGUAGE)))) {
			leaveLanguage();
		}
		return good;
	}

	/** Some of what the platform draws keeps the theme, and all of it the language, until the next start, so one is offered. */
	private void leaveLanguage() {
		Desktop desktop = Desktop.get();
		Display display = getShell().getDisplay();
		desktop.executor().execute(() -> {
			try {
				desktop.settings().leaveLanguage();
				display.asyncExec(() -> {
					if (PlatformUI.isWorkbenchRunning()
							&& MessageDialog.openQuestion(PlatformUI.getWorkbench().getModalDialogShellProvider().getShell(),
									words.text("settings.restart"), words.text("settings.restart.text"))) {
						PlatformUI.getWorkbench().restart();
					}
				});
			} catch (IOException e) {
				desktop.workplace().log().failed("language of the application", e);
				display.asyncExec(() -> unkept(desktop.workplace().unwritten(desktop.ownFolder(), e)));
			}
		});
	}

	private void unkept(Problem problem) {
		if (PlatformUI.isWorkbenchRunning()) {
			MessageDialog.openError(PlatformUI.getWorkbench().getModalDialogShellProvider().getShell(), words.text("problem"), problem.message());
		}
	}
}
