package org.chapterhouse.ui.internal.preferences;

import org.chapterhouse.ui.internal.work.Desktop;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Shows the workbench light or dark. The engine of themes is no API, though nothing else changes a theme while the workbench runs. */
final class Themes {

	private static final String ENGINE = "org.eclipse.e4.ui.css.swt.theme";
	private static final String THEME = "org.eclipse.e4.ui.css.theme.e4_";

	private Themes() {
	}

	/** Shows a theme, now and from the next start on: light, dark, or empty for that of the system. */
	static void show(String chosen) {
		boolean dark = chosen.isEmpty() ? Display.isSystemDarkTheme() : chosen.equals("dark");
		Object engine = PlatformUI.getWorkbench().getService(IEclipseContext.class).get(ENGINE + ".IThemeEngine");
		try {
			engine.getClass().getMethod("setTheme", String.class, boolean.class).invoke(engine, THEME + (dark ? "dark" : "default"), true);
			if (chosen.isEmpty()) {
				// where none is kept, the engine asks the system at the start
				IEclipsePreferences kept = InstanceScope.INSTANCE.getNode(ENGINE);
				kept.remove("themeid");
				Desktop.get().write(kept);
			}
		} catch (ReflectiveOperationException e) {
			Desktop.get().workplace().log().failed("theme", e);
		}
	}
}
