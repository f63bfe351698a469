package org.chapterhouse.ui.internal.export;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.chapterhouse.ui.internal.page.FolderDialog;
import org.chapterhouse.ui.internal.page.PastedPath;
import org.chapterhouse.ui.internal.page.PlainText;
import org.chapterhouse.ui.internal.work.Desktop;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks for the folder that is written to, and says which files there will be others of. */
final class FolderField {

	/** The columns of the grid that it takes. */
	static final int COLUMNS = 3;

	private final Desktop desktop;
	private final Text folder;
	private final Label replaced;
	/** What is looked for; null: nothing. */
	private @Nullable Supplier<List<Path>> asked;

	/**
	 * Puts the field into a grid.
	 *
	 * @param changed told when somebody types or chooses
	 */
	FolderField(Composite form, Desktop desktop, Runnable changed) {
		this.desktop = desktop;
		new Label(form, SWT.NONE).setText(desktop.words().text("export.folder"));
		folder = new Text(form, SWT.BORDER);
		folder.setData("id", "export.folder");
		folder.setText(last());
		folder.addModifyListener(event -> changed.run());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(folder);
		var browse = new Button(form, SWT.PUSH);
		browse.setText(desktop.words().text("browse"));
		browse.setData("id", "export.browse");
		browse.addListener(SWT.Selection,
				event -> FolderDialog.open(form.getShell(), SWT.SAVE, Stream.of(folder.getText(), last())).ifPresent(folder::setText));
		replaced = new Label(form, SWT.NONE);
		replaced.setData("id", "export.replaced");
		GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS, 1).hint(0, SWT.DEFAULT).applyTo(replaced);
	}

	private String last() {
		String last = desktop.remembered().exportFolder();
		return last == null ? String.valueOf(System.getProperty("user.home")) : last;
	}

	/** Returns the folder; empty where what stands there is none. */
	Optional<Path> path() {
		try {
			return folder.getText().isBlank() ? Optional.empty() : Optional.of(Path.of(PastedPath.of(folder.getText())));
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	/**
	 * Looks in the background which files are there already, and tells unless something else is asked for meanwhile.
	 *
	 * @param files finds them, not on the thread of the display; null: nothing is written yet
	 */
	void look(@Nullable Supplier<List<Path>> files) {
		asked = files;
		tell(List.of());
		if (files == null) {
			return;
		}
		Display display = folder.getDisplay();
		desktop.executor().execute(() -> {
			List<Path> found = files.get();
			if (!display.isDisposed()) {
				display.asyncExec(() -> {
					if (files == asked && !folder.isDisposed()) {
						tell(found);
					}
				});
			}
		});
	}

	private void tell(List<Path> files) {
		replaced.setText(files.isEmpty() ? ""
				: PlainText.inLabel(desktop.words().text("export.replaced", "count", files.size(), "first", files.getFirst().getFileName())));
	}
}
