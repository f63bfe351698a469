package org.chapterhouse.ui.install.internal;

import java.util.Locale;

import org.chapterhouse.api.text.Messages;
import org.chapterhouse.install.Installation;
import org.chapterhouse.install.Installer;
import org.chapterhouse.ui.internal.work.Desktop;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/**
 * Holds what the page and its dialogs work with.
 *
 * @param installation what they change
 * @param messages     their words
 */
record Installing(Installation installation, Messages messages) {

	/** Returns the words of the page and its dialogs. */
	static Messages words() {
		return Messages.beside(Installing.class, Desktop.get().words().language());
	}

	/** Returns those of the application; p2 wakes up here, so not before somebody needs it, and not on the thread of the display. */
	static Installing begin() {
		Desktop.get().begins("opening of the installation");
		Locale language = Desktop.get().words().language();
		BundleContext bundles = FrameworkUtil.getBundle(Installing.class).getBundleContext();
		Installer installer = bundles.getService(bundles.getServiceReference(Installer.class));
		return new Installing(installer.open(language), words());
	}
}
