package org.chapterhouse.ui.internal.connections;

import org.chapterhouse.core.Family;
import org.chapterhouse.ui.internal.page.PlainText;
import org.chapterhouse.ui.internal.work.Desktop;
import org.chapterhouse.ui.internal.work.Remembered.DataPlace;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** Lets people do with data that stand in the list what they may. Used on the thread of the display. */
public final class Connection {

	private final Desktop desktop;
	private final Shell shell;
	private final Family family;
	private final DataPlace place;
	private final Runnable refresh;

	/**
	 * Makes one.
	 *
	 * @param refresh reads the data again
	 */
	public Connection(Desktop desktop, Shell shell, Family family, DataPlace place, Runnable refresh) {
		this.desktop = desktop;
		this.shell = shell;
		this.family = family;
		this.place = place;
		this.refresh = refresh;
	}

	/** Asks how the data are called. */
	public void rename() {
		var words = desktop.words();
		var dialog = new InputDialog(shell, words.text("tree.rename").replaceAll("[ …]+$", ""), words.text("tree.rename.text"),
				desktop.remembered().name(place), null);
		if (dialog.open() == InputDialog.OK) {
			desktop.remembered().name(place, dialog.getValue());
		}
	}

	/** Tries whether the data open, and tells. */
	public void test() {
		ConnectionDialog.test(desktop, family, desktop.data(place.location()), (work, tried) -> {
			if (shell.isDisposed()) {
				return;
			}
			String title = desktop.words().text("connection.test");
			if (tried.isGood()) {
				MessageDialog.openInformation(shell, title, tried.told());
			} else {
				MessageDialog.openError(shell, title, tried.told());
			}
		});
	}

	/** Asks for another password, and reads the data again with it. */
	public void changePassword() {
		new PasswordQuestion(desktop, shell).change(place, refresh);
	}

	/** Asks whether to take the data out of the list; then a password is forgotten that nothing else in it needs, and the file stays. */
	public void remove() {
		var words = desktop.words();
		if (MessageDialog.openQuestion(shell, words.text("tree.remove"),
				PlainText.inLabel(words.text("tree.remove.question", "data", desktop.shown(place))))) {
			desktop.remove(place);
		}
	}
}
