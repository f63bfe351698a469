package org.chapterhouse.ui.internal.page;

import java.util.Optional;
import java.util.stream.Stream;

import org.chapterhouse.api.data.DataLocation;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;

/** Lets people choose a folder, from where they are. */
public final class FolderDialog {

	private FolderDialog() {
	}

	/**
	 * Opens the dialog and waits for its end.
	 *
	 * @param style  {@code SWT.OPEN} or {@code SWT.SAVE}
	 * @param places where it may start, the best first, as in {@link #start(Stream)}
	 * @return the folder; empty if none was chosen
	 */
	public static Optional<String> open(Shell shell, int style, Stream<String> places) {
		var dialog = new DirectoryDialog(shell, style);
		start(places).ifPresent(dialog::setFilterPath);
		return Optional.ofNullable(dialog.open());
	}

	/** Returns the first of some places that is a folder's, as somebody wrote it; addresses of databases and blank texts are none. */
	public static Optional<String> start(Stream<String> places) {
		return places.map(PastedPath::of).filter(place -> !place.isEmpty() && !DataLocation.isAddress(place)).findFirst();
	}
}
