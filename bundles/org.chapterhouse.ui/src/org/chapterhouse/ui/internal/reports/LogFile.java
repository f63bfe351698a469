package org.chapterhouse.ui.internal.reports;

import java.nio.file.Files;
import java.nio.file.Path;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.ui.internal.page.PlainText;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.ReportWork;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** Opens the log, in which the details stand of what went wrong. */
final class LogFile {

	private LogFile() {
	}

	/** Opens it by the program of the system; where nothing was logged yet, that is said. */
	static void open(Desktop desktop, Shell shell) {
		Path log = Platform.getLogFileLocation().toFile().toPath();
		new ReportWork<Boolean>(desktop, desktop.words().text("work.look"), monitor -> {
			desktop.begins("look for the log");
			return Outcome.of(Files.exists(log));
		}, outcome -> {
			if (shell.isDisposed()) {
				return;
			}
			boolean there = outcome.result().orElse(false);
			if (!there) {
				MessageDialog.openInformation(shell, desktop.words().text("log.title"), desktop.words().text("log.none"));
			} else if (!desktop.programs().open(log.toString())) {
				MessageDialog.openError(shell, desktop.words().text("problem"),
						PlainText.inLabel(desktop.words().text("file.none", "path", log)));
			}
		}).schedule();
	}
}
