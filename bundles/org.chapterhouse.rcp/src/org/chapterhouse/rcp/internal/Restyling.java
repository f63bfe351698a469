package org.chapterhouse.rcp.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.forms.widgets.ExpandableComposite;

/**
 * Applies the styles of a theme anew once the system's own colours have followed it. The engine of themes takes back what the theme before coloured while the
 * system still has the colours of before (GTK changes them with its next events), so that every control without a rule of its own would keep those: dark patches
 * in a light window.
 */
final class Restyling {

	private static final String NOT_STYLED = "org.eclipse.e4.ui.css.disabled";

	private final IWorkbench workbench;
	private final Display display;
	private List<RGB> applied;

	private Restyling(IWorkbench workbench) {
		this.workbench = workbench;
		this.display = workbench.getDisplay();
		this.applied = colours();
	}

	/** Does so whenever the system's colours change from now on. */
	static void begin(IWorkbench workbench) {
		var restyling = new Restyling(workbench);
		workbench.getDisplay().addListener(SWT.Settings, event -> restyling.follow());
	}

	private List<RGB> colours() {
		return IntStream.of(SWT.COLOR_WIDGET_FOREGROUND, SWT.COLOR_WIDGET_BACKGROUND, SWT.COLOR_LIST_FOREGROUND, SWT.COLOR_LIST_BACKGROUND)
				.mapToObj(id -> display.getSystemColor(id).getRGB()).toList();
	}

	private void follow() {
		List<RGB> now = colours();
		if (!now.equals(applied)) {
			applied = now;
			Arrays.stream(display.getShells()).forEach(this::reset);
			apply();
			Arrays.stream(display.getShells()).forEach(Restyling::cover);
		}
	}

	/** Gives a control the system's colours. SWT does nothing where none was set, but keeps what the system had when it was reset last: so one is set before. */
	private void reset(Control control) {
		if (!Boolean.TRUE.equals(control.getData(NOT_STYLED)) && !isTick(control)) {
			Color any = display.getSystemColor(SWT.COLOR_MAGENTA);
			control.setForeground(any);
			control.setForeground(null);
			control.setBackground(any);
			control.setBackground(null);
		}
		if (control instanceof Composite composite) {
			Arrays.stream(composite.getChildren()).forEach(this::reset);
		}
	}

	/** Tells whether a control is a box to tick: on its own, it shows what is behind it, and once it was coloured, a patch of the system's colour for ever. */
	private static boolean isTick(Control control) {
		return control instanceof Button && (control.getStyle() & (SWT.CHECK | SWT.RADIO)) != 0;
	}

	/** Applies the theme that is shown. The engine of themes is no API, though nothing else does that. */
	private void apply() {
		Object engine = workbench.getService(IEclipseContext.class).get("org.eclipse.e4.ui.css.swt.theme.IThemeEngine");
		try {
			Object theme = engine.getClass().getMethod("getActiveTheme").invoke(engine);
			var set = Arrays.stream(engine.getClass().getMethods())
					.filter(method -> method.getName().equals("setTheme") && method.getParameterCount() == 3).findFirst()
					.orElseThrow(NoSuchMethodException::new);
			set.invoke(engine, theme, false, true);
		} catch (ReflectiveOperationException e) {
			ILog.of(Restyling.class).error("the theme cannot be applied anew", e);
		}
	}

	/**
	 * Covers what is below the content of a section. The engine sets no colour that a control seems to have already, as content seems to have that of its section: then
	 * the picture on which the section draws its title would be seen through it.
	 */
	private static void cover(Control control) {
		if (control instanceof ExpandableComposite section && section.getClient() instanceof Composite content) {
			content.setBackground(content.getBackground());
		}
		if (control instanceof Composite composite) {
			Arrays.stream(composite.getChildren()).forEach(Restyling::cover);
		}
	}
}
