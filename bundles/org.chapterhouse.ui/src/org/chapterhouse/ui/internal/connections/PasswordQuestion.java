package org.chapterhouse.ui.internal.connections;

import java.util.List;
import java.util.Optional;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Place;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataLocation;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.chapterhouse.ui.internal.work.ReportWork;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** Asks for the password of data that were refused for want of it. Used on the thread of the display. */
public final class PasswordQuestion {

	/** What codes of problems begin with where a password is missing or wrong. */
	private static final String REFUSED = "data.password.";

	private final Desktop desktop;
	private final Shell shell;

	/** Makes a question over a window. */
	public PasswordQuestion(Desktop desktop, Shell shell) {
		this.desktop = desktop;
		this.shell = shell;
	}

	/** Tells whether an address carries what must not be seen: it would be kept as it is, and shown to whoever looks at the screen. */
	public static boolean carriesSecret(String location) {
		return !DataLocation.shown(location).equals(location);
	}

	/** Returns the problem that a password would solve. */
	public static Optional<Problem> wanted(List<Problem> problems) {
		return problems.stream().filter(problem -> problem.code().startsWith(REFUSED)).findFirst();
	}

	/** Asks if the problems call for it; once the password is kept, something is done again. */
	public void ask(String location, List<Problem> problems, Runnable again) {
		wanted(problems).ifPresent(problem -> ask(location, problem.message(), again));
	}

	/** Asks for another password. */
	public void change(DataPlace place, Runnable again) {
		ask(place.location(), desktop.words().text("password.change", "data", desktop.shown(place)), again);
	}

	private void ask(String location, String why, Runnable again) {
		var dialog = new PasswordDialog(shell, desktop.words(), why);
		if (dialog.open() == PasswordDialog.OK) {
			keep(desktop, location, dialog.password(), dialog.remember(), again);
		}
	}

	/** Keeps a password in the background, tells where it does not last, and does something then: it is good until the application ends. */
	static void keep(Desktop desktop, String location, String password, boolean remember, Runnable then) {
		new ReportWork<Boolean>(desktop, desktop.words().text("work.password"),
				monitor -> desktop.passwords().keep(location, password, remember) ? Outcome.of(true) : Outcome.failed(unkept(desktop)), outcome -> {
					outcome.problems().stream().findFirst()
							.ifPresent(problem -> MessageDialog.openError(PlatformUI.getWorkbench().getModalDialogShellProvider().getShell(),
									desktop.words().text("problem"), problem.message()));
					then.run();
				}).schedule();
	}

	private static Problem unkept(Desktop desktop) {
		return Problem.error("password.unkept", desktop.words().text("password.unkept", "folder", desktop.ownFolder()), Place.NOWHERE);
	}
}
