package org.chapterhouse.ui.internal.connections;

import java.util.List;
import java.util.Optional;

import org.chapterhouse.api.Outcome;
import org.chapterhouse.api.Problem;
import org.chapterhouse.api.data.DataLocation;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.ReportWork;
import org.eclipse.swt.widgets.Shell;

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

	/** Returns the problem that a password would solve. */
	public static Optional<Problem> wanted(List<Problem> problems) {
		return problems.stream().filter(problem -> problem.code().startsWith(REFUSED)).findFirst();
	}

	/** Asks if the problems call for it; once the password is kept, something is done again. */
	public void ask(String location, List<Problem> problems, Runnable again) {
		wanted(problems).ifPresent(problem -> ask(location, problem.message(), again));
	}

	/** Asks for another password. */
	public void change(String location, Runnable again) {
		ask(location, desktop.words().text("password.change", "data", DataLocation.shown(location)), again);
	}

	private void ask(String location, String why, Runnable again) {
		var dialog = new PasswordDialog(shell, desktop.words(), why);
		if (dialog.open() == PasswordDialog.OK) {
			keep(desktop, location, dialog.password(), dialog.remember(), again);
		}
	}

	/** Keeps a password in the background, and does something then. */
	static void keep(Desktop desktop, String location, String password, boolean remember, Runnable then) {
		new ReportWork<Boolean>(desktop, desktop.words().text("work.password"),
				monitor -> Outcome.of(desktop.passwords().keep(location, password, remember)), outcome -> then.run()).schedule();
	}
}
