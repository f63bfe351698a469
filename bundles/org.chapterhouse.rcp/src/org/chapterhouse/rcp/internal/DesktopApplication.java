package org.chapterhouse.rcp.internal;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

import org.chapterhouse.api.text.Messages;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/** Opens the workbench and runs it until its last window is closed. */
public final class DesktopApplication implements IApplication {

	private static final Integer REFUSED = 1;
	/** How SWT makes the icon of what is disabled: by itself it brightens it, so that it would shine in a dark window. Read with the first image. */
	private static final String DISABLED_ICONS = "org.eclipse.swt.image.disablement";

	/** What the text about the application calls by number in the file about.mappings. */
	private static final String VERSION = "chapterhouse.version";

	@Override
	public Object start(@Nullable IApplicationContext context) {
		var messages = Messages.beside(DesktopApplication.class, Locale.forLanguageTag(Platform.getNL().replace('_', '-')));
		System.setProperty(DISABLED_ICONS, "desaturated");
		System.setProperty(VERSION, FrameworkUtil.getBundle(DesktopApplication.class).getVersion().toString());
		Display display = PlatformUI.createDisplay();
		try {
			String refusal = refusal(messages);
			if (!refusal.isEmpty()) {
				MessageDialog.openInformation(null, messages.text("window.title"), refusal);
				return REFUSED;
			}
			int end = PlatformUI.createAndRunWorkbench(display, new DesktopAdvisor(messages));
			return end == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
		} finally {
			display.dispose();
		}
	}

	/** Takes the folder that keeps windows and preferences; returns why that cannot be, nothing if it is taken. It is free again when the process ends. */
	private static String refusal(Messages messages) {
		Location folder = Platform.getInstanceLocation();
		try {
			return folder.lock() ? "" : messages.format("start.open", Map.of("folder", folder.getURL().getPath()));
		} catch (IOException e) {
			return messages.format("start.folder", Map.of("folder", folder.getURL().getPath(), "reason", String.valueOf(e.getMessage())));
		}
	}

	@Override
	public void stop() {
		if (PlatformUI.isWorkbenchRunning()) {
			IWorkbench workbench = PlatformUI.getWorkbench();
			workbench.getDisplay().syncExec(workbench::close);
		}
	}
}
